import { describeAttachments } from './attachments.js';
import { describeBadInput } from './bad-input.js';
import { describeChanges } from './changes.js';
import { describeDeviceKeys } from './device-keys.js';
import { describeExternalIds } from './external-ids.js';
import { describeHistory } from './history.js';
import { describeIdempotency } from './idempotency.js';
import { describeLife } from './life.js';
import { describeLists } from './lists.js';
import { describePaths } from './paths.js';
import type { ServerUnderTest } from './person.js';
import { describeReferences } from './references.js';
import { describeRights } from './rights.js';
import { describeSearch } from './search.js';
import { describeSessions } from './sessions.js';
import { describeVisibility } from './visibility.js';

type Body = () => void | Promise<void>;

/** The words of a test runner: those of `node:test` and those of mocha are the same. */
export interface Runner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: Body): unknown;
  before(body: Body): unknown;
  after(body: Body): unknown;
}

/** What each part of the suite works with; the server is there once the tests run. */
export interface Suite extends Runner {
  server(): ServerUnderTest;
  /** Lets so much time pass on the server's clock, in milliseconds. */
  pass(milliseconds: number): void;
}

const parts = [
  describeLife,
  describeIdempotency,
  describeExternalIds,
  describeReferences,
  describeRights,
  describeVisibility,
  describeHistory,
  describeLists,
  describeChanges,
  describeSearch,
  describeSessions,
  describeDeviceKeys,
  describeAttachments,
  describeBadInput,
  describePaths,
];

/**
 * The contract's behaviour, whoever serves it: the same tests run against the memory server and the reference server.
 *
 * @param open starts an empty server that takes the time from `now` (milliseconds since 1970)
 */
export function describeContract(
  name: string,
  open: (now: () => number) => Promise<ServerUnderTest> | ServerUnderTest,
  runner: Runner,
): void {
  runner.describe(`the contract, served ${name}`, () => {
    let opened: ServerUnderTest | undefined;
    let passed = 0;
    runner.before(async () => {
      opened = await open(() => Date.now() + passed);
    });
    runner.after(() => opened?.stop?.());
    const suite: Suite = {
      ...runner,
      server() {
        if (!opened) throw new Error('The server is there once the tests run');
        return opened;
      },
      pass: (milliseconds) => (passed += milliseconds),
    };
    for (const part of parts) part(suite);
  });
}
