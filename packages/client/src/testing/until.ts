/**
 * Waits for what follows by itself after an act of a test. A busy machine may take seconds; twenty are too many.
 *
 * @throws Error with what was waited for
 */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const last = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > last) throw new Error(`It did not come to be: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
