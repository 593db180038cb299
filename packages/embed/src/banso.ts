import { isFirst } from './claim.js';
import '@banso/elements/define';
import { answerConnect } from '@banso/elements/connect';
import { createClient, sessionFrom } from '@banso/client';
import { loadEnglishWhenWanted } from './english.js';
import { findSettings } from './settings.js';
import { sourcesOf } from './sources.js';

// The script bundle: one tag in a page without a build step. Tags before or after it come to life alike.
if (isFirst) start();

function start() {
  loadEnglishWhenWanted(() => import('@banso/elements/locales/en'));
  const settings = findSettings(import.meta.url);
  if (!settings) return;
  const { api, session, language } = settings;
  const banso = createClient({ baseUrl: api, session: sessionFrom(session), language });
  answerConnect(document, sourcesOf(banso));
}
