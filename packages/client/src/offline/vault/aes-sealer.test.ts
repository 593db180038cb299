import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { aesSealer } from './aes-sealer.js';
import { newDataKey, unexportable } from './wraps.js';

const key = await unexportable(crypto, await newDataKey(crypto));
const sealer = aesSealer(crypto, 'per_1', () => key);
const text = (value: string) => new TextEncoder().encode(value);
const unreadable = { kind: 'unreadable' };
const notOpen = { kind: 'blocked' };

describe('what is sealed', () => {
  it('opens again, byte for byte, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 1100 }), fc.string(), async (plain, place) => {
        assert.deepEqual(await sealer.open(await sealer.seal(plain, place), place), new Uint8Array(plain));
      }),
    );
  });

  it('does not open when any byte of it was changed, added or taken away', async () => {
    const sealed = await sealer.seal(text('社員がついてきてくれない'), 'records/a');
    for (let index = 0; index < sealed.length; index++) {
      const changed = sealed.slice();
      changed[index]! ^= 1;
      await assert.rejects(sealer.open(changed, 'records/a'), unreadable, String(index));
    }
    for (const other of [
      sealed.slice(0, -1),
      new Uint8Array([...sealed, 0]),
      new Uint8Array(),
      new Uint8Array(40),
    ])
      await assert.rejects(sealer.open(other, 'records/a'), unreadable);
  });

  it('does not open in another place, for another person, or with another key', async () => {
    const sealed = await sealer.seal(text('秘密'), 'records/a');
    await assert.rejects(sealer.open(sealed, 'records/b'), unreadable);
    await assert.rejects(aesSealer(crypto, 'per_2', () => key).open(sealed, 'records/a'), unreadable);
    const otherKey = await unexportable(crypto, await newDataKey(crypto));
    await assert.rejects(aesSealer(crypto, 'per_1', () => otherKey).open(sealed, 'records/a'), unreadable);
    await assert.rejects(aesSealer(crypto, 'per_1', () => undefined).open(sealed, 'records/a'), notOpen);
    await assert.rejects(aesSealer(crypto, 'per_1', () => undefined).seal(text('x'), 'a'), notOpen);
  });

  it('cannot pass for a place that only looks alike when person and place are written in a row', async () => {
    const sealed = await aesSealer(crypto, 'per_1', () => key).seal(text('秘密'), 'a/b');
    await assert.rejects(aesSealer(crypto, 'per_1/a', () => key).open(sealed, 'b'), unreadable);
  });

  it('is another every time, and its length tells no more than steps of 256', async () => {
    const [one, two] = [await sealer.seal(text('同じ'), 'a'), await sealer.seal(text('同じ'), 'a')];
    assert.notDeepEqual(one, two);
    const lengths = new Set<number>();
    for (let length = 0; length < 512; length += 15)
      lengths.add((await sealer.seal(new Uint8Array(length), 'a')).length);
    assert.deepEqual([...lengths], [256 + 29, 512 + 29]);
  });

  it('is sealed with a key that cannot be carried away', async () => {
    assert.equal(key.extractable, false);
    await assert.rejects(crypto.subtle.exportKey('raw', key));
  });

  it('is what AES-GCM makes, so that anybody with the key can check it', async () => {
    const raw = await newDataKey(crypto);
    const sealed = await aesSealer(crypto, 'per_1', () => raw).seal(text('確かめる'), 'records/a');
    const content = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.slice(1, 13), additionalData: text('banso/1\nper_1\nrecords/a') },
      raw,
      sealed.slice(13),
    );
    const words = text('確かめる');
    assert.deepEqual(new Uint8Array(content).slice(0, words.length + 2), new Uint8Array([...words, 0x80, 0]));
  });
});
