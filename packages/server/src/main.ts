import { registerBases } from './benchmark/data.js';
import { readSettings } from './settings.js';
import type { RunningServer } from './start.js';
import { startServer } from './start.js';
import { StartError } from './start-error.js';

/** The server as a process: settings from the environment, one line when it is ready, one line when it cannot be. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  await registerBases(settings.BANSO_BASIS);
  const server = await startServer({
    port: settings.BANSO_API_PORT,
    host: settings.BANSO_API_HOST,
    dataDirectory: settings.BANSO_DATA,
    databaseUrl: settings.DATABASE_URL,
    poolSize: settings.BANSO_POOL,
    demo: settings.BANSO_DEMO === 'on',
    log: settings.BANSO_LOG,
    corsOrigins: settings.BANSO_CORS_ORIGINS,
  });
  stopOnSignal(server);
  process.stdout.write(`Banso API is ready: ${server.url}\n`);
  process.send?.({ ready: server.url });
}

function stopOnSignal(server: RunningServer): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    void server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  // `disconnect`: the process that started this one is gone, or asks so where there are no signals.
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(event, stop);
}

try {
  await main();
} catch (error) {
  const isExpected = error instanceof StartError;
  process.stderr.write(
    `${isExpected ? error.message.replaceAll('\n', ' ') : String((error as Error).stack)}\n`,
  );
  process.exit(1);
}
