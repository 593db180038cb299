import { optionsFrom, StartError } from './config.js';
import { startCrm } from './start.js';

try {
  const crm = await startCrm(optionsFrom(process.env));
  console.log(`Bank CRM (demo): ${crm.url}`);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await crm.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  process.on('disconnect', () => void stop());
  process.send?.({ ready: crm.url });
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}
