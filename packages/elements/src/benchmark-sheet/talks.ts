import type { Dialogue, NoteRef, Source } from '@banso/model';

export interface TalksHost {
  /** The company's talks; undefined where nobody has them. */
  source(): Source<Dialogue> | undefined;
  company(): string | undefined;
  requestUpdate(): void;
}

/** more than this many talks are not offered at once; older ones go by their number. */
const mostTalks = 50;

/** The company's talks, fetched when somebody first wants to link to them. */
export class Talks {
  /** The field whose notes are being chosen. */
  field: string | undefined;
  state: 'unasked' | 'loading' | 'ready' | 'failed' | 'none' = 'unasked';
  #talks: readonly Dialogue[] = [];
  #company: string | undefined;
  readonly #host: TalksHost;

  constructor(host: TalksHost) {
    this.#host = host;
  }

  get talks(): readonly Dialogue[] {
    return this.#talks;
  }

  /** Opens the choice for a field, or closes it. */
  choose(field: string | undefined): void {
    this.field = field;
    if (field && (this.state === 'unasked' || this.#company !== this.#host.company())) void this.load();
    this.#host.requestUpdate();
  }

  async load(): Promise<void> {
    const source = this.#host.source();
    const company = this.#host.company();
    this.#company = company;
    this.state = source ? 'loading' : 'none';
    this.#host.requestUpdate();
    if (!source) return;
    try {
      const { items } = await source.page({ limit: mostTalks, ...(company ? { company } : {}) });
      if (company !== this.#company) return;
      this.#talks = items.filter(({ notes, withdrawn }) => notes.length > 0 && !withdrawn);
      this.state = this.#talks.length ? 'ready' : 'none';
    } catch {
      // Said on the screen, with a button that asks again.
      this.state = 'failed';
    }
    this.#host.requestUpdate();
  }

  /** The words of a linked note, where they are known here. */
  textOf({ dialogue, note }: NoteRef): string | undefined {
    return this.#talks.find(({ id }) => id === dialogue)?.notes.find(({ id }) => id === note)?.text;
  }

  dateOf({ dialogue }: NoteRef): string | undefined {
    return this.#talks.find(({ id }) => id === dialogue)?.heldOn;
  }
}
