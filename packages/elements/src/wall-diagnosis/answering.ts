import type { LitElement } from 'lit';
import { levelFromAnswers, newWallDiagnosis } from '@banso/model';
import type { Wall, WallDiagnosis, WallLevel } from '@banso/model';
import { today } from '../base/format.js';
import { replaceItem } from './items.js';
import type { Role } from './reading.js';

/** What the controller needs of the widget. */
export interface AnsweringHost {
  answers(): readonly WallDiagnosis[];
  /** The company of a new answer; undefined = not known. */
  company(): string | undefined;
  engagement(): string | undefined;
  commit(record: WallDiagnosis): void;
  editing(editing: boolean): void;
  /** A sheet is about to take the whole widget. */
  opening(): void;
}

/**
 * One person's answers being written down. Every choice is a commit of the record; a new record is made with the first
 * answer, so nothing is kept where nothing was answered.
 */
export class Answering {
  /** A date that could not be read is not taken over. */
  dateFault = false;
  /** The sheet was opened for a new answer, not for one that was there. */
  fresh = false;
  readonly #host: LitElement;
  readonly #widget: AnsweringHost;
  #draft: WallDiagnosis | undefined;
  #committed = false;
  /** Walls whose level was taken from the signs while this sheet is open. */
  #taken = new Set<Wall>();

  constructor(host: LitElement, widget: AnsweringHost) {
    this.#host = host;
    this.#widget = widget;
  }

  /** The record on the sheet; undefined = no sheet is open. */
  get record(): WallDiagnosis | undefined {
    const draft = this.#draft;
    // An answer that is no longer among the records is no longer on the sheet.
    return draft && (this.#kept(draft.id) ?? (this.#committed ? undefined : draft));
  }

  /** It is among the records already. */
  get kept(): boolean {
    return this.#draft !== undefined && this.#kept(this.#draft.id) !== undefined;
  }

  /** Opens an empty sheet: of the owner, who comes first, else of one of the staff. */
  begin() {
    const company = this.#widget.company();
    if (!company) return;
    const date = today();
    const ownerToday = this.#widget
      .answers()
      .some((each) => each.respondent.role === 'owner' && each.answeredOn === date);
    const role: Role = ownerToday ? 'staff' : 'owner';
    const engagement = this.#widget.engagement();
    this.fresh = true;
    this.#open({
      ...newWallDiagnosis(company, date, { role, ...this.#nameOf(role) }),
      ...(engagement ? { engagement } : {}),
    });
  }

  edit(record: WallDiagnosis) {
    this.fresh = false;
    this.#open(record);
  }

  /** Closes the sheet; what was answered is kept already. */
  end() {
    this.drop();
    void this.#focus('.add');
  }

  /** Closes the sheet without moving the focus. */
  drop() {
    if (!this.#draft) return;
    this.#draft = undefined;
    this.#widget.editing(false);
    this.#host.requestUpdate();
  }

  /** Something is typed that no commit holds yet. */
  typing() {
    this.#widget.editing(true);
  }

  setRole(role: Role) {
    this.#change((record) => {
      const { respondent } = record;
      const remembered = this.#nameOf(respondent.role).name;
      // The name that came with the former role goes with it; a typed one stays.
      const name =
        respondent.name && respondent.name !== remembered ? { name: respondent.name } : this.#nameOf(role);
      return { ...record, respondent: { role, ...name } };
    });
  }

  setName(text: string) {
    const name = text.trim();
    this.#change((record) => ({
      ...record,
      respondent: { role: record.respondent.role, ...(name ? { name } : {}) },
    }));
  }

  setDate(answeredOn: string) {
    this.dateFault = !/^\d{4}-\d\d-\d\d$/.test(answeredOn);
    if (this.dateFault) this.#host.requestUpdate();
    else this.#change((record) => ({ ...record, answeredOn }));
  }

  /** The person's own rating of a wall; null = not heard yet. */
  setLevel(wall: Wall, level: number | null) {
    this.#taken.delete(wall);
    this.#change((record) => withLevel(record, wall, { level }));
  }

  /** How strongly one sign is felt; undefined takes the answer back. */
  setSign(wall: Wall, id: string, value: number | undefined) {
    this.#change((record) => {
      const follows = this.followsSigns(record, wall);
      const answers =
        value === undefined
          ? record.answers.filter((answer) => answer.id !== id)
          : replaceItem(record.answers, { id, value });
      const next = { ...record, answers };
      if (!follows) return next;
      this.#taken.add(wall);
      return withLevel(next, wall, { level: levelFromAnswers(wall, next.answers) });
    });
  }

  /** Takes the level that the signs propose instead of the person's own. */
  takeFromSigns(wall: Wall) {
    this.#taken.add(wall);
    this.#change((record) => withLevel(record, wall, { level: levelFromAnswers(wall, record.answers) }));
  }

  setQuotation(wall: Wall, text: string) {
    const quotation = text.trim() || undefined;
    this.#change((record) => {
      const former = levelEntry(record, wall);
      const anonymous = former?.quotationAnonymous ?? record.respondent.role === 'staff';
      return withLevel(record, wall, {
        quotation,
        quotationAnonymous: quotation && anonymous ? true : undefined,
      });
    });
  }

  setAnonymous(wall: Wall, anonymous: boolean) {
    this.#change((record) => withLevel(record, wall, { quotationAnonymous: anonymous }));
  }

  /**
   * Whether the level of a wall is what the signs propose, and not the person's own rating. A whole number that happens
   * to be the same counts as the person's own, unless it was seen to come from the signs.
   */
  followsSigns(record: WallDiagnosis, wall: Wall): boolean {
    const level = levelEntry(record, wall)?.level ?? null;
    if (level === null) return true;
    return (
      level === levelFromAnswers(wall, record.answers) && (this.#taken.has(wall) || !Number.isInteger(level))
    );
  }

  #open(record: WallDiagnosis) {
    this.#widget.opening();
    this.#draft = record;
    this.#committed = this.kept;
    this.#taken = new Set();
    this.dateFault = false;
    this.#host.requestUpdate();
    void this.#focus('.sheet input:checked');
  }

  #change(change: (record: WallDiagnosis) => WallDiagnosis) {
    const { record } = this;
    if (!record) return;
    const next = change(record);
    this.#draft = next;
    this.#widget.editing(false);
    if (this.kept || isAnswered(next)) {
      this.#committed = true;
      this.#widget.commit(next);
    }
    this.#host.requestUpdate();
  }

  #kept(id: string): WallDiagnosis | undefined {
    return this.#widget.answers().find((each) => each.id === id);
  }

  /** The owner and the successor are known by name from their earlier answers. */
  #nameOf(role: Role): { name?: string } {
    if (role !== 'owner' && role !== 'successor') return {};
    const name = this.#widget.answers().find((each) => each.respondent.role === role && each.respondent.name)
      ?.respondent.name;
    return name ? { name } : {};
  }

  async #focus(selector: string) {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** A level, a sign or a sentence: anything at all. */
export function isAnswered({ answers, levels }: WallDiagnosis): boolean {
  return answers.length > 0 || levels.some(({ level, quotation }) => level !== null || Boolean(quotation));
}

export function levelEntry(record: WallDiagnosis, wall: Wall): WallLevel | undefined {
  return record.levels.find(({ id }) => id === wall);
}

function withLevel(record: WallDiagnosis, wall: Wall, change: Partial<WallLevel>): WallDiagnosis {
  const former = levelEntry(record, wall) ?? { id: wall, level: null };
  const next = Object.fromEntries(
    Object.entries({ ...former, ...change }).filter(([, value]) => value !== undefined),
  ) as unknown as WallLevel;
  return { ...record, levels: replaceItem(record.levels, next) };
}
