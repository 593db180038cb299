import type { Dialogue, Note } from '../contract/index.js';
import { detailsOf, factsOf, notesIn, type TakeOutWords } from './words.js';

/** Meetings as plain text, as they are given; every note as it was written. */
export function asText(meetings: readonly Dialogue[], company: string, words: TakeOutWords): string {
  const parts = meetings.map((meeting) => {
    const head = [
      `${words.title}\u3000${company}`.trim(),
      meeting.theme ?? '',
      ...factsOf(meeting, words).map((fact) => fact.join('\u3000')),
    ];
    const notes = notesIn(meeting).map((note) => {
      const label = [note.at ?? '', words.kinds[note.kind]].filter(Boolean).join(' ');
      const details = detailsOf(note, meeting, words);
      return [
        label,
        spoken(note, words),
        ...(details.length ? [words.inParentheses(words.list(details))] : []),
      ].join('\n');
    });
    return [head.filter(Boolean).join('\n'), ...notes].join('\n\n');
  });
  return [...parts, words.foot].join('\n\n\n') + '\n';
}

const spoken = ({ kind, text }: Note, words: TakeOutWords) =>
  kind === 'words' || kind === 'insight' ? words.quote(text) : text;

/** What Markdown would take for markup. Line ends stay lines. */
const markdown = (text: string) =>
  text.replace(/[\\`*_{}[\]<>#+\-!|~&]/g, '\\$&').replace(/^(\s*\d+)([.)])/gm, '$1\\$2');

/** Each line of a quotation of its own, with a hard break where a line ended. */
const quotation = (text: string) =>
  markdown(text)
    .split(/\r\n|[\r\n]/)
    .map((line) => `> ${line}`)
    .join('\\\n');

const broken = (text: string) =>
  markdown(text)
    .split(/\r\n|[\r\n]/)
    .join('\\\n');

/** Meetings as Markdown: the words of the company as quotations, steps as a list of tasks. */
export function asMarkdown(meetings: readonly Dialogue[], company: string, words: TakeOutWords): string {
  const parts = meetings.map((meeting) => {
    const title = meeting.theme || words.date(meeting.heldOn);
    const facts = [[words.title, company] as const, ...factsOf(meeting, words)].filter(
      ([, value]) => value !== '',
    );
    return [
      `# ${markdown(title)}`,
      facts.map(([label, value]) => `- ${markdown(label)}: ${markdown(value)}`).join('\n'),
      ...notesIn(meeting).map((note) => noteAsMarkdown(note, meeting, words)),
    ].join('\n\n');
  });
  return [...parts, `*${markdown(words.foot)}*`].join('\n\n') + '\n';
}

function noteAsMarkdown(note: Note, meeting: Dialogue, words: TakeOutWords): string {
  const details = detailsOf(note, meeting, words).map(markdown);
  const more = details.length ? words.inParentheses(words.list(details)) : '';
  if (note.kind === 'next-step') return `- [${note.step?.doneOn ? 'x' : ' '}] ${broken(note.text)}${more}`;
  const label = `**${markdown([note.at ?? '', words.kinds[note.kind]].filter(Boolean).join(' '))}**`;
  const body = note.kind === 'words' || note.kind === 'insight' ? quotation(note.text) : broken(note.text);
  return [label, body, more].filter(Boolean).join('\n\n');
}
