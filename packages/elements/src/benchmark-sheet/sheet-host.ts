import type { Basis, BenchmarkSheet, Company, PeriodAssessment, PeriodId } from '@banso/model';
import type { ReactiveControllerHost } from 'lit';
import type { Tab, Texts } from './context.js';
import type { SheetParts } from './sheet-parts.js';

/** What the parts that come later need of the widget. */
export interface SheetHost {
  readonly element: HTMLElement & ReactiveControllerHost;
  readonly parts: SheetParts;
  root(): ParentNode;
  rendered(): Promise<boolean>;
  requestUpdate(): void;
  /** Goes to a field as soon as it is there. */
  goTo(selector: string): Promise<void>;
  /** The periods of a sheet, by the basis and the way of counting that are chosen. */
  assess(sheet: BenchmarkSheet): ReadonlyMap<PeriodId, PeriodAssessment>;
  language(): string;
  text(): Texts;
  /** The sheet under the hand; undefined = there is none. */
  sheet(): BenchmarkSheet | undefined;
  writable(): boolean;
  /** There is a company for which a sheet can be begun. */
  startable(): boolean;
  /** What is known of the company; its name as the head shows it. */
  company(): Partial<Company>;
  /** The basis of the sheet's own version; one without figures where it is not known. */
  basis(): Basis;
  tab(): Tab;
  show(tab: Tab): void;
  /** Takes a changed sheet in and saves it. */
  put(sheet: BenchmarkSheet): void;
  /** The sheet that was begun for a file goes again, if nothing was written to it. */
  givenUp(): void;
  setEditing(editing: boolean): void;
}
