import type { StoryObj } from '@storybook/web-components-vite';
import type { Dialogue } from '@banso/model';
import { demo } from '@banso/model/samples';
import type { BansoDialogueLog } from '@banso/elements/dialogue-log';

export type Play = NonNullable<StoryObj['play']>;

export const ofCompany = (company: string): Dialogue[] =>
  demo.dialogues.filter((dialogue) => dialogue.company === company);

export const logIn = (canvas: HTMLElement) => canvas.querySelector('banso-dialogue-log') as BansoDialogueLog;

export const settled = async (element: BansoDialogueLog) => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  await element.updateComplete;
};

export const within = <E extends HTMLElement>(element: BansoDialogueLog, selector: string): E => {
  const found = element.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};

/** Types into the composer, and writes it down where `commits`. */
export const written =
  (text: string, commits = true): Play =>
  async ({ canvasElement }) => {
    const element = logIn(canvasElement);
    await settled(element);
    const field = within<HTMLTextAreaElement>(element, '.composer:not(.inline) textarea');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    if (commits) within(element, '.composer:not(.inline) .button.main').click();
    await settled(element);
  };

/** Waits for what is loaded when it is first used. */
export const shown = async (element: BansoDialogueLog, selector: string) => {
  for (let turn = 0; turn < 100 && !element.renderRoot.querySelector(selector); turn++)
    await settled(element);
  await settled(element);
};

export const pressed =
  (selector: string): Play =>
  async ({ canvasElement }) => {
    const element = logIn(canvasElement);
    await settled(element);
    within(element, selector).click();
    await settled(element);
  };

/** Opens a panel, and presses the buttons in it, one after the other. */
export const opened =
  (panel: string, ...buttons: string[]): Play =>
  async ({ canvasElement }) => {
    const element = logIn(canvasElement);
    await settled(element);
    within(element, `[data-panel="${panel}"]`).click();
    await shown(element, `.panel.${panel}`);
    for (const selector of buttons) {
      within(element, selector).click();
      await settled(element);
    }
  };
