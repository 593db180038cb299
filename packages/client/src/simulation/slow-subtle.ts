import type { Tab } from './tab.js';

/** The real WebCrypto, each call an event of the tab. Only its time is left out: PBKDF2 goes one round. */
export function slowSubtle(tab: Tab): SubtleCrypto {
  const { subtle } = crypto;
  const quick = (parameters: readonly unknown[]) =>
    parameters.map((parameter) =>
      typeof parameter === 'object' && parameter !== null && 'iterations' in parameter
        ? { ...parameter, iterations: 1 }
        : parameter,
    );
  return new Proxy(subtle, {
    get(_, name: keyof SubtleCrypto) {
      const call = (subtle[name] as (...parameters: unknown[]) => Promise<unknown>).bind(subtle);
      return (...parameters: unknown[]) => tab.outside(name, () => call(...quick(parameters)));
    },
  });
}
