import { ConnectionError } from '../../../core/errors.js';
import { FakeClock } from '../../../testing/fakes.js';
import { MemoryDevice } from '../../../testing/memory-platform.js';
import type { MemoryTab } from '../../../testing/memory-platform.js';
import { until } from '../../../testing/until.js';
import type { DeviceStore } from '../../device/device-store.js';
import type { DeviceKeys } from '../device-keys.js';
import { openVault } from '../vault.js';
import type { Vault, VaultSettings } from '../vault.js';

export const pin = '483920';
export const wrong = '483921';
export const words = new TextEncoder().encode('社員がついてきてくれない');

/** The server's part: the secrets of everybody, and who is asking. */
class FakeServer {
  readonly secrets = new Map<string, { person: string; secret: string }>();
  readonly revoked = new Set<string>();
  isReachable = true;

  of(person: string): DeviceKeys {
    const reach = () => {
      if (!this.isReachable) throw new ConnectionError('offline', 'no network');
    };
    return {
      fetch: async (id) => {
        reach();
        if (this.revoked.has(id)) return 'revoked';
        const kept = this.secrets.get(id);
        return kept?.person === person ? kept : 'unknown';
      },
      put: async (id) => {
        reach();
        const random = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)));
        const secret = btoa(random).replaceAll('+', '-').replaceAll('/', '_').replace('=', '');
        this.secrets.set(id, { person, secret });
        return { person, secret };
      },
      remove: async (id) => {
        reach();
        this.secrets.delete(id);
      },
    };
  }
}

type Visitor = Partial<VaultSettings> & { tab?: MemoryTab };

/** One tablet, the people who use it, and the server. */
export class Visits {
  readonly server = new FakeServer();
  readonly clock = new FakeClock();
  readonly device = new MemoryDevice({ clock: this.clock });
  readonly #vaults: Vault[] = [];

  /** Opens the page in a new tab. */
  async visit({ person = 'per_1', tab = this.device.tab(), ...settings }: Visitor = {}): Promise<{
    vault: Vault;
    store: DeviceStore;
    tab: MemoryTab;
  }> {
    const { platform } = tab;
    const store = await platform.openStore();
    const deviceKeys = this.server.of(person);
    const vault = await openVault({ platform, store, person, deviceKeys, iterations: 1000, ...settings });
    this.#vaults.push(vault);
    return { vault, store, tab };
  }

  /** A vault with a PIN, locked again, as it lies there when the tablet is taken out of the bag. */
  async closedVault(visitor: Visitor = {}): Promise<Uint8Array> {
    const { vault } = await this.visit(visitor);
    await vault.create();
    await vault.setPin(pin);
    const sealed = await vault.sealer.seal(words, 'records/a');
    vault.close();
    return sealed;
  }

  end(): void {
    this.#vaults.forEach((vault) => vault.close());
  }
}

/** How each PIN was answered, one after the other. */
export async function outcomes(vault: Vault, ...pins: string[]): Promise<string[]> {
  const answers: string[] = [];
  for (const one of pins) answers.push((await vault.openWithPin(one)).outcome);
  return answers;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What the work answers; `killed` when it does not end because its tab was. */
export async function unlessKilled<T>(work: Promise<T>, tab: MemoryTab): Promise<T | 'killed'> {
  const answer = { is: false };
  void work.finally(() => (answer.is = true)).catch(() => {});
  await until(() => answer.is || !tab.isAlive);
  return Promise.race([work, pause(40).then(() => 'killed' as const)]);
}
