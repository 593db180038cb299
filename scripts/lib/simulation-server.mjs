// The reference server on its embedded database, by the simulation's clock.
let server;
let world;

/** A backend for one run: an organisation of its own on a server that all runs share. */
export async function realBackend() {
  if (!server) {
    const { startServer } = await import('@banso/server');
    server = await startServer({
      port: 0,
      dataDirectory: 'memory',
      demo: false,
      log: 'off',
      now: () => new Date(world?.now ?? Date.now()),
    });
  }
  return async (of, { serverBackend }) => {
    world = of;
    const { credentials } = await server.enterOrganisation(`架空機関 ${Math.floor(of.now)}`);
    return serverBackend({ url: server.url, credentials });
  };
}

export async function stopRealServer() {
  await server?.stop();
}
