import {
  type Audience,
  type DateFault,
  type Dialogue,
  newItemId,
  type Participant,
  readDate,
} from '@banso/model';
import { nextPosition } from '../changed-meeting.js';
import { newestFirst, placed } from '../meeting.js';
import type { Panel, PanelHost, PanelView } from '../panels.js';
import { detailsStyles } from './details.styles.js';
import { detailsView } from './details.view.js';
import { PhotosFollow } from './photos-follow.js';

export const styles = detailsStyles;
export const open = (host: PanelHost, subject: unknown): Panel =>
  new DetailsPanel(host, subject as NewPerson | undefined);

/** Somebody is missing among those who took part: the one who speaks in the note that is being written. */
export interface NewPerson {
  side: Participant['side'];
  /** Called with the person once there is a name. */
  done(person: Participant): void;
}

/** How many characters fit, as in the contract. */
const longest: Record<string, number> = {
  theme: 200,
  place: 200,
  name: 100,
  title: 100,
  organisationName: 200,
};

/** A field of a person that is typed. */
type PersonField = 'name' | 'title' | 'organisationName';

export type FieldFault =
  | { kind: 'date'; fault: DateFault }
  | { kind: 'too-long'; over: number; most: number }
  | { kind: 'name'; isSpeaker: boolean };

/** The meeting's own fields: a tap is kept at once, what is typed when the hand leaves the field. */
export class DetailsPanel implements Panel {
  readonly #host: PanelHost;
  readonly #faults = new Map<string, FieldFault>();
  readonly photosFollow: PhotosFollow;
  #newPerson: NewPerson | undefined;
  #view!: PanelView;

  constructor(host: PanelHost, newPerson: NewPerson | undefined) {
    this.#host = host;
    this.#newPerson = newPerson;
    this.photosFollow = followOf(host);
  }

  render(view: PanelView) {
    this.#view = view;
    return detailsView(this, view);
  }

  /** As it is typed, else as it is kept. */
  shown(key: string, kept: string | null | undefined): string {
    return this.#host.fields.get(key) ?? kept ?? '';
  }

  faultOf(key: string): FieldFault | undefined {
    return this.#faults.get(key);
  }

  type(key: string, value: string): void {
    this.#faults.delete(key);
    this.#host.fields.type(key, value);
  }

  /** The hand left the field: what was typed there is kept, or it is said what is in the way. */
  leave(key: string): void {
    const typed = this.#host.fields.get(key);
    if (typed === undefined) return;
    const fault = this.#check(key, typed);
    if (fault) {
      this.#faults.set(key, fault);
      this.#host.redraw();
    } else this.#keep(key, typed);
  }

  set(change: Partial<Dialogue>): void {
    this.#host.keep({ ...this.#meeting, ...change });
  }

  /** Whom the meeting is for, its photos with it. */
  setAudience(audience: Audience): void {
    const { audience: former, photos = [] } = this.#meeting;
    this.set({ audience });
    this.photosFollow.follow(photos, former, audience);
  }

  get #meeting(): Dialogue {
    return this.#host.latest(this.#view.meeting);
  }

  readDate(text: string) {
    return readDate(text, { reference: this.#view.today, prefer: 'nearest' });
  }

  get people(): Participant[] {
    return placed(this.#meeting.participants);
  }

  get newSide(): Participant['side'] {
    return (this.#host.fields.get('new:side') as Participant['side']) ?? this.#newPerson?.side ?? 'company';
  }

  /** Those of earlier meetings who are not here, the latest first; by name, because ids are of one meeting. */
  get known(): Participant[] {
    const here = new Set(this.#meeting.participants.map(({ name }) => name));
    const found = new Map<string, Participant>();
    for (const { participants } of newestFirst(this.#view.meetings))
      for (const person of participants)
        if (!here.has(person.name) && !found.has(person.name)) found.set(person.name, person);
    return [...found.values()].slice(0, 12);
  }

  /** What stood in a field of earlier meetings, the latest first. */
  before(field: 'theme' | 'place'): string[] {
    const texts = newestFirst(this.#view.meetings)
      .filter(({ id }) => id !== this.#meeting.id)
      .flatMap((meeting) => meeting[field] ?? []);
    return [...new Set(texts)].filter((text) => text !== this.#meeting[field]).slice(0, 3);
  }

  /** Somebody whose words are written down stays: the words would lose their speaker. */
  hasSpoken({ id }: Participant): boolean {
    return this.#meeting.notes.some(({ speaker }) => speaker === id);
  }

  add(person: Participant): void {
    const { participants } = this.#meeting;
    const added = { ...person, id: newItemId(), position: nextPosition(participants) };
    this.set({ participants: [...participants, added] });
  }

  change(id: string, change: Partial<Participant>): void {
    const { participants } = this.#meeting;
    this.set({ participants: participants.map((one) => (one.id === id ? { ...one, ...change } : one)) });
  }

  remove(id: string): void {
    this.set({ participants: this.#meeting.participants.filter((one) => one.id !== id) });
  }

  close(): void {
    this.#host.close();
  }

  #check(key: string, typed: string): FieldFault | undefined {
    if (key === 'heldOn') {
      const read = this.readDate(typed);
      return read.ok ? undefined : { kind: 'date', fault: read };
    }
    const field = key.split(':').at(-1) ?? '';
    const most = longest[field];
    const over = most === undefined ? 0 : [...typed].length - most;
    if (most !== undefined && over > 0) return { kind: 'too-long', over, most };
    if (field !== 'name' || typed.trim() !== '' || key.startsWith('new:')) return undefined;
    const person = this.people.find(({ id }) => key === `person:${id}:name`);
    return { kind: 'name', isSpeaker: person !== undefined && this.hasSpoken(person) };
  }

  #keep(key: string, typed: string): void {
    const { fields } = this.#host;
    const [kind = '', id = '', field = ''] = key.split(':');
    if (kind === 'new') {
      if (id === 'name' && typed.trim() !== '') this.#addNew(typed);
      return;
    }
    if (kind === 'person') {
      const participants = this.#meeting.participants.map((one) =>
        one.id === id ? withField(one, field as PersonField, typed) : one,
      );
      fields.keep([key], { ...this.#meeting, participants });
      return;
    }
    const read = key === 'heldOn' ? this.readDate(typed) : undefined;
    const isTime = key === 'startedAt' || key === 'endedAt';
    const value = read?.ok ? read.date : typed || (isTime ? null : undefined);
    fields.keep([key], { ...this.#meeting, [key]: value });
  }

  /** The other fields of a new person may have been typed before the name. */
  #addNew(name: string): void {
    const { fields } = this.#host;
    const { participants } = this.#meeting;
    const bare: Participant = {
      id: newItemId(),
      position: nextPosition(participants),
      name,
      side: this.newSide,
    };
    const typed = (['title', 'organisationName'] as const).map(
      (field) => [field, fields.get(`new:${field}`)] as const,
    );
    const person = typed.reduce((one, [field, text]) => (text ? withField(one, field, text) : one), bare);
    const keys = ['name', 'title', 'organisationName', 'side'].map((field) => `new:${field}`);
    fields.keep(keys, { ...this.#meeting, participants: [...participants, person] });
    const { done } = this.#newPerson ?? {};
    this.#newPerson = undefined;
    if (!done) return;
    this.close();
    done(person);
  }
}

/** One for the widget: what has not followed is still known when the panel opens again. */
const follows = new WeakMap<PanelHost, PhotosFollow>();

function followOf(host: PanelHost): PhotosFollow {
  const found = follows.get(host);
  if (found) return found;
  const made = new PhotosFollow(
    () => host.attachments(),
    () => host.redraw(),
  );
  follows.set(host, made);
  return made;
}

function withField(person: Participant, field: PersonField, typed: string): Participant {
  const { [field]: _, ...rest } = person;
  return (typed === '' ? rest : { ...rest, [field]: typed }) as Participant;
}
