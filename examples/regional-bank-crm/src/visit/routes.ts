import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { Files } from '../http/files.js';
import { sameOrigin } from '../http/same-origin.js';
import type { Sessions } from '../login/session.js';
import { visitPage } from '../pages/visit.js';

/** What the page of a visit is made of, and its service worker: everything that has to be there without a network. */
export function visitRoutes(
  sessions: Sessions,
  bundle: { version: string; files: Files },
  assets: Files,
): { routes: Hono; shell: ReturnType<typeof visitPage> } {
  const shell = visitPage(`/banso/${bundle.version}/banso.js`);
  const worker = workerOf(
    [
      '/visit/shell',
      ...['crm.css', 'visit.js', 'icon.svg'].map((name) => `/assets/${name}`),
      ...bundle.files.names
        .filter((name) => name.endsWith('.js'))
        .map((name) => `/banso/${bundle.version}/${name}`),
    ],
    assets.digest,
  );

  const routes = new Hono();
  routes.get('/visit-worker.js', (context) =>
    context.body(worker, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    }),
  );
  // The page is the same for everybody and carries no form of its own: what it asks for is known by its origin.
  routes.post('/visit/sign-out', sameOrigin, (context) => {
    sessions.end(context);
    return context.body(null, 204);
  });
  return { routes, shell };
}

/** The worker changes with everything it keeps: a browser then fetches all of it anew, and drops what was before. */
function workerOf(files: readonly string[], assets: string): string {
  const [own, page] = ['./visit-worker.js', '../pages/visit.ts'].map((path) =>
    readFileSync(new URL(path, import.meta.url), 'utf8'),
  );
  const digest = createHash('sha256')
    .update([own, page, assets, ...files].join('\0'))
    .digest('hex');
  return `const kept = ${JSON.stringify({ name: `visit-${digest.slice(0, 12)}`, files })};\n${own}`;
}
