import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { posix, root } from './paths.mjs';

const skipped = new Set(['node_modules', 'dist', '.git', '.data', 'storybook-static', 'coverage']);

/** Every file under a folder of the repository, as posix paths relative to the root, sorted. */
export function filesUnder(folder) {
  const found = [];
  const visit = (path) => {
    let entries;
    try {
      entries = readdirSync(path, { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) visit(child);
      } else found.push(posix(child));
    }
  };
  visit(join(root, folder));
  return found.sort();
}

const browserTest =
  /^(?:packages\/(?:elements|embed|client)\/src\/.*\.browser\.test\.ts|packages\/elements\/src\/.*\.test\.ts|scripts\/.*\.browser\.test\.js)$/;
const nodeTest =
  /^(?:packages\/(?:model|client|server|embed|benchmark-data)\/src\/.*(?<!\.browser)\.test\.ts|packages\/client\/cli\/.*\.test\.ts|examples\/.*(?<!\.browser)\.test\.ts|scripts\/.*\.test\.mjs)$/;

const testsIn = (pattern) => () =>
  ['packages', 'examples', 'scripts'].flatMap(filesUnder).filter((file) => pattern.test(file));

/** The test files that run in a browser, under web-test-runner. */
export const browserTestFiles = testsIn(browserTest);

/** The test files that run in Node, under node:test. */
export const nodeTestFiles = testsIn(nodeTest);
