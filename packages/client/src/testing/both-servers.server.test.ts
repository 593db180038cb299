import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startServer } from '@banso/server';
import type { RunningServer } from '@banso/server';
import fc from 'fast-check';
import { comparableAnswer } from './both-servers/comparable-answer.js';
import { namesOf } from './both-servers/draft.js';
import { beginning, operation } from './both-servers/operations.js';
import { User } from './both-servers/user.js';
import { organisationOf } from './contract-suite/records.js';
import { createMemoryServer } from './memory-server/memory-server.js';

/** By hand: `BANSO_RUNS=500` to look further. */
const numRuns = Number(process.env.BANSO_RUNS ?? 10);

describe('whatever is asked, in whatever order', () => {
  let real: RunningServer;
  let now = Date.now();
  let runs = 0;
  before(async () => {
    const options = { port: 0, dataDirectory: 'memory', demo: false, log: 'off' } as const;
    real = await startServer({ ...options, now: () => new Date(now) });
  });
  after(() => real.stop());

  /** The same organisation, empty, on both servers. */
  async function openBoth() {
    const name = namesOf(++runs);
    const { organisation, credentials } = await real.enterOrganisation('照合の信用金庫');
    const memory = createMemoryServer({
      organisation: { ...organisationOf('照合の信用金庫'), id: organisation },
      clock: { now: () => now },
    });
    const revision = (id: string) => memory.record(id)?.revision ?? 0;
    const never = () => assert.fail('nobody enters an organisation here');
    const served = { url: real.url, fetch: (request: Request) => fetch(request), credentials };
    const inMemory = { url: 'http://banso.example', fetch: memory.fetch, credentials: memory.credentials };
    return [served, inMemory].map(
      (server) => new User({ ...server, enterOrganisation: never }, name, revision),
    );
  }

  it('the memory server answers as the reference server does', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(operation, { minLength: 30, maxLength: 60, size: 'max' }),
        async (operations) => {
          const [served, inMemory] = await openBoth();
          assert.ok(served && inMemory);
          for (const one of [...beginning, ...operations]) {
            now += 7;
            // The reference server first: what stands in memory says which revision is meant.
            const expected: unknown[] = (await served.do(one)).map(comparableAnswer);
            const found: unknown[] = (await inMemory.do(one)).map(comparableAnswer);
            assert.deepEqual(found, expected, JSON.stringify(one));
          }
        },
      ),
      { numRuns },
    );
  });
});
