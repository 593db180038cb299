import { basisVersions, industries, loadBasis } from '@banso/benchmark-data';
import type { Basis } from '@banso/model';
import type { ReactiveControllerHost } from 'lit';

/** ready: can be scored · loading · failed: could not be downloaded · unknown: there is no such version here. */
export type BasisState = 'ready' | 'loading' | 'failed' | 'unknown';

/** The newest version whose name was seen in METI's own release: what a new sheet starts with. */
export const usualVersion: string =
  basisVersions.filter(({ labelInferred }) => !labelInferred).at(-1)?.version ?? '';

export const isInferred = (version: string): boolean =>
  basisVersions.find((each) => each.version === version)?.labelInferred ?? false;

/** Downloads the basis that the sheet names, and no other. */
export class BasisLoader {
  #version = '';
  #basis: Basis | undefined;
  #state: BasisState = 'loading';
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get state(): BasisState {
    return this.#state;
  }

  /** The basis of the version; until it is there, one without figures: values are computed, points are not. */
  get basis(): Basis {
    return this.#basis ?? { version: this.#version, label: '', labelInferred: false, industries, rows: {} };
  }

  want(version: string): void {
    if (version !== this.#version) void this.load(version);
  }

  async load(version = this.#version): Promise<void> {
    this.#version = version;
    this.#basis = undefined;
    const known = basisVersions.some((each) => each.version === version);
    this.#state = known ? 'loading' : 'unknown';
    if (!known) return;
    this.#host.requestUpdate();
    const found = await loadBasis(version).catch(() => undefined);
    if (version !== this.#version) return;
    this.#basis = found;
    this.#state = found ? 'ready' : 'failed';
    this.#host.requestUpdate();
  }
}
