import type { Attachment, Audience, Photo, Source, SourceError } from '@banso/model';

interface Move {
  attachment: string;
  from: Audience;
  to: Audience;
}

/**
 * Lets the photos of a meeting be seen by those whom the meeting is for, when that changes: an attachment is a record with an
 * audience of its own. One that had another audience than its meeting keeps it: somebody chose that.
 */
export class PhotosFollow {
  readonly #source: () => Source<Attachment> | undefined;
  readonly #told: () => void;
  #turn: Promise<void> = Promise.resolve();
  #left: Move[] = [];
  /** Why some have not followed yet; undefined = all have. */
  error: SourceError | undefined;

  /** @param told hears when some have not followed, and when they have */
  constructor(source: () => Source<Attachment> | undefined, told: () => void) {
    this.#source = source;
    this.#told = told;
  }

  /** How many have not followed yet. */
  get left(): number {
    return this.error ? this.#left.length : 0;
  }

  follow(photos: readonly Photo[], from: Audience, to: Audience): void {
    if (from === to || photos.length === 0) return;
    const moves = photos.map(({ attachment }) => ({ attachment, from, to }));
    this.#turn = this.#turn.then(() => this.#try([...this.#left, ...moves]));
  }

  /** Tries again for those that have not. */
  retry(): void {
    this.#turn = this.#turn.then(() => this.#try(this.#left));
  }

  /** One after the other, and each change after the one before it: two quick taps end where the second one said. */
  async #try(moves: readonly Move[]): Promise<void> {
    const failedBefore = this.error !== undefined;
    this.#left = [];
    this.error = undefined;
    const source = this.#source();
    for (const move of moves) {
      try {
        if (!source) throw Object.assign(new Error('There is no source of attachments'), { kind: 'unknown' });
        const record = await source.load(move.attachment);
        if (record?.audience === move.from) await source.save(record.id, { ...record, audience: move.to });
      } catch (error) {
        this.error = error as SourceError;
        this.#left.push(move);
      }
    }
    if (this.error || failedBefore) this.#told();
  }
}
