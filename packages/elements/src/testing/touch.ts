import { executeServerCommand } from '@web/test-runner-commands';

const ask = async (command: string, payload: object) => {
  const { done } = await executeServerCommand<{ done: boolean }, object>(command, payload);
  return done;
};

/** Makes the page one of a telephone, or of a desk again; false where the browser cannot. */
export const touchDevice = (on: boolean) => ask('banso-touch-device', { on, width: 390, height: 800 });

/** Taps in the middle of what is seen of an element, with all that a tap brings. */
export async function tap(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', inline: 'center' });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const { left, top, width, height } = element.getBoundingClientRect();
  await ask('banso-tap', { x: left + width / 2, y: top + height / 2 });
}
