import type { Dialogue, Note } from '../contract/index.js';
import { questionsIn, told } from './talk.js';

/** A way of saying that may close a talk, and what asks for the same in a kinder way. */
export interface KinderForm {
  readonly id: string;
  /** Why another form may reach further. */
  readonly why: { readonly ja: string; readonly en: string };
  /** Questions of our inventory, by id; empty = there is nothing to put in its place. */
  readonly instead: readonly string[];
}

interface Rule extends KinderForm {
  readonly sees: RegExp | ((text: string) => boolean);
  /** Only in the first words of a meeting, or only in a first meeting. */
  readonly only?: 'opening' | 'first-meeting';
}

const rules: readonly Rule[] = [
  {
    id: 'issue-first',
    only: 'opening',
    sees: /(?:課題|問題|問題点|お悩み)は(?:何|なん)|\bwhat(?:'s| is| are) (?:the|your) (?:issues?|problems?)\b/iu,
    why: {
      ja: '話しはじめには、まだ言葉になっていないことが多いからです。',
      en: 'At the beginning it is often not in words yet.',
    },
    instead: ['E03', 'E04'],
  },
  {
    id: 'bare-strength',
    sees: /強みは(?:何|なん|どこ|どんな|あり)|\bwhat (?:is|are) your strengths?\b/iu,
    why: {
      ja: 'だれにとっての強みかが見えないと、「特にない」で終わりやすいからです。',
      en: 'Without saying for whom, the answer is often “none”.',
    },
    instead: ['S03', 'S04', 'E10'],
  },
  {
    id: 'why-not',
    sees: /(?:なぜ|何故|なんで|どうして).{0,30}(?:ない|なかった|ません|ませんでした|ずに)|\bwhy (?:don't|didn't|haven't|not|won't)\b/iu,
    why: {
      ja: 'わけを尋ねたつもりでも、責められたように聞こえやすいからです。',
      en: 'Meant as a question, it is easily heard as blame.',
    },
    instead: ['X05', 'X06'],
  },
  {
    id: 'should',
    sees: /(?:普通|ふつう|一般的に|本来)は?.{0,30}(?:べき|もの(?:です|だ)|はず)|[るう]べき(?:です|だ|でしょう|では)|\byou (?:should|ought to|must)\b/iu,
    why: {
      ja: '答えが外から決まっているように聞こえるからです。',
      en: 'It sounds as if the answer were decided elsewhere.',
    },
    instead: ['O03', 'O01'],
  },
  {
    id: 'cold-warning',
    only: 'first-meeting',
    sees: /このまま(?:だと|では|じゃ|ですと|行くと|いくと).{0,30}(?:危|まず|潰|つぶ|倒産|立ち行|大変|厳し)|\bif you (?:go|carry) on like this\b/iu,
    why: {
      ja: 'まだ信頼のないうちの警告は、心を閉ざしやすいからです。',
      en: 'A warning from somebody still a stranger closes people up.',
    },
    instead: ['S15', 'S23'],
  },
  {
    id: 'one-breath',
    sees: (text) => questionsIn(text) >= 3,
    why: {
      ja: '一つ尋ねて待つほうが、深い答えになりやすいからです。',
      en: 'One question and a pause bring the deeper answer.',
    },
    instead: [],
  },
  {
    id: 'solution-jump',
    sees: /(?:分かりました|わかりました|それなら|でしたら|それでは|では).{0,20}(?:補助金|助成金|融資|システム|設備).{0,6}(?:ですね|です。|でしょう|使|申請|入れ|いきま)|\b(?:then|so) (?:it's|let's|we'll) .{0,20}(?:subsid|loan|system)/iu,
    why: {
      ja: '手段の話になると、その奥にある思いが語られなくなりやすいからです。',
      en: 'Once means are discussed, what lies behind is left unsaid.',
    },
    instead: ['E14', 'O19'],
  },
  {
    id: 'comparison',
    sees: /(?:ほかの|他の|よその|別の|○○|〇〇|[^\s、。]{1,8}の?)(?:社長|会社さん|経営者)(?:さん)?は.{0,6}(?:もっと|ちゃんと|みんな|皆)|\bother (?:owners|companies|presidents) (?:do|are|have)\b/iu,
    why: {
      ja: 'くらべられると、ご自分の答えを考えにくくなるからです。',
      en: 'Being compared makes it hard to look for an answer of one’s own.',
    },
    instead: ['S24', 'O03'],
  },
  {
    id: 'hearsay',
    sees: /(?:先代|会長|お父様|お父さん|ご家族|奥様)は(?:何|なん)(?:と|て)/u,
    why: {
      ja: 'ご本人のいない所で代わりに語ると、あとの話し合いが難しくなることがあるからです。',
      en: 'Speaking for somebody who is absent can make the later talk harder.',
    },
    instead: ['E21', 'S35'],
  },
  {
    id: 'done-for-them',
    sees: /(?:お願い|紹介|連絡|申し込|手配|話を)(?:して|通して|つけて|んで)おきました|\bI (?:have )?already (?:asked|referred|contacted)\b/iu,
    why: {
      ja: 'ご本人の同意より先に進むと、自分ごとになりにくいからです。',
      en: 'What goes ahead without consent does not become the owner’s own.',
    },
    instead: ['O14'],
  },
];

/** Nobody asks a longer question; beyond that no phrase is looked for, so that a long text costs nothing. */
const longest = 2_000;

/** So many notes count as the beginning of a meeting. */
const opening = 3;

/**
 * What could be said in a kinder way in words of the supporter. Only questions and proposals are looked at: nobody's
 * words but one's own are to be changed.
 */
export function kinderForms(
  { kind, text }: Pick<Note, 'kind' | 'text'>,
  { meeting, isFirst }: { meeting: Dialogue; isFirst: boolean },
): KinderForm[] {
  if (kind !== 'question' && kind !== 'proposal') return [];
  const isOpening = told(meeting).length < opening;
  const words = text.slice(0, longest);
  return rules
    .filter(({ only }) => only !== 'opening' || isOpening)
    .filter(({ only }) => only !== 'first-meeting' || isFirst)
    .filter(({ sees }) => (typeof sees === 'function' ? sees(words) : sees.test(words)))
    .map(({ id, why, instead }) => ({ id, why, instead }));
}
