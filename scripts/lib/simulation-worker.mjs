// Runs the seeds it is sent, one by one, and sends back what came of each.
import { realBackend, stopRealServer } from './simulation-server.mjs';

const { runSeed } = await import(process.argv[2]);

process.on('message', async ({ seed, kind, log }) => {
  if (seed === undefined) {
    await stopRealServer();
    process.exit(0);
  }
  try {
    const backend = kind === 'database' ? await realBackend() : undefined;
    const result = await runSeed(seed, { log, real: kind !== 'quick', ...(backend && { backend }) });
    process.send({ ...result, kind });
  } catch (error) {
    const what = error?.stack ?? String(error);
    process.send({
      seed,
      kind,
      violations: [{ promise: 'the run itself', what }],
      log: [],
      kept: 0,
      simulated: 0,
    });
  }
});
process.send({ isReady: true });
