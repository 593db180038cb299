import { claim } from './claim.js';
import { loadEnglishWhenWanted } from './english.js';
import { findSettings, type Settings } from './settings.js';

// The script bundle: one tag in a page without a build step. Widgets before and after it come to life alike.
// All but a few lines is imported from here on, side by side: so each file stays small enough for every host, a second
// copy of the script loads nothing, and no part imports this file, whose address may carry a query.
if (claim(import.meta.url))
  start().catch((error: unknown) => console.error('Banso could not be loaded.', error));

async function start(): Promise<void> {
  loadEnglishWhenWanted(() => import('@banso/elements/locales/en'));
  const settings = findSettings(import.meta.url);
  await Promise.all([
    settings && connected(settings),
    import('@banso/elements/dialogue-log/define'),
    import('@banso/elements/wall-diagnosis/define'),
    import('@banso/elements/benchmark-sheet/define'),
  ]);
}

/** What keeps records on the device is loaded only where the page asks for it. */
async function connected(settings: Settings): Promise<void> {
  if (!settings.offline) return import('./connect.js').then(({ connect }) => connect(settings));
  const [{ connectOffline }] = await Promise.all([
    import('./connect-offline.js'),
    import('@banso/elements/offline-status/define'),
  ]);
  connectOffline(settings);
}
