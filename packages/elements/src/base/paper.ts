import { type CSSResultGroup, render, type TemplateResult } from 'lit';
import { tokens } from '../tokens/tokens.styles.js';
import { sheetsOf } from './styles-of.js';

/** What is printed by itself, apart from the page of the host. */
export interface Paper {
  /** The name that a browser gives the file. */
  title: string;
  language: string;
  /** Sheets for the paper's document; `:host` stands for its body. */
  styles: CSSResultGroup;
  /** Rules of the pages: `@page { … }`. */
  page: string;
  content: TemplateResult;
}

/**
 * A document of its own for paper, in a frame that is not seen: the host's banner, menus and styles stay out of it, and
 * its pages can be numbered.
 */
export async function layOut({ title, language, styles, page, content }: Paper): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.className = 'banso-paper';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: '0',
    height: '0',
    border: '0',
  });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const sheet = frame.contentDocument as Document;
  sheet.title = title;
  sheet.documentElement.lang = language;
  const { CSSStyleSheet: Sheet } = frame.contentWindow as Window & typeof globalThis;
  sheet.adoptedStyleSheets = [`${page}\n:root{color-scheme:light}`, ...cssOf([tokens, styles])].map((css) => {
    const made = new Sheet();
    made.replaceSync(css);
    return made;
  });
  render(content, sheet.body, { creationScope: sheet });
  return frame;
}

/** Opens the browser's print dialog for it, and takes it away afterwards. */
export async function print(paper: Paper): Promise<void> {
  const frame = await layOut(paper);
  const window = frame.contentWindow as Window;
  window.addEventListener('afterprint', () => setTimeout(() => frame.remove()), { once: true });
  window.focus();
  window.print();
}

const cssOf = (styles: CSSResultGroup): string[] =>
  sheetsOf(styles).map(({ cssText }) =>
    cssText.replaceAll(/:host\(([^)]*)\)/g, 'body$1').replaceAll(':host', 'body'),
  );
