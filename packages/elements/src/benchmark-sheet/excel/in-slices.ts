import type { Steps } from '@banso/model/workbook';

/** Milliseconds of work before the page may draw and hear again: half of a frame. */
const slice = 8;

/** Draws steps a slice at a time, so that the page goes on meanwhile; undefined once nobody wants them any more. */
export async function inSlices<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | undefined> {
  for (let began = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < slice) continue;
    await nextTask();
    if (!isWanted()) return undefined;
    began = performance.now();
  }
}

/** A task of its own; timers would wait 4 ms each. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
