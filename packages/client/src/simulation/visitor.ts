import { kinds, merge, newDialogue } from '@banso/model';
import type { AnyRecord, Company, Dialogue, RecordId } from '@banso/model';
import { isBansoError } from '../core/errors.js';
import { content } from '../source/content.js';
import type { IntentChoice } from '../offline/index.js';
import type { Chance } from './chance.js';
import type { Faults } from './faults.js';
import type { Ledger, Written } from './ledger.js';
import type { Page } from './page.js';
import { draftMark, registersOf, tokensIn, withWords, wordsOf } from './words.js';
import type { Register, Token } from './words.js';

/** What a person does at their page, one thing after the other. What the SDK answers is for the checker. */
export class Visitor {
  readonly page: Page;
  readonly #chance: Chance;
  readonly #faults: Faults;
  readonly #ledger: Ledger;

  constructor(page: Page, faults: Faults) {
    this.page = page;
    this.#chance = page.tab.world.chance.fork();
    this.#faults = faults;
    this.#ledger = page.ledger;
  }

  /** Works until it is over, or the tab dies. */
  async work(isOver: () => boolean): Promise<void> {
    await this.#attempt('opens', () => this.page.open());
    while (!isOver() && !(await this.#isAtTheirPage())) await this.#pause(10_000);
    while (!isOver()) {
      await this.#pause(this.#chance.happens(0.3) ? 300 : 15_000);
      if (!isOver()) await this.act();
    }
  }

  /** Whether the page says their name: they write nothing where another stands. */
  async #isAtTheirPage(): Promise<boolean> {
    const { client, id, tab, showsThem } = this.page;
    if (client.offline?.state === 'open') this.page.isTheirs = showsThem;
    else {
      const session = await this.#attempt('looks who is signed in', () => client.session());
      if (!session) return false;
      this.page.isTheirs = session.person.id === id;
    }
    if (this.page.isTheirs) return true;
    this.#note('finds somebody else there, and leaves');
    tab.kill();
    return false;
  }

  async act(): Promise<void> {
    const what = this.#chance.weighted({
      edit: 10,
      begin: 3,
      'begin company': 1,
      look: 4,
      list: 2,
      decide: 5,
      'decide on the screen': 2,
      draft: 1,
      flush: 1,
      'set PIN': 1,
      'give up': this.#faults.has('invalid-words') ? 0.2 : 0,
      withdraw: this.#faults.has('withdrawals') ? 0.5 : 0,
    });
    switch (what) {
      case 'edit':
        return this.#edit();
      case 'begin':
        return this.#begin();
      case 'begin company':
        return this.#beginCompany();
      case 'look':
        return this.#look();
      case 'list':
        return this.#list();
      case 'decide':
        return this.decide();
      case 'decide on the screen':
        return this.#decideOnScreen();
      case 'draft':
        return this.#draft();
      case 'flush':
        return this.#flush();
      case 'set PIN':
        return this.#setPin();
      case 'give up':
        return this.#giveUp();
      case 'withdraw':
        return this.#withdraw();
      case undefined:
        return undefined;
    }
  }

  /** Decides about everything that waits for a word of this person. */
  async decide({ all = false } = {}): Promise<void> {
    const { outbox } = this.page.client;
    for (const { id, state, choices } of outbox?.entries ?? []) {
      if (state !== 'decision' || (!all && this.#chance.happens(0.4))) continue;
      const choice = this.#chance.pick(choices);
      await this.#decideAbout(id, choice);
    }
  }

  async #decideAbout(id: string, choice: IntentChoice): Promise<void> {
    const { outbox } = this.page.client;
    const entry = outbox?.entries.find((one) => one.id === id);
    if (!entry) return;
    const { record, value } = entry;
    this.#note(`decides ${choice} on ${id} (${tokensOf(value).join(' ')})`);
    const behind = outbox!.entries.filter((other) => other.record === record && other.id >= id);
    // Whoever gives up an entry gives up what was kept aside with it, too.
    const given = behind.flatMap((other) => [other.value, ...(other.asides ?? [])]);
    const tokens = choice === 'give-up' ? given.flatMap(tokensOf) : tokensOf(value);
    this.#decided(record, choice, tokens);
    await this.#attempt('decides', () => outbox!.decide(id, choice));
  }

  /** In the widget, which shows both: mine or theirs where both changed one place, elsewhere the changes of both. */
  async #decideOnScreen(): Promise<void> {
    const { conflicts, client, source, screen } = this.page;
    const [id, conflict] = [...conflicts][0] ?? [];
    const mine = id === undefined ? undefined : screen.get(id);
    if (id === undefined || !conflict || !mine) return;
    const { theirs, base = this.page.bases.get(id) } = conflict;
    const isMine = this.#chance.happens(0.6);
    const waiting = (client.outbox?.entries ?? []).filter(({ record }) => record === id);
    const tokens = [mine, ...waiting.map(({ value }) => value)].flatMap(tokensOf);
    this.#note(`decides ${isMine ? 'mine' : 'theirs'} on the screen for ${id}`);
    this.#decided(id, isMine ? 'keep-mine' : 'take-theirs', tokens);
    const { atomic } = kinds.dialogue;
    const together = (from: Dialogue | null | undefined, first: Dialogue, second: Dialogue) =>
      merge(from ? content(from) : undefined, content(first), content(second), { atomic }).value;
    const settle = async (value: Dialogue, { revision }: Dialogue) => {
      const settled: Dialogue = { ...value, revision };
      screen.set(id, settled);
      this.#handIn(settled);
      return this.#attempt('settles', async () => ({ done: await source.save(id, settled) }));
    };
    conflicts.delete(id);
    const both = together(base, mine, theirs);
    const kept = await settle(both, theirs);
    if (!kept || isMine || conflicts.has(id)) return;
    // Mine became a revision first, so that the history has it; what has come since stays.
    const now = screen.get(id)!;
    await settle(together(both, now, together(base, theirs, mine)), now);
  }

  async #edit(): Promise<void> {
    const id = this.#anyRecord('dialogue');
    if (id === undefined) return;
    if (this.#chance.happens(0.5)) await this.#editOnScreen(id);
    else await this.#editAsProgram(id);
  }

  async #editOnScreen(id: RecordId): Promise<void> {
    const { source, screen, conflicts } = this.page;
    if (!screen.has(id) || this.#chance.happens(0.2)) {
      const loaded = await this.#attempt('loads', () => source.load(id));
      if (!loaded) return;
      this.page.show(loaded);
    }
    await this.#pause(5_000);
    // The widget asks before it sends anything more.
    if (conflicts.has(id)) return;
    const current = screen.get(id)!;
    const { value, written } = this.#write(current, this.#registers(current));
    screen.set(id, value);
    await this.#kept(written, () => source.save(id, value));
  }

  async #editAsProgram(id: RecordId): Promise<void> {
    const { dialogues } = this.page.client;
    const record = await this.#attempt('gets', () => dialogues.get(id));
    if (!record) return;
    this.#ledger.read(this.page, record, 'program');
    await this.#pause(5_000);
    const { value, written } = this.#write(record, this.#registers(record));
    const shown = await this.#kept(written, () => dialogues.put(value));
    if (shown) this.#ledger.read(this.page, shown, 'program');
  }

  async #begin(company = this.#anyRecord('company')): Promise<void> {
    if (company === undefined) return;
    const isPrivate = this.#chance.happens(0.2);
    const empty: Dialogue = {
      ...newDialogue(company, '2026-11-18'),
      id: `dlg_${this.#chance.hex(32)}`,
      audience: isPrivate ? 'self' : 'organisation',
    };
    this.#ledger.records.set(empty.id, { kind: 'dialogue', author: this.page.person.number, isPrivate });
    const { value, written } = this.#write(empty, ['theme', 'place']);
    const { client, source, screen } = this.page;
    if (this.#chance.happens(0.5)) {
      screen.set(value.id, value);
      await this.#kept(written, () => source.save(value.id, value));
    } else await this.#kept(written, () => client.dialogues.put(value));
  }

  async #beginCompany(): Promise<void> {
    const empty: Company = {
      id: `cmp_${this.#chance.hex(32)}`,
      kind: 'company',
      revision: 0,
      audience: 'organisation',
      externalIds: [],
      name: '架空工業',
    };
    this.#ledger.records.set(empty.id, {
      kind: 'company',
      author: this.page.person.number,
      isPrivate: false,
    });
    const { value, written } = this.#write(empty, ['remarks']);
    await this.#kept(written, () => this.page.client.companies.put(value));
    await this.#begin(empty.id);
  }

  async #look(): Promise<void> {
    const id = this.#anyRecord('dialogue');
    if (id === undefined) return;
    const record = await this.#attempt('looks', () => this.page.client.dialogues.get(id));
    if (record) this.#ledger.read(this.page, record, 'program');
  }

  async #list(): Promise<void> {
    const company = this.#anyRecord('company');
    if (company === undefined) return;
    const page = await this.#attempt('lists', () => this.page.client.dialogues.list({ company }).page());
    page?.items.forEach((record) => this.#ledger.read(this.page, record, 'program'));
  }

  async #draft(): Promise<void> {
    const { source, screen, conflicts } = this.page;
    const [id, current] = [...screen][0] ?? [];
    if (id === undefined || !current) return;
    const draft = withWords(current, 'place', `${current.place ?? ''}${draftMark}`);
    await this.#attempt('drafts', () => source.draft(id, draft));
    await this.#pause(2_000);
    const now = screen.get(id)!;
    if (conflicts.has(id)) return;
    const { value, written } = this.#write(now, ['place']);
    screen.set(id, value);
    await this.#kept(written, () => source.save(id, value));
  }

  async #flush(): Promise<void> {
    this.page.tab.device.hurry();
    await this.#attempt('flushes', async () => this.page.client.outbox?.flush());
  }

  async #setPin(): Promise<void> {
    const { offline } = this.page.client;
    if (offline?.state === 'open')
      await this.#attempt('sets a PIN', () => offline.setPin(this.page.person.pin));
  }

  async #giveUp(): Promise<void> {
    const all = this.page.client.outbox?.entries ?? [];
    // A withdrawal that overlaps is given up by taking theirs.
    const entries = all.filter(({ choices }) => choices.includes('give-up'));
    if (entries.length > 0) await this.#decideAbout(this.#chance.pick(entries).id, 'give-up');
  }

  async #withdraw(): Promise<void> {
    const id = this.#anyRecord('dialogue');
    if (id === undefined) return;
    const { dialogues } = this.page.client;
    const record = await this.#attempt('gets', () => dialogues.get(id));
    if (!record || record.withdrawn) return;
    this.#ledger.withdrawn.set(id, this.#now);
    this.#ledger.withdrawals.push({ person: this.page.person.number, record: id });
    await this.#attempt('withdraws', () => dialogues.withdraw(record, '取り違え'));
  }

  /** New words in these places, and what is to be remembered of them. */
  #write<T extends AnyRecord>(record: T, registers: readonly Register[]): { value: T; written: Written[] } {
    const written = registers.map((register) =>
      this.#ledger.write({
        token: this.#ledger.newToken(),
        person: this.page.person.number,
        record: record.id,
        register,
        seen: registersOf(record).get(register) ?? [],
        page: this.page,
        askedAt: this.#now,
      }),
    );
    const isTooLong = record.kind === 'dialogue' && this.#faults.strikes('invalid-words');
    const value = written.reduce(
      (value, { register, token }) =>
        withWords(
          value,
          register,
          wordsOf(token) + (isTooLong && register === 'theme' ? 'あ'.repeat(250) : ''),
        ),
      record,
    );
    this.#handIn(value);
    return { value, written };
  }

  async #kept<R>(written: readonly Written[], save: () => Promise<R>): Promise<R | undefined> {
    const [{ record }] = written as [Written];
    const what = `${record} ${written.map(({ register, token }) => `${register}=${token}`).join(' ')}`;
    this.#note(`writes ${what}`);
    const { epoch } = this.page;
    const answer = await this.#attempt('writes', async () => ({ value: await save() }));
    this.#note(`${answer ? 'is told that it is safe' : 'is told that it failed'}: ${what}`);
    for (const one of written) {
      if (answer) {
        one.keptAt = this.#now;
        if (this.page.epoch === epoch)
          one.keptOn = this.page.client.offline && this.page.isOpen ? 'device' : 'server';
      } else one.hasFailed = true;
    }
    return answer?.value;
  }

  /** Calls the SDK; what it says no to is no fault of it, if it says so properly. */
  async #attempt<R>(what: string, call: () => Promise<R>): Promise<R | undefined> {
    try {
      return await call();
    } catch (error) {
      if (!isBansoError(error)) this.#ledger.unexpected.push(`${this.#name} ${what}: ${String(error)}`);
      this.#note(`${what}: ${String(error)}`);
      return undefined;
    }
  }

  #handIn(record: AnyRecord): void {
    const person = this.page.person.number;
    this.#ledger.handedIn.push({ person, record: record.id, at: this.#now, registers: registersOf(record) });
  }

  #decided(record: RecordId, choice: IntentChoice, tokens: readonly Token[]): void {
    const person = this.page.person.number;
    this.#ledger.decided.push({ person, record, choice, tokens: new Set(tokens), at: this.#now });
  }

  #anyRecord(kind: AnyRecord['kind']): RecordId | undefined {
    const { number } = this.page.person;
    const all = [...this.#ledger.records].filter(
      ([, record]) => record.kind === kind && (!record.isPrivate || record.author === number),
    );
    // Most meet at the same few records.
    const [id] = all.length === 0 ? [] : this.#chance.pick(this.#chance.happens(0.6) ? all.slice(0, 3) : all);
    return id;
  }

  #registers(record: Dialogue): Register[] {
    const { notes } = record;
    const own = `notes/n${this.#chance.hex(6)}`;
    const some = notes.length > 0 ? `notes/${this.#chance.pick(notes).id}` : own;
    const all = [this.#chance.weighted({ theme: 3, place: 2, [own]: 3, [some]: 2 })!];
    return this.#chance.happens(0.2) ? [...new Set([...all, 'place'])] : all;
  }

  async #pause(most: number): Promise<void> {
    await this.page.tab.turn(this.#chance.between(1, most), 'waits');
  }

  get #now(): number {
    return this.page.tab.world.now;
  }

  get #name(): string {
    return `${this.page.person.number} in ${this.page.tab.name}`;
  }

  #note(line: string): void {
    this.page.tab.world.note(`${this.#name} ${line}`);
  }
}

const tokensOf = (record: AnyRecord): Token[] => tokensIn(JSON.stringify(record));
