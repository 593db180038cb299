// npm run build: every package as ES modules with types, custom-elements.json, the script-tag bundle with its
// integrity list, and each widget and the SDK alone (for the size budgets).
//   node scripts/build.mjs --embed     only the script-tag bundle, and only when its sources changed
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rollup } from 'rollup';
import {
  cliConfig,
  embedConfig,
  packageConfig,
  packages,
  sdkConfigs,
  sizesDirectory,
  widgetConfig,
} from '../rollup.config.mjs';
import { buildEmbed } from './lib/embed.mjs';
import { filesUnder } from './lib/files.mjs';
import { writeManifest } from './lib/manifest.mjs';
import { root } from './lib/paths.mjs';
import { checkEntries, checkPublished } from './lib/published.mjs';
import { writeTypes } from './lib/types.mjs';

const embedOnly = process.argv.includes('--embed');

async function bundle(config) {
  const build = await rollup(config);
  await build.write(config.output);
  await build.close();
}

async function buildPackage(name) {
  await rm(join(root, 'packages', name, 'dist'), { recursive: true, force: true });
  await bundle(packageConfig(name));
  if (name === 'client') await bundle(cliConfig());
  await writeTypes(name);
  console.log(`built @banso/${name}`);
}

/** What only the size budgets read. */
async function buildSizes() {
  await rm(sizesDirectory, { recursive: true, force: true });
  const widgets = filesUnder('packages/elements/src').flatMap(
    (file) => file.match(/src\/([\w-]+)\/\1\.ts$/)?.[1] ?? [],
  );
  for (const widget of widgets) await bundle(widgetConfig(widget));
  for (const config of sdkConfigs()) await bundle(config);
}

const present = (name) =>
  existsSync(join(root, 'packages', name, 'src')) && filesUnder(`packages/${name}/src`).length > 0;

try {
  if (!embedOnly) {
    for (const name of packages.filter(present)) await buildPackage(name);
    await writeManifest();
    await buildSizes();
  }
  const { built, files } = await buildEmbed(() => bundle(embedConfig()), { always: !embedOnly });
  console.log(
    built ? `built the script-tag bundle: ${files.join(', ')}` : 'the script-tag bundle is up to date',
  );
  if (!embedOnly) {
    console.log(`published files that are ASCII: ${await checkPublished()}`);
    console.log(`published entries that import: ${await checkEntries()}`);
  }
} catch (error) {
  console.error(error.frame ? `${error.message}\n${error.frame}` : (error.stack ?? error.message));
  process.exitCode = 1;
}
