import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { browserPlatform } from '../device/browser-platform.js';
import type { DeviceStore } from '../device/device-store.js';
import type { DeviceKeys } from './device-keys.js';
import { openVault } from './vault.js';
import type { Vault } from './vault.js';

const words = new TextEncoder().encode('社員がついてきてくれない');
const pin = '483920';

/** The server's part for one person. */
function keysOf(person: string): DeviceKeys {
  const secret = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
  const answer = async () => ({ person, secret });
  return { fetch: answer, put: answer, remove: async () => {} };
}

let name: string;
let deviceKeys: DeviceKeys;
let opened: { vault: Vault; store: DeviceStore }[];

async function visit(person = 'per_1', iterations?: number) {
  const platform = browserPlatform(name);
  const store = await platform.openStore();
  const vault = await openVault({ platform, store, person, deviceKeys, ...(iterations && { iterations }) });
  opened.push({ vault, store });
  return { vault, store };
}

beforeEach(() => {
  name = `vault-${Math.random().toString(36).slice(2)}`;
  deviceKeys = keysOf('per_1');
  opened = [];
});

afterEach(async () => {
  for (const { vault, store } of opened) {
    vault.close();
    store.close();
  }
  await deleteDB(name);
  localStorage.removeItem(`${name}:device`);
});

describe('a vault in the browser', () => {
  it('seals rows, locks, and opens them again by its PIN and online', async () => {
    const { vault, store } = await visit();
    expect(await vault.create()).to.equal('open');
    expect(await vault.setPin(pin)).to.deep.equal({ outcome: 'set' });
    const row = { key: 'per_1/a', head: {}, body: await vault.sealer.seal(words, 'drafts/per_1/a') };
    await store.write([vault.guard(), { table: 'drafts', put: row }]);
    for (const open of [(next: Vault) => next.openWithPin(pin), (next: Vault) => next.openOnline()]) {
      const next = await visit();
      expect(next.vault.state.status).to.equal('locked');
      await open(next.vault);
      const kept = await next.store.read('drafts', 'per_1/a');
      expect(await next.vault.sealer.open(kept!.body!, 'drafts/per_1/a')).to.deep.equal(words);
    }
  });

  it('takes its time over a PIN: hundreds of thousands of rounds', async () => {
    const { vault, store } = await visit();
    await vault.create();
    await vault.setPin(pin);
    expect((await store.read('keys', 'per_1/pin-wrap'))!.head.iterations).to.equal(1_000_000);
    const began = performance.now();
    await vault.openWithPin('707172');
    expect(performance.now() - began).to.be.above(50);
  });

  it('counts the tries of all tabs together', async () => {
    await (await visit('per_1', 1000)).vault.create();
    await opened[0]!.vault.setPin(pin);
    const tabs = await Promise.all([visit(), visit(), visit(), visit()]);
    const answers = await Promise.all(tabs.map(({ vault }) => vault.openWithPin('707172')));
    expect(answers.map(({ outcome }) => outcome).sort()).to.deep.equal(['wait', 'wrong', 'wrong', 'wrong']);
    const { vault } = await visit();
    expect(vault.state.triesLeft).to.equal(7);
  });

  it('locks in every tab, and lets none write after a purge', async () => {
    const [one, two] = [await visit('per_1', 1000), await visit('per_1', 1000)];
    await one.vault.create();
    await two.vault.openOnline();
    const locked = new Promise<void>((resolve) =>
      two.vault.subscribe(({ status }) => status !== 'open' && resolve()),
    );
    const guard = two.vault.guard();
    await one.vault.purge();
    await locked;
    const late = two.store.write([guard, { table: 'drafts', put: { key: 'per_1/a', head: {} } }]);
    expect(await late.catch((error: unknown) => error)).to.have.property('kind', 'evicted');
    for (const table of ['records', 'intents', 'drafts', 'keys', 'marks'] as const)
      expect(await one.store.list(table, { prefix: '' })).to.deep.equal([]);
  });
});
