import { createClient, sessionFrom, type BansoClient } from '@banso/client';
import { answerConnect, type ConnectRequest } from '@banso/elements/connect';
import type { Kind, Source } from '@banso/model';
import type { Settings } from './settings.js';

/** Answers the widgets of the page with what the API keeps, on behalf of whoever is signed in at the host. */
export function connect({ api, session, language }: Settings): void {
  answerConnect(document, sourcesOf(createClient({ baseUrl: api, session: sessionFrom(session), language })));
}

/** One source of each kind, so that widgets of one page see each other's changes. */
function sourcesOf(banso: BansoClient): (request: ConnectRequest) => Source | undefined {
  const make: Partial<Record<Kind, () => Source>> = {
    company: () => banso.companies.source(),
    engagement: () => banso.engagements.source(),
    dialogue: () => banso.dialogues.source(),
    'wall-diagnosis': () => banso.wallDiagnoses.source(),
    'benchmark-sheet': () => banso.benchmarkSheets.source(),
  };
  const made = new Map<Kind, Source | undefined>();
  return ({ kind }) => {
    if (!made.has(kind)) made.set(kind, make[kind]?.());
    return made.get(kind);
  };
}
