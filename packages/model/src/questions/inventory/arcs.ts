import type { Arc } from '../question.js';

const arc = (id: string, ja: string, en: string, questions: string): Arc => ({
  id,
  ja,
  en,
  questions: questions.split(' '),
});

/** Ready-made orders, from the open question to the one that needs trust. Any of them may be dropped. */
export const arcs: readonly Arc[] = [
  arc(
    'first-loan',
    'はじめての訪問（融資・補助金の相談から）',
    'First visit, from a loan or subsidy',
    'E01 E18 E03 E07 E14 E05',
  ),
  arc(
    'first-floor',
    'はじめての訪問（現場を見せていただく）',
    'First visit, with a tour',
    'E01 E10 S01 S02 S03 E16',
  ),
  arc(
    'second',
    '二度目の訪問（はじめの相談の奥にあるもの）',
    'Second visit: behind the first topic',
    'X03 S20 S09 S14 S18 S29',
  ),
  arc('unseen', '「見えない」に寄り添う', 'Where it cannot be seen', 'S01 S05 S06 S07 S10 O06 X14 V04'),
  arc('unfaced', '「向き合わない」に寄り添う', 'Where it is not faced', 'S18 S16 S14 S15 S29 O17 V03 S22'),
  arc('unmoved', '「実行できない」に寄り添う', 'Where nothing moves', 'S32 S34 S33 S35 O07 O08 O20 X06 V10'),
  arc(
    'unfollowed',
    '「付いてこない」に寄り添う',
    'Where nobody follows',
    'E20 S38 S39 S42 O10 X08 X09 V08 V17 O12',
  ),
  arc(
    'lacking',
    '「足りない」に寄り添う',
    'Where something is lacking',
    'S43 S44 E22 O13 O15 O14 X13 X12 V11',
  ),
  arc('succession', '事業承継の話', 'Succession', 'E07 S35 S27 S45 E21 O20 X19 V18'),
  arc('phone', 'その後を伺う電話（十五分）', 'Fifteen minutes on the phone', 'X03 X04 X05 X02'),
  arc('closing', '支援をしめくくる', 'Closing the support', 'V01 V06 V07 V13 V14 V15'),
  arc(
    'bank',
    '金融機関の担当者として（融資判断の場ではないと伝えてから）',
    'As a bank officer, having said that this is no lending decision',
    'E18 E10 S01 S03 S07 S37 O06',
  ),
];
