// npm run bench: Banso beside its peers. They are installed into packages/bench when this first runs.
//   npm run bench -- checking        one benchmark only
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './lib/paths.mjs';
import { runNode, sourceFlags } from './lib/run.mjs';

const folder = join(root, 'packages', 'bench');

/** npm's own JavaScript file: npm names it to what it runs; beside Node it lies where the installers put it. */
function npmCli() {
  const beside = dirname(process.execPath);
  const places = [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const found = places.find((place) => place?.endsWith('.js') && existsSync(place));
  if (!found) throw new Error('npm was not found. Type: npm run bench');
  return found;
}

try {
  if (!existsSync(join(folder, 'node_modules'))) {
    console.log('Installing the peers into packages/bench …');
    const { code } = await runNode([npmCli(), 'ci', '--no-audit', '--no-fund'], { cwd: 'packages/bench' });
    if (code !== 0) throw new Error('The peers could not be installed. Type: npm ci --prefix packages/bench');
  }
  const wanted = process.argv.slice(2);
  const benchmarks = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  const chosen = benchmarks.filter(
    (name) => wanted.length === 0 || wanted.includes(name.replace('.mjs', '')),
  );
  if (chosen.length === 0)
    throw new Error(`There are: ${benchmarks.map((name) => name.replace('.mjs', '')).join(', ')}`);
  console.log(
    `Node ${process.versions.node}, ${process.platform}; times in one run compare, times of two runs do not`,
  );
  for (const name of chosen) {
    const { code } = await runNode([...sourceFlags, `packages/bench/${name}`]);
    if (code !== 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
