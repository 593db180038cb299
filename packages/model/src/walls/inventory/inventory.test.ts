import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { walls } from '../walls.js';
import { signInventory } from './index.js';

describe('the inventory of signs', () => {
  it('numbers 90 signs by their walls, without gaps', () => {
    const counts = walls.map((wall) => signInventory.filter((sign) => sign.wall === wall).length);
    assert.deepEqual(counts, [19, 20, 18, 17, 16]);
    walls.forEach((wall, index) => {
      const ids = signInventory.filter((sign) => sign.wall === wall).map(({ id }) => id);
      assert.deepEqual(
        ids,
        ids.map((_, at) => `${index + 1}-${String(at + 1).padStart(2, '0')}`),
      );
    });
  });

  it('marks five of each wall as the short form', () => {
    for (const wall of walls) {
      assert.equal(signInventory.filter((sign) => sign.wall === wall && sign.short).length, 5);
    }
  });

  it('words each sign in both languages, each differently', () => {
    assert.equal(new Set(signInventory.map(({ ja }) => ja)).size, 90);
    assert.equal(new Set(signInventory.map(({ en }) => en)).size, 90);
  });

  it('states what happens, and never blames or commands', () => {
    for (const { ja, en } of signInventory) {
      assert.doesNotMatch(ja, /あなた|すべき|できていません|問題|悪い|怠|無責任|[。！？]$/);
      assert.doesNotMatch(en, /\byou\b|\bshould\b|\bfail(?:s|ed)?\b|\bbad\b|[.!?]$/i);
    }
  });
});
