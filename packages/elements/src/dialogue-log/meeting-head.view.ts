import type { Dialogue, Participant } from '@banso/model';
import { formatDate } from '../base/format.js';
import { placed } from './meeting.js';
import type { View } from './view.js';

/** Label and value of everything the head of a meeting tells. */
export function meetingFacts(meeting: Dialogue, view: View): (readonly [label: string, value: string])[] {
  const { texts, common, language } = view;
  const { facts } = texts;
  const people = placed(meeting.participants);
  const company = people.filter(({ side }) => side !== 'supporter');
  const supporters = people.filter(({ side }) => side === 'supporter');
  const times = meeting.startedAt ? `${meeting.startedAt}\u2013${meeting.endedAt ?? ''}` : '';
  const date = formatDate(language, meeting.heldOn);
  return [
    [facts.when, [date, times].filter(Boolean).join(language.startsWith('ja') ? '' : ', ')],
    [facts.where, placeOf(meeting, view)],
    [facts.company, texts.list(company.map(({ name, title }) => texts.person(name, title)))],
    [facts.supporters, texts.list(supporters.map((one) => supporterName(one, view)))],
    [facts.stage, meeting.stage ? common.stages[meeting.stage] : ''],
    [common.audience, common.audiences[meeting.audience]],
  ];
}

/** The theme; a meeting without one goes by its day. */
export function meetingTitle(meeting: Dialogue, { language }: View): string {
  return meeting.theme || formatDate(language, meeting.heldOn);
}

function placeOf({ place, method }: Dialogue, { texts }: View): string {
  const how = method ? texts.methods[method] : '';
  if (place && how) return `${place}${texts.inParentheses(how)}`;
  return place || how;
}

function supporterName({ name, title, organisationName }: Participant, { texts }: View): string {
  const full = texts.person(name, title);
  return organisationName ? `${full}${texts.inParentheses(organisationName)}` : full;
}
