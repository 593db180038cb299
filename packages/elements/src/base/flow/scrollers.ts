/** What a box is seen through: every ancestor that clips or scrolls it, through shadow roots, and the window. */
export class Scrollers {
  readonly #box: HTMLElement;
  #ancestors: HTMLElement[] = [];
  #stop: (() => void) | undefined;

  constructor(box: HTMLElement) {
    this.#box = box;
  }

  /** Calls back on every scroll of any of them, until `disconnect`. */
  connect(listener: () => void): void {
    this.disconnect();
    this.#ancestors = [...ancestorsOf(this.#box)].filter(clips);
    const targets = [...this.#ancestors, document];
    for (const target of targets) target.addEventListener('scroll', listener, { passive: true });
    addEventListener('resize', listener);
    this.#stop = () => {
      for (const target of targets) target.removeEventListener('scroll', listener);
      removeEventListener('resize', listener);
    };
  }

  disconnect(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** The part of the window through which the box can be seen, in px of the window. */
  get view(): { top: number; bottom: number } {
    let top = 0;
    let bottom = document.documentElement.clientHeight;
    for (const ancestor of this.#ancestors) {
      const start = ancestor.getBoundingClientRect().top + ancestor.clientTop;
      top = Math.max(top, start);
      bottom = Math.min(bottom, start + ancestor.clientHeight);
    }
    return { top, bottom };
  }

  /** How far the nearest one has moved. */
  get scrolled(): number {
    return this.#main.scrollTop;
  }

  /** Everything whose size changes when something above the box does. */
  get around(): readonly HTMLElement[] {
    return [...ancestorsOf(this.#box)];
  }

  /** What the page keeps free at the top of what scrolls, for a bar of its own. */
  get inset(): number {
    return Number.parseFloat(getComputedStyle(this.#main).scrollPaddingTop) || 0;
  }

  /** @returns how far it went: there may be an end */
  scrollBy(distance: number): number {
    const scroller = this.#main;
    const before = scroller.scrollTop;
    // A page may scroll smoothly; a correction of what was measured must not be seen.
    scroller.scrollTo({ top: before + distance, behavior: 'instant' });
    return scroller.scrollTop - before;
  }

  /** The nearest one that can move. */
  get #main(): Element {
    const moving = this.#ancestors.find((each) => each.scrollHeight > each.clientHeight && scrolls(each));
    return moving ?? document.scrollingElement ?? document.documentElement;
  }
}

function* ancestorsOf(element: HTMLElement): Generator<HTMLElement> {
  for (let node = parentOf(element); node; node = parentOf(node)) {
    if (!(node instanceof HTMLElement) || node === document.documentElement) continue;
    // What the body clips is the window's, unless the root element clips too.
    if (node !== document.body || clips(document.documentElement)) yield node;
  }
}

/** The parent as it is laid out: through slots and out of shadow roots. */
function parentOf(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
}

const clips = (element: HTMLElement) => getComputedStyle(element).overflowY !== 'visible';
const scrolls = (element: HTMLElement) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY);
