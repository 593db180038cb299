import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newDataKey, pinKey, serverKey, unwrap, wrap } from './wraps.js';

const secret = crypto.getRandomValues(new Uint8Array(32));
const raw = async (key: CryptoKey | undefined) =>
  key && Buffer.from(await crypto.subtle.exportKey('raw', key)).toString('hex');

describe('a wrap', () => {
  it('gives the data key back to the same PIN or secret for the same purpose, and to nothing else', async () => {
    const dataKey = await newDataKey(crypto);
    for (const [right, wrong] of [
      [pinKey(crypto, '483920', 1000), pinKey(crypto, '483921', 1000)],
      [pinKey(crypto, '483920', 1000), pinKey(crypto, '483920', 1001)],
      [serverKey(crypto, secret), serverKey(crypto, new Uint8Array(32))],
    ] as const) {
      const bytes = await wrap(crypto, dataKey, right, 'a');
      assert.equal(await raw(await unwrap(crypto, bytes, right, 'a')), await raw(dataKey));
      assert.equal(await unwrap(crypto, bytes, wrong, 'a'), undefined);
      assert.equal(await unwrap(crypto, bytes, right, 'b'), undefined);
    }
  });

  it('needs every byte of it, however large it was made', async () => {
    const key = serverKey(crypto, secret);
    const bytes = await wrap(crypto, await newDataKey(crypto), key, 'a', 200_000);
    assert.equal(bytes.length, 200_000);
    assert.ok(await unwrap(crypto, bytes, key, 'a'));
    for (const at of [0, 11, 12, 59, 60, 61, 65_595, 65_596, 131_132, 199_999]) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      assert.equal(await unwrap(crypto, changed, key, 'a'), undefined, String(at));
    }
    assert.equal(await unwrap(crypto, bytes.slice(0, -1), key, 'a'), undefined);
    assert.equal(bytes.lastIndexOf(0) < 150_000, false, 'random to its end');
  });

  it('is another every time', async () => {
    const dataKey = await newDataKey(crypto);
    const [one, two] = await Promise.all(
      [1, 2].map(() => wrap(crypto, dataKey, serverKey(crypto, secret), 'a')),
    );
    assert.notDeepEqual(one, two);
  });
});
