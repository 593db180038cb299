import type { WorkerSettings } from './settings.js';

interface Policy {
  createScriptURL(url: string): string;
}

interface PolicyMaker {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Registers the host's service worker, which opens the page without a network. Where it cannot be had, nothing is lost. */
export function keepShell({ url, scope }: WorkerSettings): void {
  const { serviceWorker } = navigator as Partial<Navigator>;
  serviceWorker
    ?.register(trusted(url), scope ? { scope } : {})
    .catch((error: unknown) => console.warn('Banso: the page is not kept for offline.', error));
}

/** Under Trusted Types only a policy may name a script. Ours names one of the page's own origin, and no other. */
function trusted(url: string): string {
  const { href, origin } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError(`data-worker is not of this origin: ${href}`);
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyMaker };
  return trustedTypes
    ? trustedTypes.createPolicy('banso', { createScriptURL: (address) => address }).createScriptURL(href)
    : href;
}
