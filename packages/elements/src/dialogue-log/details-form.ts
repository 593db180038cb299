import { type DateFault, type Dialogue, newItemId, type Participant, readDate } from '@banso/model';
import { isComposing } from './note-draft.js';
import { nextPosition } from './meeting.js';

/** A meeting's own fields. */
export type Details = Pick<
  Dialogue,
  'startedAt' | 'endedAt' | 'method' | 'stage' | 'audience' | 'participants' | 'place' | 'theme'
>;

export interface DetailsFormEvents {
  changed: () => void;
  redraw: () => void;
  submit: (details: Partial<Dialogue>) => void;
  cancel: () => void;
}

/** What a meeting is besides its notes, while it is being edited: when, where, who, who may read it. */
export class DetailsForm {
  readonly meeting: Dialogue;
  readonly events: DetailsFormEvents;
  details: Details;
  /** As it is typed: 2026年11月18日, R8.11.18, 11/18. */
  date: string;
  dateFault: DateFault | undefined;
  isTyped = false;
  readonly #today: string;

  constructor(meeting: Dialogue, today: string, events: DetailsFormEvents) {
    this.meeting = meeting;
    this.events = events;
    this.details = structuredClone(meeting);
    this.date = meeting.heldOn;
    this.#today = today;
  }

  set(change: Partial<Details>): void {
    this.details = { ...this.details, ...change };
    this.#touch();
  }

  setDate(date: string): void {
    this.date = date;
    this.dateFault = undefined;
    this.#touch();
  }

  /** What was typed and is not committed, the date as it was typed. */
  get typed(): (Partial<Details> & { date: string }) | undefined {
    return this.isTyped ? { ...fieldsOf(this.details), date: this.date } : undefined;
  }

  /** Puts back what was typed before. */
  restore({ date, ...details }: Partial<Details> & { date?: string }): void {
    this.details = { ...this.details, ...details };
    this.date = date ?? this.date;
    this.isTyped = true;
  }

  readDate() {
    return readDate(this.date, { reference: this.#today, prefer: 'nearest' });
  }

  checkDate(): void {
    const read = this.readDate();
    this.dateFault = read.ok ? undefined : read;
    this.events.redraw();
  }

  get people(): Participant[] {
    return [...this.details.participants].sort((a, b) => a.position - b.position);
  }

  /** Somebody whose words are written down stays: the words would lose their speaker. */
  hasSpoken({ id }: Participant): boolean {
    return this.meeting.notes.some(({ speaker }) => speaker === id);
  }

  addPerson(side: Participant['side'] = 'company'): void {
    const { participants } = this.details;
    const person: Participant = { id: newItemId(), position: nextPosition(participants), name: '', side };
    this.set({ participants: [...participants, person] });
  }

  setPerson(id: string, change: Partial<Participant>): void {
    this.set({
      participants: this.details.participants.map((one) => (one.id === id ? { ...one, ...change } : one)),
    });
  }

  removePerson(id: string): void {
    this.set({ participants: this.details.participants.filter((one) => one.id !== id) });
  }

  submit(): void {
    const read = this.readDate();
    if (!read.ok) {
      this.checkDate();
      return;
    }
    const { participants, theme, place, startedAt, endedAt, method, stage, audience } = this.details;
    this.events.submit({
      heldOn: read.date,
      startedAt: startedAt || null,
      endedAt: endedAt || null,
      method: method || null,
      stage: stage || null,
      audience,
      theme: theme || undefined,
      place: place || undefined,
      participants: participants.filter(({ name }) => name.trim() !== '').map(withoutEmpty),
    });
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.events.cancel();
    } else if (event.key === 'Enter' && event.composedPath()[0] instanceof HTMLInputElement) {
      event.preventDefault();
      this.submit();
    }
  };

  #touch() {
    this.isTyped = true;
    this.events.changed();
  }
}

function fieldsOf({
  startedAt,
  endedAt,
  method,
  stage,
  audience,
  participants,
  place,
  theme,
}: Details): Details {
  return { startedAt, endedAt, method, stage, audience, participants, place, theme };
}

function withoutEmpty(person: Participant): Participant {
  const { title, organisationName, ...rest } = person;
  return { ...rest, ...(title ? { title } : {}), ...(organisationName ? { organisationName } : {}) };
}
