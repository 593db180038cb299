import { cellKey, rows } from '../cells.js';
import type { Tab } from '../context.js';
import { withFault, type Entered, type Faults } from '../faults.js';
import type { Plan } from './file-import.js';

/** With what is chosen of a file; and the part in which the first of it stands. */
export const taken = (plan: Plan, { faults }: Entered): { entered: Entered; tab: Tab } => ({
  entered: { sheet: plan.next, faults: withoutFaults(faults, plan) },
  tab: tabOf(plan),
});

function tabOf({ chosen }: Plan): Tab {
  const inWords = ['flow', 'views', 'summary'] as const;
  const [first] = inWords.filter((tab) => chosen.has(tab));
  return first && [...chosen].every((portion) => inWords.some((tab) => tab === portion))
    ? first
    : 'financials';
}

/** What could not be read before goes with the period that is replaced. */
function withoutFaults(faults: Faults, { chosen, differences }: Plan): Faults {
  const cells = (['latest', 'previous', 'earlier'] as const)
    .filter((period) => chosen.has(period))
    .flatMap((period) => rows.map((row) => cellKey({ row, period })));
  const isCapital =
    chosen.has('basics') && differences.get('basics')?.some(({ field }) => field === 'capital');
  return [...cells, ...(isCapital ? ['capital'] : [])].reduce(
    (left, key) => withFault(left, key, undefined),
    faults,
  );
}
