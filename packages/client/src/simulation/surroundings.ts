/** What a run needs of the program that carries it out; nothing in a run depends on how it is done. */
export interface Surroundings {
  /** Resolves when every promise that can go on has gone on. */
  turn(): Promise<void>;
  /** Calls `listener` with every rejection that nobody heard, until the function it answers is called. */
  unheard(listener: (reason: unknown) => void): () => void;
}

type NodeGlobals = {
  setImmediate: (call: () => void) => void;
  process: {
    on(event: 'unhandledRejection' | 'uncaughtException', listener: (reason: unknown) => void): void;
    off(event: 'unhandledRejection' | 'uncaughtException', listener: (reason: unknown) => void): void;
  };
};

/**
 * Node: an immediate comes after all promises and ticks, and reading a body needs no more than those (seen with Node 20;
 * where it did, runs of one seed would differ, and the tests would say so).
 */
export function nodeSurroundings(): Surroundings {
  const { setImmediate, process } = globalThis as unknown as NodeGlobals;
  return {
    turn: () => new Promise((resolve) => setImmediate(resolve)),
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
