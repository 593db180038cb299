import type { CSSResultGroup } from 'lit';
import {
  type Arc,
  askedIn,
  blankOf,
  momentForViews,
  offered,
  type Question,
  questionInventory,
  type QuestionList,
  questionsOfArc,
} from '@banso/model/questions';
import type { ListFault } from '@banso/model/questions/schema';
import type { Dialogue, Stage, Wall } from '@banso/model';
import { newItemId } from '@banso/model';
import { nextPosition } from '../changed-meeting.js';
import { walls as allWalls } from '../meeting.js';
import type { Panel, PanelHost, PanelView } from '../panels.js';
import { carriedOf } from './carried.js';
import { printCard } from './card.js';
import { drawerStyles } from './drawer.styles.js';
import { drawerView } from './drawer.view.js';

export const styles: CSSResultGroup = drawerStyles;
export const open = (host: PanelHost): Panel => new QuestionsPanel(host);

/** So many are shown at first: two to four are enough for a meeting. */
const fewest = 4;

/** The cautions that were read on this page. */
const read = new Set<string>();

/** What is chosen in the drawer of questions. */
export class QuestionsPanel implements Panel {
  /** `stage:…`, `arc:…`, or empty for everything. */
  choice: string | undefined;
  walls: Wall[] | undefined;
  showsAll = false;
  faults: readonly ListFault[] = [];
  /** What reads a bank's own list could not be loaded. */
  unread = false;
  readonly #host: PanelHost;
  #list: QuestionList = questionInventory;
  #own: unknown;
  #meeting!: Dialogue;
  #asked: ReadonlySet<string> = new Set();

  constructor(host: PanelHost) {
    this.#host = host;
  }

  render(view: PanelView) {
    this.#meeting = view.meeting;
    this.#asked = askedIn([view.meeting]);
    this.choice ??= view.meeting.stage ? `stage:${view.meeting.stage}` : '';
    this.walls ??= allWalls.filter((wall) => view.meeting.notes.some((note) => note.walls?.includes(wall)));
    this.#take(view.questions);
    return drawerView(this, view);
  }

  get about() {
    return this.#list.about;
  }

  get arcs(): readonly Arc[] {
    return this.#list.arcs;
  }

  /** All that fit, best first. */
  get found(): readonly Question[] {
    const [kind, id = ''] = (this.choice ?? '').split(':');
    if (kind === 'arc') return questionsOfArc(this.#list, id);
    const stage = kind === 'stage' ? (id as Stage) : null;
    return offered(this.#list, { stage, walls: this.walls ?? [], asked: this.#asked });
  }

  get shown(): readonly Question[] {
    return this.showsAll || this.choice?.startsWith('arc:') ? this.found : this.found.slice(0, fewest);
  }

  get moment() {
    return momentForViews(this.#meeting, this.#list);
  }

  choose(choice: string): void {
    this.choice = choice;
    this.showsAll = false;
    this.#host.redraw();
  }

  toggleWall(wall: Wall): void {
    const { walls = [] } = this;
    this.walls = walls.includes(wall) ? walls.filter((each) => each !== wall) : [...walls, wall];
    this.showsAll = false;
    this.#host.redraw();
  }

  showAll(): void {
    const next = this.shown.length;
    this.showsAll = true;
    this.#host.redraw();
    this.#host.focus(`.asks > li:nth-child(${next + 1}) button`);
  }

  isAsked({ id }: Question): boolean {
    return this.#asked.has(id);
  }

  /** A confrontational one opens only when its caution was read on this page. */
  isOpen({ id, inquiry }: Question): boolean {
    return inquiry !== 'confrontational' || read.has(id);
  }

  readCaution({ id }: Question): void {
    read.add(id);
    this.#host.redraw();
    this.#host.focus(`[data-question="${CSS.escape(id)}"] .ask`);
  }

  ask(text: string, id?: string): void {
    const question = id === undefined ? {} : { question: id };
    this.#host.write({ kind: 'question', text, ...question }, blankOf(text));
  }

  isCarried({ id }: Question): boolean {
    return this.#meeting.carried?.some(({ question }) => question === id) ?? false;
  }

  /** Puts it on the list of the open meeting, or takes it off. */
  carry({ id }: Question, text: string): void {
    const meeting = this.#host.latest(this.#meeting);
    const carried = meeting.carried ?? [];
    const rest = carried.filter(({ question }) => question !== id);
    const item = { id: newItemId(), position: nextPosition(carried), text, question: id };
    this.#host.keep({
      ...meeting,
      carried: rest.length < carried.length ? rest : [...carried, item],
    });
  }

  drop({ meeting: shown, item }: ReturnType<typeof carriedOf>[number]): void {
    const meeting = this.#host.latest(shown);
    const carried = (meeting.carried ?? []).filter(({ id }) => id !== item.id);
    this.#host.keep({ ...meeting, carried });
  }

  print(view: PanelView): void {
    void printCard(carriedOf(view.meetings, view.meeting), view);
  }

  close(): void {
    this.#host.close();
  }

  async #read(own: unknown): Promise<void> {
    try {
      const { readQuestionList } = await import('@banso/model/questions/schema');
      if (own !== this.#own) return;
      const result = readQuestionList(own);
      if (result.ok) this.#list = result.list;
      else this.faults = result.faults;
    } catch {
      this.unread = own === this.#own;
    }
    this.#host.redraw();
  }

  /** A bank's own list takes the place of ours once it has been read; until it can be, ours stays. */
  #take(own: unknown): void {
    if (own === this.#own) return;
    this.#own = own;
    this.faults = [];
    this.unread = false;
    this.#list = questionInventory;
    if (own === undefined || own === null) return;
    void this.#read(own);
  }
}
