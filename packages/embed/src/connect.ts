import { createClient, sessionFrom } from '@banso/client';
import { answerConnect } from '@banso/elements/connect';
import type { Settings } from './settings.js';
import { sourcesOf } from './sources.js';

/** Answers the widgets of the page with what the API keeps, on behalf of whoever is signed in at the host. */
export function connect({ api, session, language }: Settings): void {
  answerConnect(document, sourcesOf(createClient({ baseUrl: api, session: sessionFrom(session), language })));
}
