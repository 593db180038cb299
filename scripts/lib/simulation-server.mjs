// The reference server on its embedded database, by the simulation's clock.
import { register } from 'tsx/esm/api';

let server;
let world;

/** A backend for one run: an organisation of its own on a server that all runs share. */
export async function realBackend() {
  server ??= await start();
  return async (of, { serverBackend }) => {
    world = of;
    const { credentials } = await server.enterOrganisation(`架空機関 ${Math.floor(of.now)}`);
    return serverBackend({ fetch: server.fetch, credentials });
  };
}

export async function stopRealServer() {
  await server?.stop();
}

async function start() {
  const unregister = register();
  const { startServer } = await import('@banso/server');
  await unregister();
  return startServer({
    port: 0,
    dataDirectory: 'memory',
    demo: false,
    log: 'off',
    now: () => new Date(world?.now ?? Date.now()),
  });
}
