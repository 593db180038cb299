import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onLocaleRegistered } from '../locales/registry.js';

/**
 * The language a widget speaks: its own `lang`, else the nearest ancestor's (through shadow hosts), else Japanese.
 * Followed live, except while a page translator has taken over, which would switch half of the widget.
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
    const stopWatching = watchDocumentLanguage(() => this.#update());
    const stopLocales = onLocaleRegistered(() => this.#host.requestUpdate());
    this.#stop = () => {
      stopWatching();
      stopLocales();
    };
  }

  hostDisconnected() {
    this.#stop?.();
  }

  #update() {
    if (isMachineTranslated()) return;
    const language = nearestLanguage(this.#host) || 'ja';
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
let observer: MutationObserver | undefined;

/** One observer for all widgets of the page. */
function watchDocumentLanguage(watcher: () => void): () => void {
  watchers.add(watcher);
  observer ??= new MutationObserver(() => watchers.forEach((each) => each()));
  observer.observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ['lang', 'class'] });
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) observer?.disconnect();
  };
}
