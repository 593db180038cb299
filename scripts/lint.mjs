// npm run lint: code rules, formatting, types of every project, the contract. Every step runs; each says one line.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './lib/files.mjs';
import { binOf, root } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const formatted = ['**/*.{ts,js,mjs,json,yaml,css,html}', '.storybook/*.ts', '.prettierrc.json'];

/** Every folder with a TypeScript project of its own; what the whole check allows, a package may not have. */
function projects() {
  const folders = ['packages', 'examples'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  );
  const own = folders.filter(
    (folder) => existsSync(join(root, folder, 'tsconfig.json')) && hasTypeScript(folder),
  );
  return ['tsconfig.json', '.storybook/tsconfig.json', ...own.map((folder) => `${folder}/tsconfig.json`)];
}

const hasTypeScript = (folder) =>
  filesUnder(folder).some((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

const steps = [
  { name: 'eslint', args: [binOf('eslint'), '.', '--max-warnings=0'] },
  { name: 'prettier', args: [binOf('prettier'), '--check', '--log-level=warn', ...formatted] },
  ...projects().map((project) => ({
    name: `types ${project}`,
    args: [binOf('typescript', 'tsc'), '-p', project],
  })),
  { name: 'contract', args: [binOf('@redocly/cli', 'redocly'), 'lint'] },
];

const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

async function run({ name, args }) {
  const started = performance.now();
  const { code, output } = await runNode(args, { capture: true, env });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code !== 0) console.log(`\n${output.trimEnd()}`);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  return code === 0;
}

const queue = [...steps];
const outcomes = [];
const worker = async () => {
  for (let step = queue.shift(); step; step = queue.shift()) outcomes.push(await run(step));
};
await Promise.all([worker(), worker()]);

const failed = outcomes.filter((good) => !good).length;
console.log(
  failed === 0
    ? `lint: all ${outcomes.length} steps passed`
    : `lint: ${failed} of ${outcomes.length} steps failed`,
);
process.exitCode = failed > 0 ? 1 : 0;
