import { sessionFrom } from '@banso/client';
import { createClient, type OfflineClient } from '@banso/client/offline';
import { answerConnect } from '@banso/elements/connect';
import { answerOffline } from '@banso/elements/offline-status/connect';
import type { Settings } from './settings.js';
import { sourcesOf } from './sources.js';
import { keepShell } from './worker.js';

/** As `connect`, with what is read and written kept on this device for whoever is signed in. */
export function connectOffline({ api, session, language, worker }: Settings): void {
  const banso = createClient({ baseUrl: api, session: sessionFrom(session), language, offline: true });
  answerConnect(document, sourcesOf(banso));
  answerOffline(document, banso);
  followOpening(banso.offline);
  if (worker) keepShell(worker);
}

/**
 * Widgets that could not load ask again as soon as the device is open. Once it is closed, the page is loaded anew: what
 * a person saw must not stay on the screen of the next one. After a sign-out the host ends its own login first.
 */
function followOpening(offline: OfflineClient['offline']): void {
  let wasOpen = false;
  offline.addEventListener('change', () => {
    const isOpen = offline.state === 'open';
    if (isOpen === wasOpen) return;
    wasOpen = isOpen;
    if (isOpen) document.dispatchEvent(new CustomEvent('banso-ready'));
    else if (offline.reason !== 'signed-out') location.reload();
  });
}
