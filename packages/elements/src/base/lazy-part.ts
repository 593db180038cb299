import type { CSSResultGroup, ReactiveControllerHost } from 'lit';
import { sheetsOf } from './styles-of.js';

/** What a part of a widget that is loaded later brings: what it does, and the styles of what it shows. */
export interface PartModule {
  styles?: CSSResultGroup;
}

/** A widget as its parts see it. */
export type PartHost = Pick<ReactiveControllerHost, 'requestUpdate'> & {
  readonly renderRoot: HTMLElement | DocumentFragment;
};

/** So many parts of all widgets have come: one more says that there is a connection again. */
let come = 0;

/** A part of a widget that is loaded when it is first used. Its styles join those of the widget's root. */
export class LazyPart<M extends object> {
  module: M | undefined;
  /** It could not be loaded, as where there is no signal and the page has no copy. */
  failed = false;
  readonly #host: PartHost;
  readonly #load: () => Promise<M>;
  #loading: Promise<void> | undefined;
  /** How many had come when this one did not. */
  #before = -1;

  constructor(host: PartHost, load: () => Promise<M>) {
    this.#host = host;
    this.#load = load;
  }

  get isLoading(): boolean {
    return this.#loading !== undefined && !this.module;
  }

  /** Resolves when it was loaded, or could not be; asked again, it tries again. */
  load(): Promise<void> {
    this.#loading ??= this.#begin();
    return this.#loading;
  }

  /** For what is asked at each rendering: a load that failed is begun again only when another one has come since. */
  want(): void {
    if (this.#before < come) void this.load();
  }

  async #begin(): Promise<void> {
    this.failed = false;
    try {
      const module = await this.#load();
      adopt(this.#host.renderRoot as ShadowRoot, (module as PartModule).styles);
      this.module = module;
      come++;
    } catch {
      this.failed = true;
      this.#before = come;
      this.#loading = undefined;
    }
    this.#host.requestUpdate();
  }
}

function adopt(root: ShadowRoot, styles: CSSResultGroup | undefined) {
  const sheets = sheetsOf(styles).flatMap(({ styleSheet }) => styleSheet ?? []);
  const known = new Set(root.adoptedStyleSheets);
  root.adoptedStyleSheets = [...known, ...sheets.filter((sheet) => !known.has(sheet))];
}
