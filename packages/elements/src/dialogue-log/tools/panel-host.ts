import type { Attachment, Engagement } from '@banso/model';
import type { Desk } from '../desk.js';
import type { PanelHost } from '../panels.js';

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
    fields: writing.fields,
    redraw: () => element.requestUpdate(),
    latest: (meeting) => desk.meetings().find(({ id }) => id === meeting.id) ?? meeting,
    keep: (meeting) => writing.keep(meeting),
    write: (note, select) => writing.write(note, select),
    focus: (selector) => desk.focus(selector),
  };
}

/** A missing answer hinders nobody: the digest shows what the meetings tell. */
async function engagementsOf(desk: Desk): Promise<readonly Engagement[]> {
  const company = desk.companyId();
  const source = desk.request<Engagement>('engagement');
  if (!source || !company) return [];
  const page = await source.page({ company }).catch(() => undefined);
  return page?.items ?? [];
}
