// What `banso import` takes for a file of 100,000 rows, against the reference server: rows a second and peak memory, for
// a tenth of the rows beside all of them, as memory must not grow with the file.
//   BANSO_BENCH_ROWS=5000 npm run bench -- importing      fewer rows
import { startServer } from '@banso/server';
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const most = Number(process.env.BANSO_BENCH_ROWS ?? 100_000);
const [built, source] = ['../client/dist/cli/main.js', '../client/cli/main.ts'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
// Unbuilt, compiling takes more memory than importing.
const command = existsSync(built) ? [built] : ['--conditions=source', '--import', 'tsx', source];
const folder = await mkdtemp(join(tmpdir(), 'banso-bench-'));

const mapping = {
  records: [
    {
      kind: 'company',
      externalId: { system: 'member', column: '会員番号' },
      record: {
        name: { column: '事業所名', required: true },
        employees: { column: '従業員数' },
        address: { column: '所在地' },
        remarks: { column: '備考' },
      },
    },
  ],
};

function* rows(count) {
  yield '会員番号,事業所名,従業員数,所在地,備考\n';
  for (let row = 0; row < count; row++) {
    yield `M${row},架空商店${row},${row % 90}人,架空市本町${row % 99}-1,"ためしの備考 ${row}、引用符と読点つき"\n`;
  }
}

/** Runs the command in a process of its own and answers what it took. */
function run(args) {
  // Not the system's own figure: on Linux that begins with what the parent had.
  const onExit = `import { writeSync } from 'node:fs';
    let peak = 0;
    const look = () => (peak = Math.max(peak, process.memoryUsage.rss()));
    setInterval(look, 20).unref();
    process.on('exit', () => { look(); writeSync(3, String(peak)); });`;
  const watch = `data:text/javascript,${encodeURIComponent(onExit)}`;
  const child = spawn(process.execPath, ['--import', watch, ...command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let peak = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  child.stdio[3].setEncoding('utf8').on('data', (text) => (peak += text));
  const began = performance.now();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`banso import ended with ${code}: ${said}`));
      else resolve({ seconds: (performance.now() - began) / 1000, megabytes: Number(peak) / 1024 ** 2 });
    });
  });
}

const show = (what, count, { seconds, megabytes }) =>
  console.log(
    `${what.padEnd(34)} ${String(Math.round(count / seconds)).padStart(7)} rows/s ${megabytes.toFixed(0).padStart(6)} MB at most ${seconds.toFixed(1).padStart(8)} s`,
  );

const server = await startServer({ port: 0, dataDirectory: 'memory', demo: false, log: 'off' });
try {
  const credentials = join(folder, 'credentials.json');
  const map = join(folder, 'mapping.json');
  await writeFile(credentials, JSON.stringify(server.credentials), { mode: 0o600 });
  await writeFile(map, JSON.stringify(mapping));
  const who = [
    '--mapping',
    map,
    '--url',
    server.url,
    '--credentials',
    credentials,
    '--person',
    'staff:bench',
  ];
  console.log(`\nbanso import, ${command[0] === built ? 'as it was last built' : 'unbuilt'}`);
  for (const count of [Math.ceil(most / 10), most]) {
    const file = join(folder, `${count}.csv`);
    await pipeline(rows(count), createWriteStream(file));
    show(`${count} rows`, count, await run(['import', file, ...who]));
  }
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
