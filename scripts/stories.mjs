// Builds Storybook and opens every story in a browser, light and dark. A story passes when it renders and its play
// function ends, and nothing was thrown, logged as an error, asked from another host, or found by axe.
//   node scripts/stories.mjs [stories/x.stories.ts …]
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser } from './lib/browser.mjs';
import { filesUnder } from './lib/files.mjs';
import { digestOf, unlessStamped } from './lib/inputs.mjs';
import { binOf, cacheDirectory } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { serveFolder } from './lib/static-server.mjs';
import { checkStory } from './lib/story-page.mjs';

const built = join(cacheDirectory, 'stories');
const wanted = process.argv.slice(2).map((path) => `./${path.replaceAll('\\', '/').replace(/^\.\//, '')}`);
const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

async function buildStorybook() {
  await rm(built, { recursive: true, force: true });
  const build = ['build', '--disable-telemetry', '--quiet', '--output-dir', built];
  const { code, output } = await runNode([binOf('storybook'), ...build], { capture: true });
  if (code !== 0) throw new Error(`Storybook could not be built:\n${output}`);
}

async function checkAll() {
  const sources = filesUnder('packages').filter(
    (file) => /\/src\/.*\.(?:ts|json)$/.test(file) && !file.includes('.test.'),
  );
  await unlessStamped(
    join(built, '.stamp'),
    digestOf([...sources, 'stories', '.storybook', 'package-lock.json']),
    buildStorybook,
  );
  const index = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8'));
  const queue = Object.values(index.entries).filter(
    (entry) => entry.type === 'story' && (wanted.length === 0 || wanted.includes(entry.importPath)),
  );
  const found = await findBrowser();
  console.log(`Browser: ${found.name}`);
  const browser = await launch({
    executablePath: found.path,
    args: found.args,
    env: found.env,
    headless: found.headless ?? true,
  });
  const site = await serveFolder(built);
  const worker = async () => {
    for (let story = queue.shift(); story; story = queue.shift())
      report(story, await checkStory(browser, site.url, story.id));
  };
  try {
    await Promise.all([worker(), worker()]);
  } finally {
    await browser.close();
    site.close();
  }
}

function report(story, outcomes) {
  const faults = outcomes.flatMap(({ appearance, faults }) =>
    faults.map((fault) => `    ${appearance}: ${fault}`),
  );
  for (const { faults } of outcomes) counts[faults.length === 0 ? 'passed' : 'failed'] += 1;
  const lines = [
    `${faults.length === 0 ? '✓' : '✗'} ${story.title} / ${story.name} (${story.id})`,
    ...faults,
  ];
  console.log(lines.join('\n'));
  if (faults.length > 0) failures.push(`${lines.join('\n')}\n`);
}

if (filesUnder('stories').some((file) => file.endsWith('.stories.ts'))) {
  try {
    await checkAll();
  } catch (error) {
    console.error(error.message);
    counts.failed += 1;
    failures.push(`✗ The stories could not be checked: ${error.message}\n`);
  }
}
console.log(`Stories: ${counts.passed} passed, ${counts.failed} failed`);
process.send?.({ counts, failures });
process.exitCode = counts.failed > 0 ? 1 : 0;
