import type { AnyRecord, RecordId } from '@banso/model';
import type { IntentChoice } from '../offline/index.js';
import { endOf } from './ledger.js';
import type { Ledger, Written } from './ledger.js';
import type { Violation } from './violations.js';
import { registersOf } from './words.js';
import type { Register, Token } from './words.js';

/** A revision as the server tells of it. */
export interface Made {
  readonly revision: number;
  readonly by: string;
  readonly at: string;
  readonly record: AnyRecord;
}

export type Histories = ReadonlyMap<RecordId, readonly Made[]>;

export interface EffectsSettings {
  ledger: Ledger;
  histories: Histories;
  /** The host's number of the person that the server knows by an id. */
  numberOf: (id: string) => string | undefined;
}

/** The choices of which another's words are a part. */
const quoting: readonly IntentChoice[] = ['keep-both', 'take-theirs'];

/** What the server made of everything that people were told is safe. Knows nothing of how it got there. */
export class Effects {
  readonly #ledger: Ledger;
  readonly #numberOf: EffectsSettings['numberOf'];
  /** In which revisions words came to stand where they stand. */
  readonly came = new Map<Token, { record: RecordId; register: Register; made: Made }[]>();
  readonly #violations: Violation[] = [];

  constructor({ ledger, histories, numberOf }: EffectsSettings) {
    this.#ledger = ledger;
    this.#numberOf = numberOf;
    for (const [record, history] of histories) this.#follow(record, history);
  }

  check(): Violation[] {
    for (const written of this.#ledger.written.values()) {
      this.#checkOnce(written);
      if (written.keptAt !== undefined && !this.#isThere(written)) {
        this.#say('nothing lost', `${nameOf(written)} was safe, and is nowhere`);
      }
    }
    this.#checkOrder();
    return this.#violations;
  }

  #follow(record: RecordId, history: readonly Made[]): void {
    let before = new Map<Register, Token[]>();
    let former: AnyRecord | undefined;
    for (const made of history) {
      const after = registersOf(made.record);
      let isNew =
        !former || former.audience !== made.record.audience || !former.withdrawn !== !made.record.withdrawn;
      for (const register of new Set([...before.keys(), ...after.keys()])) {
        const [was, is] = [before.get(register) ?? [], after.get(register) ?? []];
        const added = is.filter((token) => !was.includes(token));
        const removed = was.filter((token) => !is.includes(token));
        isNew ||= added.length + removed.length > 0;
        for (const token of added) {
          this.came.set(token, [...(this.came.get(token) ?? []), { record, register, made }]);
        }
        for (const token of removed) this.#checkRemoved(token, added, { record, register, made });
      }
      if (!isNew) this.#say('exactly once', `${record}: revision ${made.revision} says nothing new`);
      [before, former] = [after, made.record];
    }
  }

  /** Words may only give way to words of somebody who saw them, or decided so. */
  #checkRemoved(
    token: Token,
    added: readonly Token[],
    { record, register, made }: { record: RecordId; register: Register; made: Made },
  ): void {
    const person = this.#numberOf(made.by);
    const isDecided = this.#ledger.decided.some(
      (one) => one.record === record && one.person === person && one.at <= Date.parse(made.at) + 1,
    );
    if (isDecided || added.some((other) => this.#hadSeen(other, token))) return;
    const how = `${record} ${register}: ${token} gave way to ${added.join(' ') || 'nothing'} in revision ${made.revision}`;
    this.#say('nothing overwritten unseen', how);
  }

  /** Whether whoever wrote `later` saw `token`, or wrote on top of something whose writer had. */
  #hadSeen(later: Token, token: Token, known = new Set<Token>()): boolean {
    if (known.has(later)) return false;
    known.add(later);
    const seen = this.#ledger.written.get(later)?.seen ?? [];
    return seen.includes(token) || seen.some((other) => this.#hadSeen(other, token, known));
  }

  #checkOnce(written: Written): void {
    const came = (this.came.get(written.token) ?? []).filter(
      (one, index) => index === 0 || !this.#isRestored(one),
    );
    // Whoever keeps their words against others' may write them again.
    const decisions = this.#ledger.decided.filter(({ tokens }) => tokens.has(written.token)).length;
    if (came.length > 1 + decisions) {
      const revisions = came.map(({ made }) => made.revision).join(', ');
      this.#say(
        'exactly once',
        `${nameOf(written)} was written ${came.length} times: revisions ${revisions}`,
      );
    }
    for (const { record, register, made } of came) {
      if (record !== written.record || register !== written.register) {
        this.#say('exactly once', `${nameOf(written)} stands in ${record} ${register}`);
      }
      const person = this.#numberOf(made.by);
      // Whoever keeps both texts where two overlap, or takes the other's after their own, writes the other's again.
      const isQuoted = this.#ledger.decided.some(
        (one) => one.record === record && one.person === person && quoting.includes(one.choice),
      );
      if (person !== written.person && (made === came[0]?.made || !isQuoted)) {
        this.#say('nobody else’s', `${nameOf(written)} stands there in the name of ${person ?? made.by}`);
      }
    }
  }

  /**
   * Whoever takes the other's words, or keeps both, lets what they chose before be a revision first, and so writes the other's
   * again. Both are kept only where what the decision was about stands beside them.
   */
  #isRestored({ record, register, made }: { record: RecordId; register: Register; made: Made }): boolean {
    const person = this.#numberOf(made.by);
    const standing = registersOf(made.record).get(register) ?? [];
    return this.#ledger.decided.some(
      (one) =>
        one.record === record &&
        one.person === person &&
        (one.choice === 'take-theirs' ||
          (one.choice === 'keep-both' && standing.some((token) => one.tokens.has(token)))) &&
        one.at <= Date.parse(made.at) + 1,
    );
  }

  /** On the server, or where its person wanted it instead. */
  #isThere(written: Written): boolean {
    const { token, person, record, register, page, keptAt = 0 } = written;
    if (this.came.has(token)) return true;
    // What was not chosen is in the history; only what was given up is nowhere, or what others have withdrawn.
    const isDecided = this.#ledger.decided.some(
      ({ tokens, choice }) =>
        tokens.has(token) &&
        (choice === 'give-up' || (choice === 'take-theirs' && this.#ledger.withdrawn.has(record))),
    );
    const isLost = this.#ledger.losses.some(
      (loss) =>
        loss.device === page?.tab.device.name &&
        (loss.person === undefined || loss.person === person) &&
        keptAt <= endOf(loss) + 60_000,
    );
    if (isDecided || isLost) return true;
    return [...this.#ledger.written.values()].some(
      (later) =>
        later !== written &&
        later.record === record &&
        later.register === register &&
        later.person === person &&
        later.seen.includes(token) &&
        this.#isThere(later),
    );
  }

  /** What one person wrote in one record on one page came to the server in that order. */
  #checkOrder(): void {
    const last = new Map<string, { revision: number; written: Written }>();
    const isDecided = ({ token }: Written) => this.#ledger.decided.some(({ tokens }) => tokens.has(token));
    for (const written of this.#ledger.written.values()) {
      const [first] = this.came.get(written.token) ?? [];
      if (!first || !written.page || written.keptOn === undefined || isDecided(written)) continue;
      const line = `${written.page.tab.name} ${written.record} ${written.keptOn}`;
      const before = last.get(line);
      const { revision } = first.made;
      if (before && before.revision > revision) {
        this.#say('in order', `${nameOf(written)} came before ${nameOf(before.written)}`);
      }
      last.set(line, { revision, written });
    }
  }

  #say(promise: Violation['promise'], what: string): void {
    this.#violations.push({ promise, what });
  }
}

const nameOf = ({ token, person, record, register }: Written) =>
  `${token} (${person}, ${record} ${register})`;
