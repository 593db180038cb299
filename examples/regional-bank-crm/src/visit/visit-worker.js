/* global kept */
// Opens the page of a visit without a network. It keeps the page, which is the same for every customer, and the scripts;
// never an answer of the API and never a customer: those lie sealed in the widgets' own store.
// `kept` is written in front of this file: the name of the cache and the paths in it.

/** After so long a network counts as none. */
const patience = 8_000;

addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('activate', (event) => event.waitUntil(dropOthers()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (kept.files.includes(pathname)) event.respondWith(file(request, pathname));
});

/** All or nothing: with one file missing the worker is not installed, and is tried again with the next page. */
async function keep() {
  const cache = await caches.open(kept.name);
  await Promise.all(
    kept.files.map(async (path) => {
      const answer = await fetch(path, { redirect: 'error', cache: 'no-cache' });
      if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
      await cache.put(path, answer);
    }),
  );
}

async function dropOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith('visit-') && name !== kept.name);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** From the server; without one, or when it does not come, the page that was kept. */
async function page(request) {
  try {
    const answer = await Promise.race([fetch(request), tooLate()]);
    if (answer.status < 500) return answer;
  } catch {
    // There is no network.
  }
  return (await found('/visit/shell')) ?? Response.error();
}

async function file(request, path) {
  return (await found(path)) ?? fetch(request);
}

async function found(path) {
  const cache = await caches.open(kept.name);
  return cache.match(path, { ignoreVary: true });
}

function tooLate() {
  return new Promise((resolve, reject) => setTimeout(() => reject(new Error('too late')), patience));
}
