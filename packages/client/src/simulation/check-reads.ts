import type { Histories } from './check-effects.js';
import { endOf } from './ledger.js';
import type { Ledger, Read } from './ledger.js';
import type { Violation } from './violations.js';
import { registersOf } from './words.js';
import type { Register } from './words.js';

/** Nobody who has seen something sees something older afterwards, at the same page. */
export function checkReads(
  { reads, losses, decided, handedIn, records, written }: Ledger,
  histories: Histories,
): Violation[] {
  const violations: Violation[] = [];
  const last = new Map<string, Read>();
  const spans = new Spans(histories);
  for (const read of reads) {
    const { page, record, view } = read;
    const line = `${page.tab.name} ${page.person.number} ${view} ${record}`;
    const before = last.get(line);
    last.set(line, read);
    if (!before) continue;
    const { number } = page.person;
    const least = before.at - 60_000;
    const isBetween = ({ at }: { at: number }) => least <= at && at <= read.at;
    // Of what is out of somebody's sight they see their own words alone, as they wrote them.
    const { author, closedAt = Infinity } = records.get(record) ?? {};
    const isExcused =
      (author !== number && closedAt <= read.at) ||
      losses.some(
        (loss) => loss.device === page.tab.device.name && least <= endOf(loss) && loss.from <= read.at,
      ) ||
      decided.some((one) => one.person === number && one.record === record && isBetween(one));
    if (isExcused) continue;
    const say = (what: string) =>
      violations.push({
        promise: 'reads go forward',
        what: `${page.tab.name} (${number}), ${record}: ${what}`,
      });
    if (read.revision < before.revision) {
      say(`revision ${before.revision}, then ${read.revision}`);
    }
    for (const [register, tokens] of read.registers) {
      const [was, is] = [before.registers.get(register)?.join(' '), tokens.join(' ')];
      if (was === undefined || was === is) continue;
      // A draft may have held their own older words, which they then handed in.
      const isOwn = handedIn.some(
        (one) =>
          one.person === number &&
          one.record === record &&
          isBetween(one) &&
          one.registers.get(register)?.join(' ') === is,
      );
      // What could not be saved stays in the page that it was written in, and comes to the device whenever that opens.
      const isUnsaved = tokens.some((token) => {
        const { person, hasFailed } = written.get(token) ?? {};
        return person === number && hasFailed;
      });
      if (isOwn || isUnsaved) continue;
      const [span, later] = [spans.of(record, register, was), spans.of(record, register, is)];
      if (span && later && later.last < span.first) say(`${register} was ${was}, then ${is} again`);
    }
  }
  return violations;
}

/** When which words stood where on the server, by revision. */
class Spans {
  readonly #spans = new Map<string, { first: number; last: number }>();

  constructor(histories: Histories) {
    for (const [record, history] of histories) {
      for (const { revision, record: content } of history) {
        for (const [register, tokens] of registersOf(content)) {
          const name = `${record} ${register} ${tokens.join(' ')}`;
          const { first = revision } = this.#spans.get(name) ?? {};
          this.#spans.set(name, { first, last: revision });
        }
      }
    }
  }

  of(record: string, register: Register, tokens: string) {
    return this.#spans.get(`${record} ${register} ${tokens}`);
  }
}
