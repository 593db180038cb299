import { createServer } from 'node:net';

/**
 * Makes sure of a port before anything is built or written for it. What is no port is left to the service's own words.
 *
 * @param {string} variable the environment variable that names it
 * @param {string} port
 * @throws Error that says what to do when something listens there
 */
export async function freePort(variable, port) {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65535) return;
  const server = createServer();
  const taken = await new Promise((resolve) => {
    server.once('error', ({ code }) => resolve(code === 'EADDRINUSE'));
    server.listen(number, '127.0.0.1', () => resolve(false));
  });
  if (taken) throw new Error(`Port ${port} is in use: set ${variable} to a free one.`);
  if (server.listening) await new Promise((resolve) => server.close(resolve));
}
