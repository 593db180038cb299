import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasLocale, onLocaleRegistered } from '../locales/registry.js';

/**
 * The language a widget speaks: its own `lang`, else the nearest ancestor's (through shadow hosts), else Japanese;
 * a language without texts is Japanese too, dates included. Followed live, except while a page translator has taken
 * over, which would switch half of the widget.
 */
export class LanguageController implements ReactiveController {
  current = 'ja';
  readonly #host: ReactiveControllerHost & HTMLElement;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#update();
    const stopWatching = watchLanguage(this.#host, () => this.#update());
    const stopLocales = onLocaleRegistered(() => this.#update());
    this.#stop = () => {
      stopWatching();
      stopLocales();
    };
  }

  hostDisconnected() {
    this.#stop?.();
    this.#stop = undefined;
  }

  #update() {
    if (isMachineTranslated()) return;
    const wanted = nearestLanguage(this.#host);
    const language = wanted && hasLocale(wanted) ? wanted : 'ja';
    if (language === this.current) return;
    this.current = language;
    this.#host.requestUpdate();
  }
}

function nearestLanguage(element: Element): string {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element) {
      const language = node.getAttribute('lang');
      if (language) return language;
    }
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return '';
}

function isMachineTranslated(): boolean {
  return /(^|\s)translated-/.test(document.documentElement.className);
}

const watchers = new Set<() => void>();
let observers: MutationObserver[] = [];

/** Shared by all widgets of the page: one observer of languages, one of the page translator's mark. */
function watchLanguage(element: Element, watcher: () => void): () => void {
  watchers.add(watcher);
  const tell = () => watchers.forEach((each) => each());
  if (observers.length === 0) observers = [new MutationObserver(tell), new MutationObserver(tell)];
  const [languages, translator] = observers;
  translator?.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    languages?.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    observers.forEach((observer) => observer.disconnect());
    observers = [];
  };
}
