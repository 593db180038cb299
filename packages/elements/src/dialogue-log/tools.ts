import { html, nothing } from 'lit';
import { LazyPart } from '../base/lazy-part.js';
import type { Desk, LogElement } from './desk.js';
import type { LogView } from './dialogue-log.view.js';
import { missingView } from './missing.view.js';
import type { PanelName, Panels } from './panels.js';
import type * as Part from './tools/part.js';
import type { Finding } from './finding/finding.js';

/** The buttons of a meeting, and what they open, which is loaded behind the first screen. */
export class Tools extends LazyPart<typeof Part> {
  readonly #desk: () => Desk;
  #made: Part.Opened | undefined;

  constructor(element: LogElement, desk: () => Desk) {
    super(element, () => import('./tools/part.js'));
    this.#desk = desk;
  }

  get panels(): Panels | undefined {
    return this.#opened?.panels;
  }

  get finding(): Finding | undefined {
    return this.#opened?.finding;
  }

  get #opened(): Part.Opened | undefined {
    if (this.module) this.#made ??= new this.module.Opened(this.#desk());
    return this.#made;
  }

  /** Opens a panel for something; answers whether it could be loaded. */
  async show(...given: Parameters<Panels['show']>): Promise<boolean> {
    await this.load();
    return (await this.panels?.show(...given)) ?? false;
  }

  /** The button that opens a panel. */
  button(name: PanelName, label: string) {
    const act = () => void this.load().then(() => this.panels?.toggle(name));
    return bareButton(label, act, name, this.panels?.shown === name);
  }

  /** The button that opens finding, among the tools of a meeting. */
  findButton(label: string) {
    return bareButton(label, () => this.toggleFinding(), 'find', this.finding?.isOpen ?? false);
  }

  toggleFinding(): void {
    void this.load().then(() => this.finding?.toggle());
  }

  /** Above the list; also that tools could not be loaded. */
  bar(log: LogView) {
    return this.finding?.bar(log) ?? missingView(log, this);
  }
}

/** A button among others; `opens` is what it opens. */
export function bareButton(label: string, act: () => void, opens?: string, isOpen?: boolean) {
  return html`<button
    class="button bare"
    part="action"
    type="button"
    data-panel=${opens ?? nothing}
    aria-expanded=${isOpen ?? nothing}
    @click=${act}
  >
    ${label}
  </button>`;
}
