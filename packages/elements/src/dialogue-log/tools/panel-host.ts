import type { Attachment, Engagement } from '@banso/model';
import type { Desk } from '../desk.js';
import type { PanelHost, TypedFields } from '../panels.js';
import type { Writing } from '../writing.js';

/** What the panels can do; `history` is that of the source of the moment. */
export function panelHost(desk: Desk): Omit<PanelHost, 'close'> {
  const { element, writing } = desk;
  return {
    get history() {
      const { source } = element;
      return source?.history && ((id: string) => source.history?.(id) ?? Promise.resolve([]));
    },
    get mayWrite() {
      return desk.mayWrite();
    },
    attachments: () => desk.request<Attachment>('attachment'),
    engagements: () => engagementsOf(desk),
    fields: typedFields(writing),
    redraw: () => element.requestUpdate(),
    latest: (meeting) => desk.meetings().find(({ id }) => id === meeting.id) ?? meeting,
    keep: (meeting) => writing.do((deeds) => deeds.keep(meeting)),
    write: (note, select) => writing.do((deeds) => deeds.write(note, select)),
    focus: (selector) => desk.focus(selector),
  };
}

const typedFields = (writing: Writing): TypedFields => ({
  get: (key) => writing.typed.get(key),
  type: (key, value) => {
    writing.typed.set(key, value);
    writing.changed();
  },
  keep: (keys, meeting) => {
    keys.forEach((key) => writing.typed.delete(key));
    writing.do((deeds) => deeds.keep(meeting));
  },
});

/** A missing answer hinders nobody: the digest shows what the meetings tell. */
async function engagementsOf(desk: Desk): Promise<readonly Engagement[]> {
  const company = desk.companyId();
  const source = desk.request<Engagement>('engagement');
  if (!source || !company) return [];
  const page = await source.page({ company }).catch(() => undefined);
  return page?.items ?? [];
}
