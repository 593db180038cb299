import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, unlessStamped } from './inputs.mjs';
import { root } from './paths.mjs';

const dist = join(root, 'packages', 'embed', 'dist');
const inputs = [
  ...['model', 'benchmark-data', 'client', 'elements', 'embed'].flatMap((name) => [
    `packages/${name}/src`,
    `packages/${name}/package.json`,
  ]),
  'rollup.config.mjs',
  'scripts/lib/embed.mjs',
  'scripts/lib/licences.mjs',
  'scripts/lib/templates.mjs',
  'tsconfig.base.json',
  'package-lock.json',
];

/** The largest module that Lightning Web Components take, in bytes. */
const largest = 128 * 1024;

/** Builds packages/embed/dist unless it is that of the present sources, and writes the integrity of each file. */
export async function buildEmbed(bundle, { always = false } = {}) {
  const stamp = join(dist, '.stamp');
  if (always) await rm(stamp, { force: true });
  const built = await unlessStamped(stamp, digestOf(inputs), async () => {
    await rm(dist, { recursive: true, force: true });
    await bundle();
    await writeIntegrity();
  });
  return { built, files: scripts() };
}

const scripts = () => readdirSync(dist).filter((name) => name.endsWith('.js'));

async function writeIntegrity() {
  const integrity = {};
  for (const name of scripts().sort()) {
    const { size } = statSync(join(dist, name));
    if (size >= largest)
      throw new Error(`${name} has ${size} bytes; a host may refuse a module of ${largest} or more`);
    integrity[name] = `sha384-${createHash('sha384')
      .update(readFileSync(join(dist, name)))
      .digest('base64')}`;
  }
  await writeFile(join(dist, 'sri.json'), `${JSON.stringify(integrity, null, 2)}\n`);
}
