// Hunts for the faults it is sent, one after the other, and sends back what found each.
import { hunt, soundRuns } from './hunt.mjs';
import { buildSimulation } from './simulation.mjs';

const { runSeed } = await import(await buildSimulation());
const brokenAnyway = soundRuns(runSeed);

process.on('message', async ({ fault, seeds }) => {
  if (!fault) process.exit(0);
  try {
    process.send({ find: await hunt(fault, seeds, brokenAnyway) });
  } catch (error) {
    process.send({ error: error?.message ?? String(error) });
  }
});
process.send({});
