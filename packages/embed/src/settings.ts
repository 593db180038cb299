/** What a page says about its Banso, on the script's own tag or on `<meta name="banso">`. */
export interface Settings {
  /** Where the API answers, as a rule a path of the page's own origin: `/banso/api`. */
  api: string;
  /** Where the host's back end answers `POST` with a session: `/crm/banso-session`. */
  session: string;
  /** The language of the server's problems; the page's where the tag says nothing. */
  language: string;
  /** `data-offline`: what is read and written is kept on this device too; see docs/offline.md. */
  offline?: true;
  /** `data-worker`: the host's service worker, which opens the page without a network. Only with `data-offline`. */
  worker?: WorkerSettings;
}

export interface WorkerSettings {
  /** A script of the page's own origin: `/visit-worker.js`. */
  url: string;
  /** `data-worker-scope`: which pages it opens: `/visit/`. The script's own folder where the tag says nothing. */
  scope?: string;
}

/**
 * The settings of the script that was loaded from `url`; undefined = the page has none, and its host answers the
 * widgets itself. A module has no `document.currentScript`, so the tag is found by its address.
 */
export function findSettings(url: string, page: Document = document): Settings | undefined {
  const { api, session, lang, offline, worker, workerScope } = tagOf(url, page)?.dataset ?? {};
  if (api === undefined && session === undefined) return undefined;
  if (!api || !session) {
    console.warn(
      `Banso: the script tag needs data-api and data-session; ${api ? 'data-session' : 'data-api'} is missing.`,
    );
    return undefined;
  }
  return {
    api,
    session,
    language: lang || page.documentElement.lang || 'ja',
    ...(offline !== undefined && { offline: true }),
    ...(offline !== undefined &&
      worker && { worker: { url: worker, ...(workerScope && { scope: workerScope }) } }),
  };
}

function tagOf(url: string, page: Document): HTMLElement | undefined {
  const scripts = Array.from(page.querySelectorAll<HTMLScriptElement>('script[src]'));
  const own = [
    ...scripts.filter((script) => script.src === url),
    // Behind a redirect or a loader the module's address may have gained or lost its query.
    ...scripts.filter((script) => bare(script.src) === bare(url)),
  ];
  const named = Array.from(page.querySelectorAll<HTMLElement>('meta[name="banso"]'));
  return [...own, ...named].find(({ dataset }) => dataset.api !== undefined || dataset.session !== undefined);
}

const bare = (url: string) => url.replace(/[?#].*$/, '');
