import type { Dialogue, Note } from '@banso/model';
import type { FlowSection } from '../../base/flow/flow-rows.js';
import type { LogView } from '../dialogue-log.view.js';
import { meetingBefore } from '../meeting.js';
import { drawRow, drawSection, isStep, type Place } from './draw.js';

/** What stands for meetings and for their notes: drawn once, and again when something else is to be seen of it. */
export class Drawing {
  log!: LogView;
  readonly #drawn = new WeakMap<HTMLElement, readonly unknown[]>();

  /** `before` is called before a meeting is drawn anew. */
  section(
    meeting: Dialogue,
    place: Place,
    isWhole: boolean,
    former: FlowSection | undefined,
    before: (element: HTMLElement) => void,
  ): FlowSection {
    const { log } = this;
    const isHome = meeting === log.home;
    const depends = [
      meeting,
      meetingBefore(log.meetings, meeting),
      isWhole,
      isHome,
      ...common(log),
      place.count,
      place.at,
      Boolean(log.tools.finding?.isOpen),
    ];
    // The one that is open, which says what the machine does, changes with more than this.
    const isSteady = !isWhole && !isHome;
    if (former && isSteady && this.#isDrawn(former.element, depends)) return former;
    if (former) before(former.element);
    const section = drawSection(log, meeting, place, isWhole, former);
    this.#drawn.set(section.element, depends);
    return section;
  }

  /** The note at a place among those of its meeting that are shown. */
  row(meeting: Dialogue, notes: readonly Note[], at: number, former: HTMLElement | undefined): HTMLElement {
    const { log } = this;
    const joins = [isStep(notes[at - 1]), isStep(notes[at + 1])];
    const depends = [notes[at], meeting, notes.length, at, ...joins, meeting === log.home, ...common(log)];
    if (former && this.#isDrawn(former, depends)) return former;
    const row = drawRow(log, meeting, notes, at, former);
    this.#drawn.set(row, depends);
    return row;
  }

  #isDrawn(element: HTMLElement, depends: readonly unknown[]): boolean {
    const former = this.#drawn.get(element);
    return former?.length === depends.length && depends.every((each, index) => each === former[index]);
  }
}

const common = ({ companyName, language, common, open, today }: LogView) => [
  companyName,
  language,
  common,
  today,
  open !== undefined,
];
