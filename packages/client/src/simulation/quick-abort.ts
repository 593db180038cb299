type Listener = (event: { type: 'abort'; target: QuickSignal }) => void;

class QuickSignal {
  aborted = false;
  reason: unknown = undefined;
  readonly #listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.#listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  /** For its controller alone. */
  end(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of [...this.#listeners]) {
      if (this.#listeners.has(listener)) this.#call(listener);
    }
  }

  /** What a listener throws concerns nobody else, and is not lost. */
  #call(listener: Listener): void {
    try {
      listener({ type: 'abort', target: this });
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

class QuickController {
  readonly signal = new QuickSignal();

  abort(reason: unknown = new DOMException('This operation was aborted', 'AbortError')): void {
    this.signal.end(reason);
  }
}

/** A stand-in for `AbortController`, as far as the client uses it: many times faster than Node's. */
export const quickAbort = { AbortController: QuickController };
