import { BansoDialogueLog } from '../../elements/src/dialogue-log/dialogue-log.ts';
import { chance, meetings, texts } from '../lib/notes.mjs';

BansoDialogueLog.define();

/** After a frame was painted. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => soonAfter(resolve)));

/** The first task after a frame comes once it is painted. */
function soonAfter(call) {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => call();
  channel.port2.postMessage('');
}

async function until(what, look) {
  const started = performance.now();
  while (performance.now() - started < 60_000) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve));
  }
  throw new Error(`It did not come: ${what}`);
}

/** Words of two to four characters that stand somewhere, and some that stand nowhere. */
function queries(count) {
  const next = chance(11);
  const all = texts(2000);
  return Array.from({ length: count }, (_, index) => {
    const text = all[next(all.length)];
    const from = next(Math.max(1, text.length - 4));
    const words = text.slice(from, from + 2 + next(3)).trim();
    return index % 10 === 9 || words.length < 2 ? '鰯雲' : words;
  });
}

/** Milliseconds from each key to the painted result, with so many notes in the log; and how long all of it was read. */
async function typing(count, words) {
  const log = new BansoDialogueLog();
  log.readOnly = true;
  log.value = meetings(count);
  document.body.append(log);
  await until('the first words', () => log.renderRoot?.querySelector('[data-note]'));
  log.renderRoot.querySelector('[data-panel="find"]').click();
  const field = await until('the field', () => log.renderRoot.querySelector('.find .words'));
  const told = () => log.renderRoot.querySelector('.find .told')?.textContent ?? '';
  const put = (text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const started = performance.now();
  put('の');
  await painted();
  const first = performance.now() - started;
  await until('all is read', () => told() !== '' && !told().includes('読み進め'));
  const read = performance.now() - started;
  const times = [];
  for (const word of queries(words)) {
    put('');
    await painted();
    await new Promise((resolve) => setTimeout(resolve, 30));
    for (let length = 1; length <= word.length; length++) {
      const pressed = performance.now();
      put(word.slice(0, length));
      await log.updateComplete;
      await painted();
      times.push(performance.now() - pressed);
    }
  }
  log.remove();
  return { first, read, times };
}

globalThis.bench = { typing };
