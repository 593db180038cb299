import { after, before, describe, it } from 'node:test';
import { describeContract } from './contract-suite/describe-contract.js';
import { createMemoryServer } from './memory-server/memory-server.js';

describeContract(
  'from memory',
  (now) => {
    const server = createMemoryServer({ clock: { now } });
    return {
      url: 'https://banso.example',
      fetch: server.fetch,
      credentials: server.credentials,
      enterOrganisation: (name) => server.enterOrganisation(name).credentials,
    };
  },
  { describe, it, before, after },
);
