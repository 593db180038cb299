import { html, nothing } from 'lit';
import type { Dialogue, Note } from '@banso/model';
import type { Conflict } from '../base/record-store.js';
import type { View } from './view.js';

/** The notes that both changed, each in both versions, side by side. */
export function overlapView({ mine, theirs, places }: Conflict<Dialogue>, { texts, common }: View) {
  const ids = new Set(places.map(({ path }) => (path[0] === 'notes' ? String(path[1]) : '')));
  const find = (meeting: Dialogue, id: string) => meeting.notes.find((note) => note.id === id);
  const pairs = [...ids].filter(Boolean).map((id) => [find(mine, id), find(theirs, id)] as const);
  if (!pairs.length) return nothing;
  const sheet = (note: Note | undefined) => html`<blockquote class="said">${note?.text ?? ''}</blockquote>`;
  return html`${pairs.map(
    ([own, other]) =>
      html`<h3>${own?.at ?? ''} ${texts.kinds[own?.kind ?? 'words']}</h3>
        <div class="versus">
          <div class="mine">
            <p class="small"><b>${common.conflict.mine}</b></p>
            ${sheet(own)}
          </div>
          <div class="theirs">
            <p class="small"><b>${common.conflict.theirs(theirs.updatedBy?.name ?? '')}</b></p>
            ${sheet(other)}
          </div>
        </div>`,
  )}`;
}
