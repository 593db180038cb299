import { decode, drawOn } from './decode.js';

/** Gives a photo in base64. */
export type Load = (attachment: string) => Promise<string>;

/** How a photo stands: undefined = it is being looked for, or is there. */
export type Shown = 'unseen' | 'failed';

/**
 * Draws photos on their canvases while these are on the screen, and empties them when they leave it: what is not seen
 * takes no memory. No address is made of a photo, so the host's policy need not allow `blob:` or `data:`.
 */
export class Showing {
  readonly #load: Load;
  readonly #told: () => void;
  readonly #canvases = new Map<Element, string>();
  readonly #faults = new Map<string, Shown>();
  readonly #observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const id = this.#canvases.get(target);
        if (id === undefined) continue;
        if (isIntersecting) void this.#draw(target as HTMLCanvasElement, id);
        else empty(target as HTMLCanvasElement);
      }
    },
    { rootMargin: '200px' },
  );

  /** @param told hears when a photo cannot be shown */
  constructor(load: Load, told: () => void) {
    this.#load = load;
    this.#told = told;
  }

  faultOf(id: string): Shown | undefined {
    return this.#faults.get(id);
  }

  /** A canvas is there, or has gone: for lit's `ref`. */
  place(id: string, canvas: Element | undefined): void {
    for (const [former, its] of this.#canvases) {
      if (its !== id || former === canvas) continue;
      this.#observer.unobserve(former);
      this.#canvases.delete(former);
      empty(former as HTMLCanvasElement);
    }
    if (!canvas || this.#canvases.has(canvas)) return;
    this.#canvases.set(canvas, id);
    this.#observer.observe(canvas);
  }

  /** Looks again for one that could not be shown. */
  again(id: string): void {
    this.#faults.delete(id);
    const [canvas] = [...this.#canvases].find(([, its]) => its === id) ?? [];
    if (canvas) void this.#draw(canvas as HTMLCanvasElement, id);
  }

  async #draw(canvas: HTMLCanvasElement, id: string): Promise<void> {
    if (canvas.width > 1) return;
    try {
      const bitmap = await decode(await this.#load(id));
      if (this.#canvases.get(canvas) === id) drawOn(canvas, bitmap, 640 * devicePixelRatio);
      bitmap.close();
    } catch (error) {
      this.#faults.set(id, (error as { kind?: string }).kind === 'not-found' ? 'unseen' : 'failed');
      this.#told();
    }
  }
}

/** Its size stays, so that nothing moves; its dots are given back. */
function empty(canvas: HTMLCanvasElement): void {
  canvas.width = canvas.height = 1;
}
