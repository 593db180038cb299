import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { before, describe, it } from 'node:test';
import { huntAll } from './hunt.mjs';
import { plantedFaults } from './planted-faults.mjs';

/** The recorded seed first; where the code has changed since, it may be one of so many others. */
const seedsOf = ({ seed }) => [seed, ...Array.from({ length: 60 }, (_, index) => index + 1)];

describe('the simulation finds', () => {
  let finds = new Map();
  before(async () => {
    finds = await huntAll(plantedFaults, { workers: Math.min(2, availableParallelism()), seedsOf });
  });

  for (const fault of plantedFaults) {
    it(fault.name, () => {
      assert.ok(
        finds.get(fault),
        'none of the seeds found it: npm run simulate -- --mutants says which would',
      );
    });
  }
});
