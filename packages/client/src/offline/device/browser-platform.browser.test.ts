import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import type { StorageError } from '../../core/errors.js';
import type { Platform } from '../platform.js';
import { browserPlatform, platformAbsence } from './browser-platform.js';
import { askPersistence, estimateRoom } from './persist.js';

const pause = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let name: string;
let platform: Platform;

beforeEach(() => {
  name = `test-${Math.random().toString(36).slice(2)}`;
  platform = browserPlatform(name);
});

describe('what offline needs of a page', () => {
  it('is all there in this browser, on this origin', () => {
    expect(platformAbsence()).to.equal(undefined);
  });

  it('is told when it is missing, the origin first', () => {
    const { crypto, navigator, indexedDB, BroadcastChannel } = globalThis;
    const whole = { isSecureContext: true, crypto, navigator, indexedDB, BroadcastChannel };
    const on = (changes: object) => platformAbsence({ ...whole, ...changes });
    expect(on({})).to.equal(undefined);
    expect(on({ isSecureContext: false, indexedDB: undefined })).to.equal('insecure-origin');
    expect(on({ indexedDB: undefined })).to.equal('no-storage');
    expect(on({ navigator: {} })).to.equal('unsupported');
    expect(on({ crypto: {} })).to.equal('unsupported');
    expect(on({ BroadcastChannel: undefined })).to.equal('unsupported');
    const forbidding = {
      ...whole,
      get indexedDB(): never {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    expect(platformAbsence(forbidding)).to.equal('no-storage');
  });
});

describe('the lock of a name', () => {
  it('is held by one at a time, and by nobody of another name', async () => {
    const order: string[] = [];
    const work = (label: string) => async () => {
      order.push(`${label} begins`);
      await pause(10);
      order.push(`${label} ends`);
    };
    await Promise.all([
      platform.locks.request('a', {}, work('1')),
      platform.locks.request('a', {}, work('2')),
    ]);
    expect(order).to.deep.equal(['1 begins', '1 ends', '2 begins', '2 ends']);
    await platform.locks.request('a', {}, () =>
      platform.locks.request('b', { ifAvailable: true }, async (held) => expect(held).to.equal(true)),
    );
  });

  it('answers that it is not available, with a signal too', async () => {
    const { signal } = new AbortController();
    await platform.locks.request('a', {}, async () => {
      const held = await platform.locks.request('a', { ifAvailable: true, signal }, async (answer) => answer);
      expect(held).to.equal(false);
    });
  });

  it('is waited for no longer than the signal says', async () => {
    const stop = new AbortController();
    await platform.locks.request('a', {}, async () => {
      const waiting = platform.locks.request('a', { signal: stop.signal }, async () => 'held');
      const reason = new Error('enough');
      stop.abort(reason);
      expect(await waiting.catch((error: unknown) => error)).to.equal(reason);
    });
  });

  it('tells the work when it was stolen', async () => {
    let heard: AbortSignal | undefined;
    let end!: () => void;
    const working = platform.locks
      .request('a', {}, async (_held, stolen) => {
        heard = stolen;
        await new Promise<void>((resolve) => (end = resolve));
      })
      .catch((error: unknown) => error);
    await pause(10);
    expect(heard?.aborted).to.equal(false);
    await navigator.locks.request(`${name}:a`, { steal: true }, async () => {});
    expect(((await working) as Error).name).to.equal('AbortError');
    expect(heard?.aborted).to.equal(true);
    end();
  });
});

describe('the rest of the platform', () => {
  it('carries messages to the other tabs until one stops listening', async () => {
    const [here, there] = [platform.channel('c'), browserPlatform(name).channel('c')];
    const heard: unknown[] = [];
    const stop = there.subscribe((message) => heard.push(message));
    here.post({ id: 'dlg_1' });
    await pause(30);
    stop();
    here.post({ id: 'dlg_2' });
    await pause(30);
    expect(heard).to.deep.equal([{ id: 'dlg_1' }]);
    here.close();
    there.close();
  });

  it('calls listeners when the network comes or goes, or the person comes back', () => {
    let calls = 0;
    const stop = platform.network.subscribe(() => calls++);
    window.dispatchEvent(new Event('offline'));
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(calls).to.equal(3);
    stop();
    window.dispatchEvent(new Event('online'));
    expect(calls).to.equal(3);
    expect(platform.network.isOnline()).to.equal(navigator.onLine);
  });

  it('opens the store, and hears that it was deleted between two visits', async () => {
    const told: StorageError[] = [];
    const first = await platform.openStore();
    await first.write([{ table: 'marks', put: { key: 'a', head: {} } }]);
    first.close();
    await deleteDB(name);
    const second = await platform.openStore((fault) => told.push(fault));
    expect(told.map(({ kind }) => kind)).to.deep.equal(['evicted']);
    second.close();
    await deleteDB(name);
    localStorage.removeItem(`${name}:device`);
  });
});

describe('keeping for good', () => {
  it('is asked for once, and a refusal is an answer', async () => {
    const asked: string[] = [];
    const storage = (persisted: boolean, granted: boolean) =>
      ({
        persisted: async () => persisted,
        persist: async () => {
          asked.push('persist');
          return granted;
        },
      }) as StorageManager;
    expect(await askPersistence(storage(true, false))).to.equal('granted');
    expect(asked).to.deep.equal([]);
    expect(await askPersistence(storage(false, true))).to.equal('granted');
    expect(await askPersistence(storage(false, false))).to.equal('refused');
    expect(await askPersistence({} as StorageManager)).to.equal('unknown');
    expect(await askPersistence({ persist: () => Promise.reject(new Error()) } as never)).to.equal('unknown');
    // Firefox asks the person.
    const answer = await Promise.race([askPersistence(), pause(300).then(() => 'asking')]);
    expect(navigator.storage ? ['granted', 'refused', 'asking'] : ['unknown']).to.include(answer);
  });

  it('knows how much room there is', async () => {
    const room = await estimateRoom();
    // WebKitGTK has no storage manager.
    expect(room === undefined || room.quota > room.used).to.equal(true);
    expect(room === undefined).to.equal(!navigator.storage?.estimate);
    expect(await estimateRoom({ estimate: async () => ({}) } as StorageManager)).to.equal(undefined);
  });
});
