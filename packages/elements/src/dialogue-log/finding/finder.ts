import { comparable, type Dialogue, type Hits, type Source, TextScan } from '@banso/model';
import type { FlowPlace } from '../../base/flow/flow.js';
import type { LogView } from '../dialogue-log.view.js';
import type { LogPlace, NotesShown } from '../list/log-rows.js';
import type { MeetingList } from '../list/meeting-list.js';
import { type Filter, shownBy } from './filter.js';
import { FoundRows, RowIndex } from './hits.js';
import { Marks } from './marks.js';
import { Asking } from './asking.js';
import { textsOf } from './texts.js';

export interface FinderHost {
  /** Undefined while only the first screen of it is there. */
  readonly list: MeetingList | undefined;
  /** Whether the oldest meeting stands first. */
  readonly isReversed: boolean;
  /** Asks the source for words in what is shown here; absent where it cannot be asked. */
  readonly search: Source<Dialogue>['search'] | undefined;
  /** Whether the records come from a source. */
  readonly hasSource: boolean;
  /** Resolves when it is drawn. */
  redraw(): Promise<unknown>;
  /** Loads meetings that are not here yet into the log. */
  take(ids: readonly string[], signal: AbortSignal): Promise<void>;
}

/**
 * Finds words and notes in the log. The words are looked for in everything that is here, in slices while it is still
 * being read, and by the source in what only the server has.
 */
export class Finder {
  words = '';
  filter: Filter = {};
  notes: NotesShown | undefined;
  areFiltersOpen = false;
  readonly asking: Asking;
  readonly #host: FinderHost;
  readonly #marks = new Marks();
  #scan: TextScan<Dialogue> | undefined;
  #index = new RowIndex([]);
  #hits: Hits | undefined;
  #found: FoundRows | undefined;
  #at = -1;
  /** Where the reader was when they began to look for something. */
  #from: FlowPlace | undefined;
  #preparing: ReturnType<typeof setTimeout> | undefined;
  #scannedIn = '';
  #isReversed = false;
  /** More was found than was told. */
  #isNews = false;
  #toldAt = -Infinity;

  constructor(host: FinderHost) {
    this.#host = host;
    this.asking = new Asking(host);
  }

  /** The log as it is now: what is looked through follows it. */
  follow(log: LogView): void {
    const isOther = log.language !== this.#scannedIn;
    if (!this.#scan || isOther) {
      this.#scan = new TextScan((meeting) => textsOf(meeting, log));
      this.#scannedIn = log.language;
      this.#hits = undefined;
    }
    const isTurned = this.#isReversed !== this.#host.isReversed;
    this.#isReversed = this.#host.isReversed;
    if (this.#scan.documents === log.meetings) {
      if (isTurned) this.#collect();
      this.#prepare();
      return;
    }
    const place = this.#place;
    this.#scan.documents = log.meetings;
    this.#index = new RowIndex(log.meetings);
    this.#hits = undefined;
    this.#find();
    this.#at = this.#found?.indexOf(place) ?? -1;
    this.#prepare();
  }

  get found(): FoundRows | undefined {
    return this.#found;
  }

  /** The number of the hit that is shown; -1 = none. */
  get at(): number {
    return this.#at;
  }

  get isPrepared(): boolean {
    return this.#scan?.isPrepared ?? false;
  }

  look(words: string): void {
    if (words === this.words) return;
    this.#from ??= this.#host.list?.place;
    this.words = words;
    this.#find();
    this.#at = this.#found?.count ? this.#found.from(placeOf(this.#from), this.#isReversed) : -1;
    this.#show();
    this.asking.ask(words);
  }

  /** To the next hit, or with -1 to the one before; after the last comes the first. */
  step(by: 1 | -1): void {
    const { count } = this.#found ?? { count: 0 };
    if (count === 0) return;
    this.#at = this.#at < 0 ? 0 : (this.#at + by + count) % count;
    this.#show();
  }

  narrow(change: Partial<Filter>): void {
    const filter = { ...this.filter, ...change };
    for (const key of Object.keys(filter) as (keyof Filter)[]) if (!filter[key]) delete filter[key];
    this.#from ??= this.#host.list?.place;
    const place = this.#place;
    this.filter = filter;
    this.notes = shownBy(filter);
    this.#collect();
    this.#at = this.#found?.indexOf(place) ?? -1;
    if (this.#at < 0 && this.#found?.count) this.#at = 0;
    if (!this.notes && this.words === '') this.#return();
    else void this.#host.redraw();
  }

  /** Forgets the words, and goes back to where the reader was. */
  clear(): void {
    this.words = '';
    this.asking.ask('');
    this.#find();
    this.#at = -1;
    this.#return();
  }

  /** Forgets everything; the reader stays where they found something, and what is shown there is answered. */
  close(): LogPlace | undefined {
    const place = this.#place;
    if (place) this.#from = undefined;
    else if (this.notes) this.#from = this.#host.list?.place ?? this.#from;
    this.filter = {};
    this.notes = undefined;
    this.clear();
    return place;
  }

  /** The log is gone from the page: nothing goes on, and nothing stays marked. */
  leave(): void {
    clearTimeout(this.#preparing);
    this.#preparing = undefined;
    this.asking.ask('');
    this.#marks.clear();
  }

  /** Other rows are in the document: words are marked in them. */
  drawn(): void {
    const words = comparable(this.words);
    const { list } = this.#host;
    if (words === '') {
      this.#marks.clear();
      list?.setNow(undefined);
      return;
    }
    const now = list?.setNow(this.#place);
    this.#marks.show(words, list?.drawnPlaces() ?? [], now);
  }

  get #place(): LogPlace | undefined {
    return this.#found?.placeAt(this.#at);
  }

  #show(): void {
    const place = this.#place;
    if (place) this.#host.list?.go(place, 'nearest');
    else if (this.words === '') this.#return();
    void this.#host.redraw();
  }

  #return(): void {
    const from = this.#from;
    this.#from = undefined;
    const drawn = this.#host.redraw();
    if (from) void drawn.then(() => this.#host.list?.restore(from));
  }

  #find(): void {
    const words = comparable(this.words);
    this.#hits = words === '' ? undefined : this.#scan?.find(words, this.#hits);
    this.#collect();
  }

  #collect(): void {
    this.#found = this.#hits && new FoundRows(this.#hits, this.#index, this.notes, this.#isReversed);
  }

  /** There are more hits: the one that is shown stays. */
  #collectOn(): void {
    const place = this.#place;
    this.#collect();
    this.#at = this.#found?.indexOf(place) ?? -1;
    if (this.#at >= 0 || !this.#found?.count) return;
    this.#at = this.#found.from(placeOf(this.#from), this.#isReversed);
    this.#show();
  }

  /** Reads on in slices that nobody notices. */
  #prepare(): void {
    if (this.isPrepared || this.#preparing !== undefined) return;
    this.#preparing = setTimeout(() => {
      this.#preparing = undefined;
      const scan = this.#scan;
      const isDone = scan?.prepare(slice);
      const known = this.#found?.count;
      if (scan && this.#hits) {
        const { length } = this.#hits.rows;
        this.#hits = scan.more(this.#hits);
        if (this.#hits.rows.length > length) this.#collectOn();
      }
      this.#isNews ||= this.#found?.count !== known;
      if (isDone || (this.#isNews && performance.now() - this.#toldAt > betweenTold)) {
        this.#isNews = false;
        this.#toldAt = performance.now();
        void this.#host.redraw();
      }
      this.#prepare();
    });
  }
}

/** Milliseconds of reading at a time. */
const slice = 8;
/** Milliseconds between what is told of how many were found while it is read: each time all of the log is looked at. */
const betweenTold = 200;

function placeOf(place: FlowPlace | undefined): LogPlace | undefined {
  if (!place) return undefined;
  return { meeting: String(place.section), note: place.row === '' ? undefined : String(place.row) };
}
