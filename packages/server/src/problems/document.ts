import type { Issue, Problem } from '@banso/model/contract';
import { en } from './en.js';
import type { Messages } from './ja.js';
import { ja } from './ja.js';
import type { Finding, Refusal } from './refusal.js';
import { statuses } from './refusal.js';

export type Language = 'ja' | 'en';

const catalogues: Record<Language, Messages> = { ja, en };

/** The first of ja and en that the reader prefers; ja when neither is named. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const ranges = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
  });
  const known = ranges.filter(
    ({ language, quality }) => (language === 'ja' || language === 'en') && quality > 0,
  );
  const best = known.sort((a, b) => b.quality - a.quality)[0];
  return best?.language === 'en' ? 'en' : 'ja';
}

/** RFC 9457, in the reader's language. The text of `current` is spliced in as it stands in the database. */
export function problemDocument(
  refusal: Refusal,
  language: Language,
  requestId: string,
  instance: string,
): string {
  const messages = catalogues[language];
  const [title = '', detail = ''] = messages.problems[refusal.code];
  const problem: Problem = {
    type: `urn:banso:problem:${refusal.code}`,
    title,
    status: statuses[refusal.code],
    detail,
    instance,
    code: refusal.code,
    requestId,
  };
  if (refusal.findings.length > 0)
    problem.issues = refusal.findings.map((finding) => issueOf(finding, messages));
  const text = JSON.stringify(problem);
  return refusal.current === undefined ? text : `${text.slice(0, -1)},"current":${refusal.current}}`;
}

function issueOf({ path, code, allowed }: Finding, messages: Messages): Issue {
  const message = messages.issues[code]({ field: path, allowed: asText(allowed) });
  return { path, code, message, ...(allowed === undefined ? {} : { allowed }) };
}

const asText = (allowed: unknown): string => {
  if (Array.isArray(allowed)) return allowed.map(asText).join(', ');
  return typeof allowed === 'string' ? allowed : (JSON.stringify(allowed) ?? '');
};
