// Budgets of bytes (gzip) for what is loaded at once; what opens later is in "everything" alone.
import { relative } from 'node:path';
import { sizesDirectory } from './rollup.config.mjs';
import { loadedWith } from './scripts/lib/loaded.mjs';
import { root } from './scripts/lib/paths.mjs';

const embed = 'packages/embed/dist';
const alone = (folder, ...entries) => loadedWith(`${relative(root, sizesDirectory)}/${folder}`, entries);
const page = loadedWith(embed, ['banso', 'connect', 'dialogue-log', 'wall-diagnosis', 'benchmark-sheet']);
/** The files that a widget loads for its first view and none of the other two does. */
const addedBy = (widget) => {
  const others = ['dialogue-log', 'wall-diagnosis', 'benchmark-sheet'].filter((name) => name !== widget);
  const known = loadedWith(embed, ['banso', 'connect', ...others]);
  return loadedWith(embed, [widget]).filter((file) => !known.includes(file));
};
const offline = loadedWith(embed, ['connect-offline', 'offline-status']);

const budget = (name, path, limit) => ({ name, path, gzip: true, limit });

export default [
  budget('SDK, everything exported', alone('client', 'client'), '13 kB'),
  budget('SDK with offline', alone('offline', 'offline'), '45.1 kB'),
  budget('<banso-dialogue-log>, Lit included', alone('dialogue-log', 'dialogue-log'), '32 kB'),
  budget('<banso-wall-diagnosis>, Lit included', alone('wall-diagnosis', 'wall-diagnosis'), '33.9 kB'),
  budget(
    '<banso-benchmark-sheet>, Lit included, without the figures of a basis',
    alone('benchmark-sheet', 'benchmark-sheet'),
    '31.1 kB',
  ),
  budget(
    'script bundle: what <banso-benchmark-sheet> adds to the other widgets for its first view',
    addedBy('benchmark-sheet'),
    '12.7 kB',
  ),
  budget('script bundle: what a page with all widgets loads, in Japanese and online', page, '79.9 kB'),
  budget(
    'script bundle: what <banso-dialogue-log> adds to the other widgets for its first view',
    addedBy('dialogue-log'),
    '14 kB',
  ),
  budget(
    'script bundle: what being offline adds',
    offline.filter((file) => !page.includes(file)),
    '41.7 kB',
  ),
  budget('script bundle: everything in it', `${embed}/*.js`, '349.3 kB'),
];
