import type { LitElement, ReactiveController } from 'lit';

const reachable = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * A button that goes away or is disabled by what it did hands the focus on to what follows in its place, so that the
 * hand is not thrown back to the beginning of the page. Whoever puts the focus elsewhere afterwards goes first.
 */
export class KeptFocus implements ReactiveController {
  readonly #host: LitElement;
  #button: HTMLElement | undefined;
  #before: HTMLElement[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    const active = this.#root?.activeElement;
    this.#button = active instanceof HTMLButtonElement ? active : undefined;
    if (!this.#button) return;
    const all = this.#all();
    this.#before = all.slice(0, all.indexOf(this.#button));
  }

  hostUpdated() {
    const button = this.#button;
    this.#button = undefined;
    if (!button || (button.isConnected && !button.matches(':disabled'))) return;
    const active = this.#root?.activeElement;
    if (active && active !== button) return;
    const now = this.#all().filter((each) => each !== button && isReachable(each));
    const anchor = this.#before.findLast((each) => now.includes(each));
    this.#before = [];
    const next = anchor ? (now[now.indexOf(anchor) + 1] ?? anchor) : now[0];
    next?.focus({ preventScroll: true });
  }

  get #root(): ShadowRoot | undefined {
    return this.#host.renderRoot as ShadowRoot | undefined;
  }

  #all(): HTMLElement[] {
    return [...(this.#root?.querySelectorAll<HTMLElement>(reachable) ?? [])];
  }
}

const isReachable = (element: HTMLElement) =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();
