import type { Clock } from '../core/clock.js';

/** A clock whose timers can all be called off for good, so that nothing keeps a process or a page busy. */
export function closableClock(clock: Clock): { clock: Clock; close(): void } {
  const waiting = new Set<() => void>();
  let isClosed = false;
  return {
    clock: {
      now: () => clock.now(),
      after(milliseconds, call) {
        if (isClosed) return () => {};
        const callOff = clock.after(milliseconds, () => {
          waiting.delete(callOff);
          call();
        });
        waiting.add(callOff);
        return () => {
          waiting.delete(callOff);
          callOff();
        };
      },
    },
    close() {
      isClosed = true;
      waiting.forEach((callOff) => callOff());
      waiting.clear();
    },
  };
}
