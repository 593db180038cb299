// npm test: the tests in Node, the tests in a browser, and every story; the last line counts them all.
//   npm test -- --node | --postgres | --browser | --stories      one kind only
//   npm test -- --simulation | --everything          2,000 runs of the simulation; with all the tests, as CI has it
//   npm test -- --browser --engine firefox           in another engine than Chromium: firefox, webkit
//   npm test -- packages/model/src/walls             only test files whose path contains this
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { browserTestFiles, filesUnder, nodeTestFiles } from './lib/files.mjs';
import { binOf, root } from './lib/paths.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { runNode, sourceFlags } from './lib/run.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    node: { type: 'boolean' },
    postgres: { type: 'boolean' },
    browser: { type: 'boolean' },
    stories: { type: 'boolean' },
    simulation: { type: 'boolean' },
    everything: { type: 'boolean' },
    engine: { type: 'string' },
  },
});
const filters = positionals.map((path) => path.replaceAll('\\', '/').replace(/^\.\//, ''));
const chosen = (files) =>
  files.filter((file) => filters.length === 0 || filters.some((part) => file.includes(part)));
const isOneKind = values.node || values.postgres || values.browser || values.stories || values.simulation;
const all = values.everything || !isOneKind;

const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

async function part(title, args, { env } = {}) {
  console.log(`\n— ${title}`);
  const { code, messages, seconds } = await runNode(args, { env });
  console.log(`(${seconds} s)`);
  failures.push(...messages.flatMap((message) => message.failures ?? []));
  const counts = messages.findLast((message) => message.counts)?.counts ?? {
    passed: 0,
    failed: 0,
    skipped: 0,
  };
  // A part that ends badly without a failed test (it could not start, it crashed) is a failure of its own.
  if (code !== 0 && counts.failed === 0) {
    counts.failed = 1;
    failures.push(`✗ ${title}: ended with code ${code}\n`);
  }
  for (const key of Object.keys(totals)) totals[key] += counts[key];
}

const reporter = pathToFileURL(`${root}/scripts/lib/node-reporter.mjs`).href;
const inNode = (files) => [
  ...sourceFlags,
  '--test',
  '--test-concurrency=2',
  `--test-reporter=${reporter}`,
  ...files,
];

if (values.everything || values.simulation) {
  await part('The simulation of client and server', ['scripts/simulate.mjs', '--seeds', '2000']);
}

if (all || values.node) {
  const files = chosen(nodeTestFiles());
  // Pages of the examples, of the guides and of the bundle itself are tested with the real one.
  if (files.some((file) => /^(?:examples\/|packages\/embed\/|scripts\/docs\.)/.test(file))) {
    await part('The script-tag bundle', ['scripts/build.mjs', '--embed']);
  }
  if (files.length > 0)
    await part(`${files.length} test files in Node ${process.versions.node}`, inNode(files));
}

if (all || values.postgres) {
  // What opens its server with testServer() takes the database that DATABASE_URL_TEST names.
  const files = chosen(nodeTestFiles()).filter((file) =>
    readFileSync(`${root}/${file}`, 'utf8').includes('testServer('),
  );
  const postgres = files.length > 0 ? await startPostgres() : undefined;
  if (postgres) {
    const env = { ...process.env, DATABASE_URL_TEST: postgres.url };
    await part(`${files.length} test files on ${postgres.version}`, inNode(files), { env });
    await postgres.stop();
  } else if (files.length > 0) {
    const title = 'The server on PostgreSQL: not run, none is installed here (the embedded database was)';
    console.log(`\n— ${title}`);
    if (values.postgres) totals.failed++;
  }
}

if (all || values.browser) {
  const files = chosen(browserTestFiles());
  if (files.length > 0) {
    const runner = binOf('@web/test-runner', 'web-test-runner');
    const config = ['--config', 'web-test-runner.config.mjs', ...files.flatMap((file) => ['--files', file])];
    await part(`${files.length} test files in a browser`, [runner, ...config], {
      env: { ...process.env, ...(values.engine && { BANSO_ENGINE: values.engine }) },
    });
  }
}

if (all || values.stories) {
  const files = chosen(filesUnder('stories').filter((file) => file.endsWith('.stories.ts')));
  if (files.length > 0) await part('Every story, light and dark', ['scripts/stories.mjs', ...files]);
}

const { passed, failed, skipped } = totals;
if (passed + failed === 0) console.log('No test ran.');
// Where thousands of lines stand above, what has to be mended is read at the end.
if (failures.length > 0) console.log(`\n— What failed\n${failures.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
