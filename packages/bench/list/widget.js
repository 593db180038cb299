import { render } from 'lit';
import { BansoDialogueLog } from '../../elements/src/dialogue-log/dialogue-log.ts';
import { rowOf } from '../../elements/src/dialogue-log/notes.view.ts';
import { common } from '../../elements/src/locales/ja/common.ts';
import { dialogueLog as texts } from '../../elements/src/locales/ja/dialogue-log.ts';
import { sheetsOf } from '../../elements/src/base/styles-of.ts';
import { demo } from '@banso/model/samples';
import { makeScroller } from './rows.js';

BansoDialogueLog.define();

const [sample] = demo.dialogues;
const notesEach = 50;
const kinds = ['words', 'question', 'fact', 'insight', 'proposal', 'words'];

const noteOf = ({ number, text }) => ({
  id: `n${number}`,
  position: number,
  kind: kinds[number % kinds.length],
  text,
  at: '13:30',
  speaker: sample.participants[0].id,
  ...(number % 4 === 0 ? { walls: ['unseen'] } : {}),
});

/** The rows of this comparison as meetings of fifty notes, the newest first. */
function meetingsOf(items, before = 0) {
  return Array.from({ length: Math.ceil(items.length / notesEach) }, (_, index) => {
    const number = before + index;
    const day = new Date(Date.UTC(2026, 10, 18) - number * 86_400_000).toISOString().slice(0, 10);
    return {
      ...sample,
      id: `dlg_${String(number + 1000).padStart(32, '0')}`,
      heldOn: day,
      notes: items.slice(index * notesEach, (index + 1) * notesEach).map(noteOf),
    };
  });
}

function logOf(meetings) {
  const scroller = makeScroller();
  const log = new BansoDialogueLog();
  log.readOnly = true;
  log.value = meetings;
  scroller.append(log);
  return {
    scroller,
    log,
    /** The number of the note there, that of a meeting below zero, or null. */
    rowAt(x, y) {
      const [element] = log.renderRoot.elementsFromPoint(x, y);
      const note = element?.closest('[data-note]');
      if (note) return Number(note.dataset.note.slice(1));
      const meeting = element?.closest('.cover, .strip, .side, .notes')?.closest('.meeting');
      return meeting ? -Number(meeting.dataset.meeting.slice(4)) : null;
    },
    edgeOf(number) {
      const row =
        number < 0
          ? log.renderRoot.querySelector(`[data-meeting="dlg_${String(-number).padStart(32, '0')}"]`)
          : log.renderRoot.querySelector(`[data-note="n${number}"]`);
      return row ? row.getBoundingClientRect().top - scroller.getBoundingClientRect().top : NaN;
    },
  };
}

/** The dialogue log as a host uses it, with everything in it. */
function widget(meetings) {
  const shown = logOf(meetings);
  return {
    ...shown,
    prepend: (more) => (shown.log.value = [...meetingsOf(more, -more.length / notesEach), ...meetings]),
  };
}

/** The log with no more notes than one screen has. */
const widgetScreen = (meetings) => logOf(meetings);

/** As many of the log's own rows as a screen has, drawn anew in every frame. */
function widgetRedraw(items) {
  const scroller = makeScroller();
  const box = document.createElement('div');
  box.style.height = `${items.length * 150}px`;
  const host = document.createElement('div');
  host.style.cssText = 'position:sticky;top:0;height:600px;overflow:hidden';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheetsOf(BansoDialogueLog.styles).map(({ styleSheet }) => styleSheet);
  const list = document.createElement('ol');
  list.className = 'rows';
  const rows = Array.from({ length: 6 }, () => list.appendChild(document.createElement('li')));
  root.append(list);
  const view = { texts, common, language: 'ja', today: '2026-11-18' };
  const meeting = { ...sample, notes: [] };
  const draw = () => {
    const first = Math.min(items.length - rows.length, Math.floor(scroller.scrollTop / 150));
    rows.forEach((row, index) => {
      const { classes, content } = rowOf([noteOf(items[first + index])], meeting, view);
      row.className = classes;
      render(content, row);
    });
  };
  box.append(host);
  scroller.append(box);
  draw();
  scroller.addEventListener('scroll', draw);
  return { scroller, rowAt: () => 1, edgeOf: () => 0 };
}

export const cases = { widget, widgetScreen, widgetRedraw };
export const taken = {
  widget: (items) => meetingsOf(items),
  widgetScreen: (items) => meetingsOf(items.slice(0, 12)),
};
