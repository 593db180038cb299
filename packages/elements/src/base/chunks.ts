import type { ReactiveControllerHost } from 'lit';

type Loaders = Record<string, () => Promise<unknown>>;

/**
 * Code that a widget fetches when it is first needed. Each part is asked for by name while rendering: it is there, or
 * the host renders again when it has come. What could not be fetched is told, and tried again when somebody asks.
 */
export class Chunks<L extends Loaders> {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #loaders: L;
  readonly #loaded = new Map<keyof L, unknown>();
  readonly #pending = new Map<keyof L, Promise<void>>();
  readonly #failed = new Set<keyof L>();

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, loaders: L) {
    this.#host = host;
    this.#loaders = loaders;
  }

  /** The part, once it has come; the first call fetches it. */
  want<Name extends keyof L>(name: Name): Awaited<ReturnType<L[Name]>> | undefined {
    if (!this.#loaded.has(name) && !this.#failed.has(name)) void this.load(name);
    return this.#loaded.get(name) as Awaited<ReturnType<L[Name]>> | undefined;
  }

  /** The part as soon as it has come; undefined when it could not be fetched. */
  async load<Name extends keyof L>(name: Name): Promise<Awaited<ReturnType<L[Name]>> | undefined> {
    if (!this.#loaded.has(name)) {
      const fetching = this.#pending.get(name) ?? this.#fetch(name);
      this.#pending.set(name, fetching);
      await fetching;
    }
    return this.#loaded.get(name) as Awaited<ReturnType<L[Name]>> | undefined;
  }

  hasFailed(name: keyof L): boolean {
    return this.#failed.has(name);
  }

  /** Resolves when nothing is being fetched. */
  async settled(): Promise<void> {
    while (this.#pending.size) await Promise.all(this.#pending.values());
  }

  get isLoading(): boolean {
    return this.#pending.size > 0;
  }

  async #fetch(name: keyof L) {
    this.#failed.delete(name);
    try {
      this.#loaded.set(name, await this.#loaders[name]!());
    } catch {
      // The host says so on the screen, with a button that asks again.
      this.#failed.add(name);
    }
    this.#pending.delete(name);
    this.#host.requestUpdate();
  }
}
