import { merge } from '@banso/model';
import type { Tab } from './context.js';
import type { Entered } from './faults.js';

interface Step {
  readonly before: Entered;
  readonly after: Entered;
  /** Where it happened. */
  readonly tab: Tab;
}

const LONGEST = 200;

/** What can be undone and done again, over all parts of the sheet, for as long as it is open. */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  add(before: Entered, after: Entered, tab: Tab): void {
    this.#done = [...this.#done, { before, after, tab }].slice(-LONGEST);
    this.#undone = [];
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  /** `current` without the last step; what came to it from elsewhere in the meantime stays. */
  undo(current: Entered): (Entered & { tab: Tab }) | undefined {
    const step = this.#done.pop();
    if (!step) return undefined;
    this.#undone.push(step);
    return { ...back(current, step.after, step.before), tab: step.tab };
  }

  redo(current: Entered): (Entered & { tab: Tab }) | undefined {
    const step = this.#undone.pop();
    if (!step) return undefined;
    this.#done.push(step);
    return { ...back(current, step.before, step.after), tab: step.tab };
  }
}

/** Only what differs between `from` and `to` is set as in `to`. */
const back = (current: Entered, from: Entered, to: Entered): Entered => ({
  sheet: merge(from.sheet, to.sheet, current.sheet).value,
  faults: to.faults,
});
