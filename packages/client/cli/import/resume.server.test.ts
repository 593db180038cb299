import type { Change } from '@banso/model';
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { banso } from '../testing/terminal.js';
import type { Outcome } from '../testing/terminal.js';
import { all, closedPort, enterWorkplace } from '../testing/workplace.js';
import type { Workplace } from '../testing/workplace.js';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const count = 80;

const mapping = (system: string) => ({
  records: [
    {
      kind: 'company',
      externalId: { system, column: 'member' },
      repeats: 'last',
      record: { name: { column: 'name' }, remarks: { column: 'remarks' } },
    },
    {
      kind: 'dialogue',
      externalId: { system, column: 'number' },
      record: { company: { idOf: 'company' }, heldOn: '2026-04-03', theme: { column: 'theme' } },
    },
  ],
});

/** Four rows to a company; every tenth row is refused. */
const rows = Array.from({ length: count }, (_, index) => {
  const [member, number] = [Math.floor(index / 4), index % 10 === 9 ? '' : `K${index}`];
  return `M${member},${number},会社${member},備考${index},"テーマ ${index}\n二行目"`;
});
const content = ['member,number,name,remarks,theme', ...rows].join('\n');

let place: Workplace;
const children: ChildProcess[] = [];
before(async () => (place = await enterWorkplace()));
after(async () => {
  for (const child of children) child.kill('SIGKILL');
  await place.leave();
});

/** The arguments of an import whose records are those of one system alone. */
async function importOf(system: string): Promise<string[]> {
  const path = await place.write(`${system}.csv`, content);
  const map = await place.write(`${system}.json`, JSON.stringify(mapping(system)));
  return ['import', path, '--mapping', map, '--at-once', '4', ...place.who];
}

/** Runs an import and presses Ctrl-C once some records more are there. */
async function stopped(system: string, args: readonly string[]): Promise<Outcome> {
  const stop = new AbortController();
  const running = banso(args, { stop: stop.signal, language: 'en' });
  const arrived = await arrivals();
  while ((await arrived()) < 10) await setTimeout(5);
  stop.abort();
  return running;
}

/** Counts the writes from now on, whoever makes them. */
async function arrivals(): Promise<() => Promise<number>> {
  const reader = place.client('reader');
  let after: string | undefined;
  let count = 0;
  const read = async () => {
    for await (const { items, next } of reader.changes({ after }).pages()) {
      count += items.length;
      after = next;
    }
    return count;
  };
  await read();
  count = 0;
  return read;
}

/** Everything that an import made, as others see it, without what differs from one system to another. */
async function everythingOf(system: string): Promise<string[]> {
  const changes: Change[] = await all(place.client('u1').changes());
  const ids = new Map<string, string>();
  const seen = changes.flatMap(({ record }) => {
    const external = record?.externalIds[0];
    if (!record || external?.system !== system) return [];
    ids.set(record.id, `${record.kind} ${external.id}`);
    return [{ record, name: `${record.kind} ${external.id}` }];
  });
  return seen
    .map(({ record, name }) => {
      if (record.kind === 'company') return `${name} ${record.name} ${record.remarks} ${record.revision}`;
      if (record.kind === 'dialogue')
        return `${name} ${record.theme} ${ids.get(record.company)} ${record.revision}`;
      return name;
    })
    .sort();
}

const linesOf = async (system: string) =>
  (await place.report(`${system}.csv.report.ndjson`)).map(({ line, kind, status }) => ({
    line,
    kind,
    status,
  }));

describe('an import that was broken off', () => {
  it('ends as if it had not been, when it is started again', { timeout: 120_000 }, async () => {
    const whole = await banso(await importOf('whole'));
    assert.equal(whole.code, 1, whole.err);
    const expected = await everythingOf('whole');
    assert.equal(expected.filter((line) => line.startsWith('dialogue')).length, count * 0.9);
    const report = await linesOf('whole');

    // Killed without a warning, several times, each time somewhere else.
    const args = await importOf('killed');
    let kills = 0;
    let ended: number | null = null;
    for (let attempt = 0; attempt < 12 && ended === null; attempt++) {
      const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', main, ...args], {
        stdio: ['ignore', 'ignore', 'ignore'],
      });
      children.push(child);
      const end = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
      const arrived = await arrivals();
      for (;;) {
        ended = await Promise.race([end, setTimeout(40, null)]);
        if (ended !== null) break;
        if ((await arrived()) >= 20) {
          child.kill('SIGKILL');
          kills++;
          await end;
          break;
        }
      }
    }
    assert.ok(kills >= 3, `killed ${kills} times`);
    assert.equal(ended, 1);
    assert.deepEqual(await everythingOf('killed'), expected);
    // What was done and not remembered was found done; every line is reported once.
    const again = await linesOf('killed');
    assert.deepEqual(
      again.map(({ line, kind }) => ({ line, kind })),
      report.map(({ line, kind }) => ({ line, kind })),
    );
    assert.ok(!existsSync(`${place.folder}/killed.csv.state.json`));
  });

  it('by Ctrl-C finishes what is under way, says so, and goes on from there', async () => {
    const args = await importOf('stopped');
    const { code, err } = await stopped('stopped', args);
    assert.equal(code, 130);
    const line = Number(/Stopped after line (\d+)\. The same command goes on/.exec(err)?.[1]);
    assert.ok(line > 2 && line < 2 * count, err);
    const former = await linesOf('stopped');
    assert.equal(former.at(-1)!.line, line);

    const again = await banso(args, { language: 'en' });
    assert.equal(again.code, 1);
    assert.match(
      again.err,
      new RegExp(`Going on where the former run stopped \\(done up to line ${line}\\)`),
    );
    assert.match(again.err, /80 rows: /);
    assert.deepEqual((await linesOf('stopped')).slice(0, former.length), former);
    assert.deepEqual(await everythingOf('stopped'), await everythingOf('whole'));
  });

  it('begins at the beginning when the file, the mapping or the person is another, or when asked to', async () => {
    const others: Record<string, (args: string[], system: string) => string[] | Promise<string[]>> = {
      person: (args) => args.with(args.indexOf('staff:import'), 'staff:other'),
      asked: (args) => [...args, '--restart'],
      file: async (args, system) => {
        await place.write(`${system}.csv`, `${content}\nM99,K999,会社,,`);
        return args;
      },
      mapping: async (args, system) => {
        await place.write(`${system}.json`, JSON.stringify({ description: 'another', ...mapping(system) }));
        return args;
      },
    };
    for (const [system, change] of Object.entries(others)) {
      const args = await importOf(system);
      assert.match((await stopped(system, args)).err, /Stopped after line \d/);
      const { code, err } = await banso(await change(args, system));
      assert.equal(code, 1);
      assert.doesNotMatch(err, /前回の続き/, system);
    }
  });

  it('by the network says so, and goes on when it is back', async () => {
    const args = await importOf('offline');
    const url = args.indexOf(place.server.url);
    const nowhere = args.with(url, `http://127.0.0.1:${await closedPort()}`);
    const { code, err } = await banso(nowhere, { language: 'en' });
    assert.equal(code, 3);
    assert.match(err, /The server cannot be reached/);
    assert.equal((await banso(args)).code, 1);
  });
});
