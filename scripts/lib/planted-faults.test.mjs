import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { before, describe, it } from 'node:test';
import { huntAll } from './hunt.mjs';
import { plantedFaults } from './planted-faults.mjs';

/** So many seeds are worth the time where the recorded one does not find a fault any more. */
const mostSeeds = 450;

/** Those that show themselves soon, whatever else has changed; `npm run simulate -- --mutants` looks for all. */
const frequent = plantedFaults.filter(({ seed }) => seed <= mostSeeds);

/** The recorded seed first; where the code has changed since, it may be one of so many others. */
const seedsOf = ({ seed }) => [seed, ...Array.from({ length: mostSeeds }, (_, index) => index + 1)];

describe('the simulation finds', () => {
  let finds = new Map();
  before(async () => {
    finds = await huntAll(frequent, { workers: Math.min(2, availableParallelism()), seedsOf });
  });

  for (const fault of frequent) {
    it(fault.name, () => {
      const none = 'none of the seeds found it: npm run simulate -- --mutants says which would';
      const { seed, error = none } = finds.get(fault);
      assert.ok(seed !== undefined, error);
    });
  }

  it('so many kinds of faults', () => assert.ok(frequent.length >= 34, `${frequent.length}`));
});
