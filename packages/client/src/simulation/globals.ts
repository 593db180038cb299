import type { Chance } from './chance.js';
import { quickAbort } from './quick-abort.js';
import { quickClone } from './quick-clone.js';
import { quickFetch } from './quick-fetch.js';

interface Replaced {
  target: object;
  name: string;
  former: PropertyDescriptor | undefined;
}

const standIns = { ...quickFetch, ...quickAbort, structuredClone: quickClone };

/**
 * Time and chance as code finds them outside of what it is given, so that a run is the same even where somebody uses them;
 * and, unless the real ones are wished for, quick stand-ins for what the platform is slow at. One run at a time.
 *
 * @returns how to put everything back
 */
export function holdGlobals(now: () => number, chance: Chance, { isReal }: { isReal: boolean }): () => void {
  const { crypto } = globalThis;
  const replaced: Replaced[] = [];
  const replace = (target: object, name: string, value: unknown) => {
    replaced.push({ target, name, former: Object.getOwnPropertyDescriptor(target, name) });
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  };
  replace(Date, 'now', now);
  replace(Math, 'random', () => chance.number());
  replace(crypto, 'getRandomValues', (bytes: Uint8Array) => chance.fill(bytes));
  if (!isReal) for (const [name, value] of Object.entries(standIns)) replace(globalThis, name, value);
  return () => {
    for (const { target, name, former } of replaced) {
      if (former) Object.defineProperty(target, name, former);
      else Reflect.deleteProperty(target, name);
    }
  };
}
