import { LazyPart, type PartHost } from './lazy-part.js';

type Loaders = Record<string, () => Promise<object>>;
type Parts<L extends Loaders> = { readonly [Name in keyof L]: LazyPart<Awaited<ReturnType<L[Name]>>> };

/**
 * Code that a widget fetches when it is first needed. Each part is asked for by name while rendering: it is there, or
 * the host renders again when it has come. What could not be fetched is told, and tried again when somebody asks.
 */
export class Chunks<L extends Loaders> {
  readonly #parts: Parts<L>;

  constructor(host: PartHost, loaders: L) {
    const parts = Object.entries(loaders).map(([name, load]) => [name, new LazyPart(host, load)]);
    this.#parts = Object.fromEntries(parts) as Parts<L>;
  }

  /** The part, once it has come; the first call fetches it. */
  want<Name extends keyof L>(name: Name): Awaited<ReturnType<L[Name]>> | undefined {
    this.#parts[name].want();
    return this.#parts[name].module;
  }

  /** The part as soon as it has come; undefined when it could not be fetched. */
  async load<Name extends keyof L>(name: Name): Promise<Awaited<ReturnType<L[Name]>> | undefined> {
    await this.#parts[name].load();
    return this.#parts[name].module;
  }

  hasFailed(name: keyof L): boolean {
    return this.#parts[name].failed;
  }

  get all(): readonly LazyPart<object>[] {
    return Object.values<LazyPart<object>>(this.#parts);
  }
}
