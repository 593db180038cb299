import type { World } from '../../world/world.js';
import type { Language } from '../../locales/index.js';
import { messages } from '../../locales/index.js';

/** How often the bar is drawn anew, in milliseconds. */
const often = 100;
const width = 24;

/** Shows how far a run is, on a terminal; anywhere else nothing. */
export class ProgressBar {
  readonly #stream: World['stderr'];
  readonly #language: Language;
  readonly #total: number;
  readonly #began = performance.now();
  readonly #before: number;
  #drawn = -Infinity;
  #isShown = false;

  /** @param before rows that a former run has done */
  constructor({ stderr, language }: Pick<World, 'stderr' | 'language'>, total: number, before: number) {
    this.#stream = stderr;
    this.#language = language;
    this.#total = total;
    this.#before = before;
  }

  show(done: number, refused: number): void {
    const now = performance.now();
    if (!this.#stream.isTTY || (now - this.#drawn < often && done < this.#total)) return;
    this.#drawn = now;
    this.#isShown = true;
    const seconds = (now - this.#began) / 1000;
    const speed = seconds > 0 ? (done - this.#before) / seconds : 0;
    const left = speed > 0 ? Math.ceil((this.#total - done) / speed) : undefined;
    const full = this.#total > 0 ? Math.floor((done / this.#total) * width) : width;
    const bar = `${'█'.repeat(full)}${'·'.repeat(width - full)}`;
    const facts = messages(this.#language).import.progress({
      done,
      total: this.#total,
      refused,
      speed,
      left,
    });
    const text = `${bar} ${facts}`;
    this.#stream.write(`\r\u001b[K${fitting(text, (this.#stream.columns ?? 80) - 1)}`);
  }

  /** Takes the bar away, so that what follows stands on a line of its own. */
  clear(): void {
    if (this.#isShown) this.#stream.write('\r\u001b[K');
    this.#isShown = false;
  }
}

/** As much of a text as has room; Japanese characters take two columns. */
function fitting(text: string, columns: number): string {
  let used = 0;
  let fits = '';
  for (const mark of text) {
    used +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        mark,
      )
        ? 2
        : 1;
    if (used > columns) break;
    fits += mark;
  }
  return fits;
}
