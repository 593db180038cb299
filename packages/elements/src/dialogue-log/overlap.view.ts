import { css, html, nothing } from 'lit';
import type { Dialogue, Note } from '@banso/model';
import { formatDate, formatMoment } from '../base/format.js';
import type { Conflict } from '../base/record-store.js';
import { notesBeside } from './changed-meeting.js';
import type { LogView } from './dialogue-log.view.js';
import { noteBody } from './notes.view.js';
import { stepView } from './step.view.js';
import type { View } from './view.js';
import { writingTexts } from './writing/texts.js';

export const overlapStyles = css`
  .versus {
    display: grid;
    gap: calc(var(--_s) * 2);
    margin-block: calc(var(--_s) * 1.5) calc(var(--_s) * 2);
  }
  .versus > div {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    padding: calc(var(--_s) * 2);
    display: grid;
    gap: var(--_s);
    align-content: start;
  }
  .versus .mine {
    outline: 2px solid var(--_voice);
    outline-offset: -1px;
  }
  @container (width > 560px) {
    .versus {
      grid-template-columns: 1fr 1fr;
    }
  }
`;

type Pair = readonly [own: Note | undefined, other: Note | undefined];

/** The notes that both changed, in both versions. */
function overlappingNotes({ mine, theirs, places }: Conflict<Dialogue>): Pair[] {
  const ids = new Set(places.map(({ path }) => (path[0] === 'notes' ? String(path[1]) : '')));
  const find = (meeting: Dialogue, id: string) => meeting.notes.find((note) => note.id === id);
  return [...ids].filter(Boolean).map((id) => [find(mine, id), find(theirs, id)] as const);
}

/** Theirs stays where it is, and mine becomes another note after it. */
function keepBoth(conflict: Conflict<Dialogue>, { store, element }: LogView): void {
  const mine = overlappingNotes(conflict).flatMap(([own]) => (own ? [own] : []));
  void store.settle((theirs) => notesBeside(theirs, mine));
  element.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

/** The notes that overlap, and a way to keep both. */
export const overlapViews = (conflict: Conflict<Dialogue>, log: LogView) =>
  [[whereView(conflict, log), overlapView(conflict, log)], keepBothView(conflict, log)] as const;

/** Under the head of another meeting, it says which one it is about. */
function whereView({ mine: { id, heldOn, theme } }: Conflict<Dialogue>, { home, language }: LogView) {
  return id === home?.id ? nothing : html`<p><b>${formatDate(language, heldOn)}</b> ${theme}</p>`;
}

/** Each of them side by side, as what it is, with whose it is and of when. */
function overlapView(conflict: Conflict<Dialogue>, view: View) {
  const { texts, common, language } = view;
  const { mine, theirs, by, at } = conflict;
  const when = at ? formatMoment(language, new Date(at)) : '';
  const sheet = (voice: 'mine' | 'theirs', name: string, from: readonly string[], note: Note | undefined) =>
    html`<div class=${voice}>
      <p class="small"><b>${name}</b><br /><span class="quiet">${from.filter(Boolean).join(' ')}</span></p>
      ${note ? said(note, voice === 'mine' ? mine : theirs, view) : nothing}
    </div>`;
  return overlappingNotes(conflict).map(
    ([own, other]) =>
      html`<h3>${(own ?? other)?.at ?? ''} ${texts.kinds[(own ?? other)?.kind ?? 'words']}</h3>
        <div class="versus">
          ${sheet('mine', common.conflict.mine, [writingTexts(language).overlap.here], own)}
          ${sheet(
            'theirs',
            common.conflict.theirs(by?.name ?? ''),
            [when, by?.organisationName ?? ''],
            other,
          )}
        </div>`,
  );
}

/** Only where notes are all that overlaps: a date or a place cannot be kept twice. */
function keepBothView(conflict: Conflict<Dialogue>, log: LogView) {
  const onlyNotes = conflict.places.every(({ path }) => path[0] === 'notes');
  const both = overlappingNotes(conflict).every(([own, other]) => own && other);
  if (!onlyNotes || !both) return nothing;
  return html`<button class="button bare" type="button" part="action" @click=${() => keepBoth(conflict, log)}>
    ${writingTexts(log.language).overlap.both}
  </button>`;
}

const said = (note: Note, meeting: Dialogue, view: View) =>
  note.kind === 'next-step'
    ? html`<div class="next-step">${stepView(note, meeting, view)}</div>`
    : html`<div class=${note.kind}>${noteBody(note, meeting, view)}</div>`;
