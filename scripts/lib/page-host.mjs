import { createServer, request as ask } from 'node:http';

/** Headers that are not passed on to the API: the host's own login, and what concerns this connection alone. */
const kept = new Set(['host', 'cookie', 'connection']);

/**
 * A host's back end as the guides describe it, small: its own pages, the API below its own origin, and the address at
 * which a page asks who is signed in.
 *
 * @param {{
 *   api: string,
 *   session: (request: Request) => Promise<Response>,
 *   file: (path: string) => Promise<{ type: string, body: string | Uint8Array } | undefined>,
 *   policy?: string,
 * }} options `session`: answers `POST /crm/banso-session`; `policy`: the pages' Content-Security-Policy
 * @returns {Promise<{ url: string, isOnline: boolean, close: () => Promise<void> }>} while `isOnline` is false, the API
 *   and the sessions are out of reach: connections break
 */
export async function startPageHost({ api, session, file, policy }) {
  const host = { isOnline: true, url: '', close };

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    const isLive = pathname.startsWith('/banso/api/') || pathname.startsWith('/crm/');
    if (isLive && !host.isOnline) return request.socket.destroy();
    if (pathname === '/banso/api/v1/sessions') return response.writeHead(404).end(); // Only the back end opens them.
    if (pathname.startsWith('/banso/api/')) return forward(request, response);
    try {
      if (pathname === '/crm/banso-session') return await pass(await session(webRequest(request)), response);
      const found = request.method === 'GET' && (await file(pathname));
      if (!found) return response.writeHead(404).end();
      response.setHeader('content-type', found.type);
      if (policy && found.type.startsWith('text/html')) response.setHeader('content-security-policy', policy);
      response.end(found.body);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });

  function forward(request, response) {
    const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !kept.has(name)));
    const address = new URL(request.url.slice('/banso/api'.length), api);
    const onward = ask(address, { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    // Whoever is killed in the middle of a request has perhaps sent it all: it goes on to the API.
    request.on('error', () => onward.end());
    request.pipe(onward);
  }

  const webRequest = ({ method, url, headers }) => new Request(new URL(url, host.url), { method, headers });

  async function pass(answer, response) {
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(new Uint8Array(await answer.arrayBuffer()));
  }

  async function close() {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  host.url = `http://127.0.0.1:${server.address().port}`;
  return host;
}
