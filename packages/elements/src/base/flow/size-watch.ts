/**
 * Watches elements for another size and answers it before the frame is painted. What an answer itself changes is not told
 * again: it would come too late for the frame, which a page would hear as an error.
 */
export class SizeWatch {
  readonly #observer: ResizeObserver;
  #watched: ReadonlySet<HTMLElement> = new Set();
  #isConnected = false;
  #isPaused = false;

  constructor(told: (entries: ResizeObserverEntry[]) => void) {
    this.#observer = new ResizeObserver(told);
  }

  connect(): void {
    this.#isConnected = true;
  }

  disconnect(): void {
    this.#isConnected = false;
    this.#forget();
  }

  /** Watches these and no others. */
  watch(elements: ReadonlySet<HTMLElement>): void {
    if (this.#isPaused) return;
    for (const element of this.#watched) if (!elements.has(element)) this.#observer.unobserve(element);
    for (const element of elements) if (!this.#watched.has(element)) this.#observer.observe(element);
    this.#watched = elements;
  }

  /** Watches nothing until the next frame; `then` says what is to be watched from there on. */
  pause(then: () => ReadonlySet<HTMLElement>): void {
    this.#forget();
    this.#isPaused = true;
    requestAnimationFrame(() => {
      this.#isPaused = false;
      if (this.#isConnected) this.watch(then());
    });
  }

  #forget(): void {
    this.#observer.disconnect();
    this.#watched = new Set();
  }
}
