import type { PeriodAssessment, PeriodId, SheetCheck } from '@banso/model';
import type { SheetActions, SheetContext } from './context.js';
import type { EntryTexts } from './entry-texts.js';
import type { SheetSession } from './session.js';

/** What the templates of entering figures read besides. */
export interface EntryContext extends SheetContext {
  readonly entry: EntryTexts;
  readonly session: SheetSession;
  readonly actions: SheetActions;
  readonly checks: readonly SheetCheck[];
  /** The periods with what is on the screen, typed or kept. */
  readonly live: ReadonlyMap<PeriodId, PeriodAssessment>;
}
