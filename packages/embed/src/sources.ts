import type { BansoClient } from '@banso/client';
import type { ConnectRequest } from '@banso/elements/connect';
import type { Kind, Source } from '@banso/model';

/** One source of each kind, so that widgets of one page see each other's changes. */
export function sourcesOf(banso: BansoClient): (request: ConnectRequest) => Source | undefined {
  const make: Partial<Record<Kind, () => Source>> = {
    company: () => banso.companies.source(),
    engagement: () => banso.engagements.source(),
    dialogue: () => banso.dialogues.source(),
    'wall-diagnosis': () => banso.wallDiagnoses.source(),
    'benchmark-sheet': () => banso.benchmarkSheets.source(),
    attachment: () => banso.attachments.source(),
  };
  const made = new Map<Kind, Source | undefined>();
  return ({ kind }) => {
    if (!made.has(kind)) made.set(kind, make[kind]?.());
    return made.get(kind);
  };
}
