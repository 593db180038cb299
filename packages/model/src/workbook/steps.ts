/**
 * Work that can be paused between two steps: whoever draws them decides when. A step takes a few milliseconds, whatever
 * the file, so that a page that draws them frame by frame never stands still.
 */
export type Steps<T> = Generator<void, T, void>;

/** All steps at once. */
export function drained<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
