import {
  type Attachment,
  type Dialogue,
  newAttachment,
  newItemId,
  type Photo,
  type Source,
  type SourceError,
} from '@banso/model';
import { nextPosition } from '../changed-meeting.js';
import { placed } from '../meeting.js';
import type { Panel, PanelHost, PanelView } from '../panels.js';
import { photosStyles } from './photos.styles.js';
import { photosView } from './photos.view.js';
import { type PictureFault, prepared } from './prepare.js';
import { Showing } from './showing.js';

export const styles = photosStyles;
export const open = (host: PanelHost): Panel => new PhotosPanel(host);

/** As in the contract. */
const most = { photos: 100, caption: 500 };

/** What could not be taken, in the order in which it was chosen. */
export interface Refused {
  name: string;
  fault: PictureFault;
}

/** 写真: they are drawn anew here, kept as attachments, and shown while they are on the screen. */
export class PhotosPanel implements Panel {
  readonly #host: PanelHost;
  readonly showing: Showing;
  refused: readonly Refused[] = [];
  isFull = false;
  /** Prepared, and not taken by the source. */
  unsaved: { attachment: Attachment; error: SourceError }[] = [];
  /** Chosen, and not prepared yet. */
  readonly #chosen: File[] = [];
  #view!: PanelView;
  #source: Source<Attachment> | undefined;

  constructor(host: PanelHost) {
    this.#host = host;
    this.showing = new Showing(
      (id) => this.#content(id),
      () => host.redraw(),
    );
  }

  render(view: PanelView) {
    this.#view = view;
    return photosView(this, view);
  }

  get most() {
    return most;
  }

  get photos(): Photo[] {
    return placed(this.#meeting.photos ?? []);
  }

  /** Whether any can be added and changed. */
  get isOpen(): boolean {
    return this.#host.mayWrite;
  }

  /** Whether any are being prepared. */
  get isWorking(): boolean {
    return this.#chosen.length > 0;
  }

  /** Takes what was chosen, one after the other: a telephone has memory for one photo at a time. */
  async add(files: readonly File[]): Promise<void> {
    const { isWorking } = this;
    this.#chosen.push(...files);
    if (isWorking) return;
    this.refused = [];
    this.isFull = false;
    this.#host.redraw();
    for (let [file] = this.#chosen; file; [file] = this.#chosen) {
      if (this.photos.length >= most.photos) this.isFull = true;
      else await this.#take(file);
      this.#chosen.shift();
      this.#host.redraw();
    }
  }

  /** Tries again to keep what was not. */
  async retry(): Promise<void> {
    const left = this.unsaved;
    this.unsaved = [];
    for (const { attachment } of left) await this.#keep(attachment);
    this.#host.redraw();
  }

  shownCaption({ id, caption }: Photo): string {
    return this.#host.fields.get(keyOf(id)) ?? caption ?? '';
  }

  typeCaption({ id }: Photo, text: string): void {
    this.#host.fields.type(keyOf(id), text);
  }

  /** By how much a caption is too long; 0 = it fits. */
  overOf(photo: Photo): number {
    return Math.max(0, [...this.shownCaption(photo)].length - most.caption);
  }

  /** The hand left the field. */
  keepCaption({ id }: Photo): void {
    const typed = this.#host.fields.get(keyOf(id));
    if (typed === undefined || [...typed].length > most.caption) return;
    this.#host.fields.keep([keyOf(id)], this.#with(id, { caption: typed }));
  }

  remove({ id }: Photo): void {
    this.#host.keep(this.#with(id, { withdrawn: true }));
    this.#host.focus(`[data-photo="${CSS.escape(id)}"] .restore`);
  }

  restore({ id }: Photo): void {
    this.#host.keep(this.#with(id, { withdrawn: false }));
    this.#host.focus(`[data-photo="${CSS.escape(id)}"] .remove`);
  }

  close(): void {
    this.#host.close();
  }

  async #take(file: File): Promise<void> {
    const picture = await prepared(file);
    if (typeof picture === 'string') this.refused = [...this.refused, { name: file.name, fault: picture }];
    else await this.#keep(newAttachment(this.#meeting, picture));
  }

  /** First the photo, then the meeting that shows it: what is shown is kept. */
  async #keep(attachment: Attachment): Promise<void> {
    const source = this.#ask();
    try {
      if (!source) throw Object.assign(new Error('There is no source of attachments'), { kind: 'unknown' });
      await source.save(attachment.id, attachment);
    } catch (error) {
      this.unsaved = [...this.unsaved, { attachment, error: error as SourceError }];
      return;
    }
    const { photos = [] } = this.#meeting;
    const photo: Photo = { id: newItemId(), position: nextPosition(photos), attachment: attachment.id };
    this.#host.keep({ ...this.#meeting, photos: [...photos, photo] });
  }

  #content(id: string): Promise<string> {
    const found = this.#ask()?.content?.(id);
    return found ?? Promise.reject(new Error('There is no source of photos'));
  }

  #ask(): Source<Attachment> | undefined {
    return (this.#source ??= this.#host.attachments());
  }

  get #meeting(): Dialogue {
    return this.#host.latest(this.#view.meeting);
  }

  #with(id: string, change: Partial<Photo>): Dialogue {
    const meeting = this.#meeting;
    const photos = meeting.photos?.map((each) => {
      if (each.id !== id) return each;
      const { withdrawn: _, ...photo } = { ...each, ...change };
      return change.withdrawn ? { ...photo, withdrawn: true } : photo;
    });
    return photos ? { ...meeting, photos } : meeting;
  }
}

const keyOf = (id: string) => `photo:${id}:caption`;
