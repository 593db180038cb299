import { after, before, describe, it } from 'node:test';
import { startServer } from '@banso/server';
import { describeContract } from './contract-suite/describe-contract.js';

describeContract(
  'by the reference server',
  async (now) => {
    const server = await startServer({
      port: 0,
      dataDirectory: 'memory',
      demo: false,
      log: 'off',
      now: () => new Date(now()),
    });
    return {
      url: server.url,
      fetch: (request) => fetch(request),
      credentials: server.credentials,
      enterOrganisation: async (name) => (await server.enterOrganisation(name)).credentials,
      stop: () => server.stop(),
    };
  },
  { describe, it, before, after },
);
