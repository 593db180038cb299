// npm start: builds the script-tag bundle if it is stale, then runs the API and the bank's CRM until Ctrl-C.
//   BANSO_API_PORT (4010), BANSO_CRM_PORT (4000), BANSO_DATA (.data), DATABASE_URL (the embedded database without it)
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './lib/paths.mjs';
import { freePort } from './lib/free-port.mjs';
import { runNode } from './lib/run.mjs';
import { Service } from './lib/service.mjs';

const data = resolve(process.env.BANSO_DATA ?? join(root, '.data'));
const ports = {
  api: process.env.BANSO_API_PORT ?? '4010',
  crm: process.env.BANSO_CRM_PORT ?? '4000',
};
const services = [];
let stopping = false;

async function stop(code) {
  if (stopping) return;
  stopping = true;
  // The CRM first: it asks the API.
  for (const service of services.reverse()) await service.stop();
  process.exit(code);
}

async function run(name, entry, env) {
  const service = new Service(name, entry, env);
  services.push(service);
  service.onDeath = () => {
    if (!stopping)
      console.error(`The ${name} has stopped unexpectedly. What was saved is kept. Start again: npm start`);
    void stop(1);
  };
  return service.ready;
}

async function start() {
  if (!existsSync(join(root, 'node_modules', 'rollup')))
    throw new Error('The packages are not installed. Type: npm ci');
  await freePort('BANSO_API_PORT', ports.api);
  await freePort('BANSO_CRM_PORT', ports.crm);
  const build = await runNode(['scripts/build.mjs', '--embed'], { capture: true });
  if (build.code !== 0) throw new Error(build.output.trim());
  if (stopping) return;

  const api = await run('API', 'packages/server/src/main.ts', {
    BANSO_API_PORT: ports.api,
    BANSO_DATA: data,
  });
  const crm = await run('CRM', 'examples/regional-bank-crm/src/main.ts', {
    BANSO_CRM_PORT: ports.crm,
    BANSO_API_URL: api,
    BANSO_DATA: data,
    // Written by the API when it is ready: what this host's back end proves itself with.
    BANSO_CREDENTIALS: join(data, 'host-credentials.json'),
  });
  console.log(`Banso is ready: ${crm}`);
}

// npm tells a signal only to the shell between, which keeps it to itself and dies: whoever has lost it stops too.
const shell = process.ppid;
const watch = setInterval(() => process.ppid === shell || void stop(0), 500);
watch.unref();

process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));

try {
  await start();
} catch (error) {
  if (!stopping && error.message) console.error(error.message);
  await stop(1);
}
