import type { Chance } from './chance.js';
import { quickAbort } from './quick-abort.js';
import { quickClone } from './quick-clone.js';
import { quickFetch } from './quick-fetch.js';

interface Run {
  now: () => number;
  chance: Chance;
  isReal: boolean;
}

/** What runs now; between runs everything is the platform's own. */
let run: Run | undefined;
let isInstalled = false;

/**
 * Time and chance as code finds them outside of what it is given, so that a run is the same even where somebody uses them;
 * and, unless the real ones are wished for, quick stand-ins for what the platform is slow at. One run at a time.
 *
 * @returns how to put everything back
 */
export function holdGlobals(now: () => number, chance: Chance, { isReal }: { isReal: boolean }): () => void {
  if (!isInstalled) install();
  isInstalled = true;
  run = { now, chance, isReal };
  return () => {
    run = undefined;
  };
}

/** Once and for all: whenever a global changes, the engine throws away all that it has compiled with it. */
function install(): void {
  const { crypto, Date, Math, structuredClone } = globalThis;
  const { now } = Date;
  const { random } = Math;
  const getRandomValues = crypto.getRandomValues.bind(crypto);
  const isQuick = () => run !== undefined && !run.isReal;
  const replace = (target: object, name: string, value: unknown) =>
    Object.defineProperty(target, name, { value, configurable: true, writable: true });

  replace(Date, 'now', () => (run ? run.now() : now()));
  replace(Math, 'random', () => (run ? run.chance.number() : random()));
  replace(crypto, 'getRandomValues', (bytes: Uint8Array<ArrayBuffer>) =>
    run ? run.chance.fill(bytes) : getRandomValues(bytes),
  );
  replace(globalThis, 'structuredClone', (...parameters: Parameters<typeof structuredClone>) =>
    isQuick() ? quickClone(parameters[0]) : structuredClone(...parameters),
  );
  for (const [name, Quick] of Object.entries({ ...quickFetch, ...quickAbort })) {
    const Real = (globalThis as unknown as Record<string, typeof Quick>)[name]!;
    replace(globalThis, name, either(Real, Quick, isQuick));
  }
}

type Class = new (...parameters: never[]) => object;

/** Makes a thing of the one or the other class. */
function either(Real: Class, Quick: Class, isQuick: () => boolean): Class {
  function Either(...parameters: never[]) {
    return isQuick() ? new Quick(...parameters) : new Real(...parameters);
  }
  // What is made of the class itself, such as `Response.json`.
  for (const [name, make] of Object.entries(Object.getOwnPropertyDescriptors(Real))) {
    if (name === 'length' || name === 'name' || name === 'prototype') continue;
    Object.defineProperty(Either, name, make);
    const quick = (Quick as unknown as Record<string, unknown>)[name];
    if (typeof quick !== 'function') continue;
    const real = make.value as (...parameters: unknown[]) => unknown;
    const value = (...parameters: unknown[]) =>
      isQuick() ? (quick as typeof real).apply(Quick, parameters) : real.apply(Real, parameters);
    Object.defineProperty(Either, name, { value, configurable: true, writable: true });
  }
  Either.prototype = Real.prototype as object;
  return Either as unknown as Class;
}
