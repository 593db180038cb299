import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ManualClock } from '../../testing/manual-clock.js';
import { LookAgain } from './look-again.js';

describe('what another tab has changed', () => {
  it('is read whenever it is told of, also just as the reading before ends', async () => {
    for (let steps = 0; steps < 12; steps++) {
      const read: string[] = [];
      let end = () => {};
      const lines = {
        read: (ids: readonly string[]) => {
          read.push(...ids);
          return new Promise<void>((resolve) => (end = resolve));
        },
        readAll: async () => [],
      };
      const look = new LookAgain(lines, { clock: new ManualClock(), random: () => 0 }, () => {});
      void look.at(['a']);
      end();
      for (let step = 0; step < steps; step++) await Promise.resolve();
      void look.at(['b']);
      for (let step = 0; step < 12; step++) {
        end();
        await Promise.resolve();
      }
      assert.deepEqual(read, ['a', 'b'], `${steps} steps after`);
    }
  });
});
