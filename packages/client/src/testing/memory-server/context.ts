import type { DeviceKeys } from './device-keys.js';
import type { Hosts } from './hosts.js';
import type { PersonIds } from './sessions.js';
import type { Store } from './store.js';
import type { Tokens } from './tokens.js';

/** What every request is answered with. */
export interface Context {
  readonly store: Store;
  readonly hosts: Hosts;
  readonly tokens: Tokens;
  readonly persons: PersonIds;
  readonly deviceKeys: DeviceKeys;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The moment of a write, as it stands in stamps. */
export const momentOf = ({ now }: Pick<Context, 'now'>): string => new Date(now()).toISOString();
