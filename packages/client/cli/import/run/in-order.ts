export interface InOrderOptions<T> {
  /** How many are worked on at once. */
  atOnce: number;
  /** What an item needs for itself: of those that share one, each waits for the ones before it. */
  keysOf: (item: T) => readonly string[];
}

/**
 * Works on several items at once and hands the outcomes on in the order of the items. It reads no further ahead than
 * four times `atOnce`, so that a slow one holds the others up before they fill the memory. When one fails, no other is
 * begun, and the failure is told once nothing is under way any more.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  { atOnce, keysOf }: InOrderOptions<T>,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const places = new Places(atOnce);
  const lastOf = new Map<string, Promise<unknown>>();
  const underWay: Promise<R>[] = [];
  let failure: { reason: unknown } | undefined;

  const start = (item: T): Promise<R> => {
    const keys = keysOf(item);
    const before = keys.flatMap((key) => lastOf.get(key) ?? []);
    const outcome = Promise.allSettled(before).then(() =>
      places.take(() => (failure ? Promise.reject(failure.reason) : work(item))),
    );
    for (const key of keys) lastOf.set(key, outcome);
    const forget = () => {
      for (const key of keys) if (lastOf.get(key) === outcome) lastOf.delete(key);
    };
    outcome.then(forget, (reason: unknown) => {
      failure ??= { reason };
      forget();
    });
    return outcome;
  };

  try {
    for await (const item of items) {
      underWay.push(start(item));
      if (underWay.length >= atOnce * 4) yield await underWay.shift()!;
    }
    while (underWay.length > 0) yield await underWay.shift()!;
  } finally {
    failure ??= { reason: new Error('Nobody reads the outcomes any more') };
    await places.areFree();
  }
}

/** So many may work at a time; the others wait for their turn. */
class Places {
  readonly #waiting: (() => void)[] = [];
  readonly #working = new Set<Promise<unknown>>();
  readonly #most: number;
  #taken = 0;

  constructor(most: number) {
    this.#most = most;
  }

  async take<R>(work: () => Promise<R>): Promise<R> {
    if (this.#taken >= this.#most) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#taken++;
    const working = work();
    this.#working.add(working);
    try {
      return await working;
    } finally {
      this.#working.delete(working);
      const next = this.#waiting.shift();
      if (next) next();
      else this.#taken--;
    }
  }

  async areFree(): Promise<void> {
    while (this.#working.size > 0) await Promise.allSettled(this.#working);
  }
}
