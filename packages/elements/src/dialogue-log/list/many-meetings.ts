import { type Dialogue, newDialogue, type Note } from '@banso/model';
import { samples } from '@banso/model/samples';
import { mount, type Setting } from '../../testing/fixture.js';
import { noteKinds } from '../meeting.js';
import '../define.js';
import { BansoDialogueLog } from '../dialogue-log.js';

const words = samples.dialogue.notes.flatMap(({ kind, text }) => (kind === 'words' ? [text] : []));

/** So many meetings of so many notes each, the newest first, a week apart; ids and texts tell which is which. */
export function manyMeetings(count: number, notesEach = 20, first = 0): Dialogue[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const day = new Date(Date.UTC(2026, 10, 18) - number * 7 * 86_400_000).toISOString().slice(0, 10);
    return {
      ...newDialogue(samples.company.id, day),
      id: `dlg_${String(number).padStart(32, '0')}`,
      theme: `meeting ${number}`,
      participants: samples.dialogue.participants,
      stage: number % 2 ? ('execution' as const) : ('entrance' as const),
      audience: number % 3 ? ('organisation' as const) : ('branch' as const),
      closed: true,
      notes: Array.from({ length: notesEach }, (_each, at) => noteOf(number, at)),
    };
  });
}

function noteOf(meeting: number, at: number): Note {
  const kind = noteKinds[(meeting + at) % noteKinds.length] ?? 'fact';
  const text = words.slice(0, 1 + ((meeting * 7 + at * 3) % words.length)).join('');
  return {
    id: `n${at}`,
    position: at + 1,
    kind,
    text: `note ${meeting}-${at} ${text}`,
    at: '13:30',
    ...(kind === 'next-step' ? { step: { owner: 'owner' as const, doneOn: '2026-11-18' } } : {}),
    ...(at % 5 === 0 ? { walls: ['unseen' as const] } : {}),
  };
}

export async function logOf(setting: Setting<Dialogue, Dialogue[]>): Promise<BansoDialogueLog> {
  return (await mount(BansoDialogueLog, setting)) as BansoDialogueLog;
}

export const page = () => document.scrollingElement as Element;
export const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** Longer than a reader must rest for it to be noticed. */
export const rest = () => new Promise((resolve) => setTimeout(resolve, 260));

/** Scrolls the page in steps, as a hand does, and rests there. */
export async function scrollTo(top: number): Promise<void> {
  page().scrollTop = top;
  await frame();
  await frame();
  await rest();
}

/** The notes that can be seen below the strip, by the beginning of their texts, from the top. */
export function seen(element: BansoDialogueLog): string[] {
  const covered = element.renderRoot.querySelector<HTMLElement>('.strip')?.offsetHeight ?? 0;
  return [...element.renderRoot.querySelectorAll<HTMLElement>('[data-note]')]
    .filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > covered && top < innerHeight;
    })
    .map((row) => /note \d+-\d+/.exec(row.textContent)?.[0] ?? '');
}

export function rowOf(element: BansoDialogueLog, name: string): HTMLElement | null | undefined {
  const found = [...element.renderRoot.querySelectorAll<HTMLElement>('[data-note]')].find((row) =>
    row.textContent.includes(`${name} `),
  );
  return found?.closest<HTMLElement>('.rows > li') ?? found;
}

/** How far the upper edge of a note lies below that of the window; NaN when it is not in the document. */
export const edgeOf = (element: BansoDialogueLog, name: string) =>
  rowOf(element, name)?.getBoundingClientRect().top ?? NaN;
