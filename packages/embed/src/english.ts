import type { ConnectEvent } from '@banso/elements/connect';

/**
 * Loads the English texts as soon as anything on the page is English: the page itself, a part of it, or a widget that
 * asks for its records. A Japanese page never loads them.
 */
export function loadEnglishWhenWanted(load: () => Promise<unknown>, page: Document = document): void {
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    observer.disconnect();
    page.removeEventListener('banso-connect', onConnect, { capture: true });
    load().catch((error: unknown) => console.warn('Banso: the English texts could not be loaded.', error));
  };
  const onConnect = (event: Event) => {
    const isEnglishPart = (event as ConnectEvent)
      .composedPath()
      .some((node) => node instanceof Element && isEnglish(node));
    if (isEnglishPart) ask();
  };
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ target }) => target instanceof Element && isEnglish(target))) ask();
  });
  if (page.querySelector('[lang|="en" i]')) return ask();
  // Before the widget's question is answered, which ends the event's way.
  page.addEventListener('banso-connect', onConnect, { capture: true });
  observer.observe(page, { subtree: true, attributes: true, attributeFilter: ['lang'] });
}

const isEnglish = (element: Element) => /^en\b/i.test(element.getAttribute('lang') ?? '');
