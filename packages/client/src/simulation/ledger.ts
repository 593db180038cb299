import type { AnyRecord, RecordId } from '@banso/model';
import type { IntentChoice } from '../offline/outbox/intent.js';
import type { Page } from './page.js';
import type { Tab } from './tab.js';
import { draftMark, look, registersOf } from './words.js';
import type { Register, Token } from './words.js';

/** Something that a person wrote in one place. */
export interface Written {
  readonly token: Token;
  /** The host's name for the person. */
  readonly person: string;
  readonly record: RecordId;
  readonly register: Register;
  /** What stood there when they wrote it. */
  readonly seen: readonly Token[];
  /** Where they wrote it; undefined = straight on the server. */
  readonly page: Page | undefined;
  readonly askedAt: number;
  /** When they were told that it is safe; undefined = they never were. */
  keptAt?: number;
  /**
   * Where it was safe then: a page whose person has signed out goes on at the server, and what it sealed waits; undefined = the
   * page was locked or opened while it was written, and nobody knows.
   */
  keptOn?: 'device' | 'server';
  /** They were told that it is not. */
  hasFailed?: boolean;
}

/** What a person decided about something that waits. */
export interface Decided {
  readonly person: string;
  readonly record: RecordId;
  readonly choice: IntentChoice;
  /** What was in the intents that the decision was about. */
  readonly tokens: ReadonlySet<Token>;
  readonly at: number;
}

/** What a person was shown. */
export interface Read {
  readonly page: Page;
  readonly record: RecordId;
  readonly revision: number;
  readonly at: number;
  /** What one caller was shown: a widget, or a program that asks; another one whenever offline opens or closes. */
  readonly view: string;
  readonly registers: ReadonlyMap<Register, readonly Token[]>;
}

export interface KnownRecord {
  kind: AnyRecord['kind'];
  author: string;
  isPrivate: boolean;
  /** When it was taken out of others' sight. */
  closedAt?: number;
}

/** A person's rows on a device were lost or removed, not by the SDK's fault. */
export interface Loss {
  readonly device: string;
  /** Undefined = everybody's. */
  readonly person: string | undefined;
  readonly why: string;
  readonly from: number;
  /** When it was over; undefined while somebody is about it. */
  to?: number;
  /** The tab that was about it: where it is killed, nothing more is removed. */
  readonly tab?: Tab;
}

export const endOf = ({ to, tab }: Loss): number => to ?? tab?.endedAt ?? Infinity;

/** What people did and saw in a run, as they would tell it; what the checker believes. */
export class Ledger {
  readonly written = new Map<Token, Written>();
  readonly decided: Decided[] = [];
  readonly reads: Read[] = [];
  /** Which records there are, and who made each. */
  readonly records = new Map<RecordId, KnownRecord>();
  readonly losses: Loss[] = [];
  /** What people handed in, with everything that stood on their screen. */
  readonly handedIn: {
    person: string;
    record: RecordId;
    at: number;
    registers: ReadonlyMap<Register, readonly Token[]>;
  }[] = [];
  /** How often who wanted which record withdrawn. */
  readonly withdrawals: { person: string; record: RecordId }[] = [];
  /** When somebody withdrew a record, or took it out of others' sight. */
  readonly withdrawn = new Map<RecordId, number>();
  /** What no caller of the SDK should meet. */
  readonly unexpected: string[] = [];
  #count = 0;

  newToken(): Token {
    return `w${++this.#count}`;
  }

  write(written: Written): Written {
    this.written.set(written.token, written);
    return written;
  }

  read(page: Page, record: AnyRecord, by: 'widget' | 'program'): void {
    const { id, revision } = record;
    const { epoch, tab, isOpen, client } = page;
    const isDirect = !client.offline || !isOpen;
    // What a widget could not save is shown as it was, without a store on the device; a draft as it was left.
    if ((isDirect && by === 'widget') || JSON.stringify(record).includes(draftMark)) return;
    const view = `${epoch} ${isDirect ? 'direct' : ''}`;
    const registers = registersOf(record);
    tab.world.note(`${tab.name} shows ${look(record)}`);
    this.reads.push({ page, record: id, revision, at: tab.world.now, view, registers });
  }
}
