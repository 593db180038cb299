/** What a run needs of the program that carries it out; nothing in a run depends on how it is done. */
export interface Surroundings {
  /**
   * Takes one step after the other until one answers false, each when every promise that can go on has gone on. Where a step
   * answers a promise, the next one waits for it.
   */
  steps(step: () => boolean | Promise<unknown>): Promise<void>;
  /** Calls `listener` with every rejection that nobody heard, until the function it answers is called. */
  unheard(listener: (reason: unknown) => void): () => void;
}

type NodeGlobals = {
  setImmediate: (call: () => void) => void;
  process: {
    on(event: 'unhandledRejection' | 'uncaughtException', listener: (reason: unknown) => void): void;
    off(event: 'unhandledRejection' | 'uncaughtException', listener: (reason: unknown) => void): void;
    _tickCallback?: () => void;
  };
};

/**
 * Node: an immediate comes after all promises and ticks, and reading a body needs no more than those (seen with Node 20;
 * where it did, runs of one seed would differ, and the tests would say so).
 */
export function nodeSurroundings(): Surroundings {
  const { setImmediate, process } = globalThis as unknown as NodeGlobals;
  // What Node does itself after each of its callbacks; to go round its whole loop for that takes ten times as long.
  const { _tickCallback: goOn } = process;
  return {
    steps: (step) =>
      new Promise((resolve, reject) => {
        const take = () => {
          try {
            for (;;) {
              goOn?.();
              const taken = step();
              if (taken === false) {
                resolve();
                return;
              }
              if (taken === true && goOn) continue;
              let isOver = false;
              const over = Promise.resolve(taken).then(() => (isOver = true));
              goOn?.();
              if (isOver) continue;
              over.then(() => setImmediate(take), reject);
              return;
            }
          } catch (error) {
            reject(error);
          }
        };
        setImmediate(take);
      }),
    unheard(listener) {
      process.on('unhandledRejection', listener);
      process.on('uncaughtException', listener);
      return () => {
        process.off('unhandledRejection', listener);
        process.off('uncaughtException', listener);
      };
    },
  };
}
