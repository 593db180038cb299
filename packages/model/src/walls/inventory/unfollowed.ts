import type { SignWording } from './sign.js';

/** Signs of 付いてこない. */
export const unfollowed: readonly SignWording[] = [
  [
    '4-01',
    '新しいことを始めると、社内がぎくしゃくする',
    'There is friction in the company when something new begins',
  ],
  [
    '4-02',
    'いくつもの改革が重なった時期に、辞める人が続くことがある',
    'When many changes come at once, people sometimes leave one after another',
  ],
  [
    '4-03',
    '「前の社長なら」という声が聞かれることがある',
    '“The former president would have…” is sometimes heard',
  ],
  [
    '4-04',
    '若い経営者の考えが、ベテランの管理職に届きにくいことがある',
    'What a young head thinks sometimes does not reach veteran managers',
  ],
  [
    '4-05',
    '新しい経営者に近い人と、そうでない人とに分かれることがある',
    'There are sometimes those close to the new head and those who are not',
  ],
  [
    '4-06',
    'これまでのやり方になじんだ人が、先に離れることがある',
    'Those used to the old ways are sometimes the first to leave',
  ],
  [
    '4-07',
    '人員や費用を減らしたあと、社内に壁を感じることがある',
    'After people or costs were cut, a distance is sometimes felt in the company',
  ],
  ['4-08', 'よい報告だけが、上に届くことがある', 'Sometimes only good reports reach the top'],
  ['4-09', '目指す姿が、社内で共有されていない', 'Where we want to go is not shared in the company'],
  [
    '4-10',
    '社長と現場の間に、距離を感じることがある',
    'A distance between president and workplace is sometimes felt',
  ],
  [
    '4-11',
    '後継者を選んだ理由が、社内で語られないことがある',
    'Why this successor was chosen is sometimes not told in the company',
  ],
  ['4-12', '会議で話すのは、ほとんど社長だけになる', 'In meetings it is mostly the president who speaks'],
  [
    '4-13',
    '計画を知っているのが、社長と金融機関だけのことがある',
    'Sometimes only the president and the bank know the plan',
  ],
  ['4-14', '決めたことが、しばらくすると元に戻る', 'What was decided goes back to the old way after a while'],
  [
    '4-15',
    '定着率や勤続年数、お客様の声が、気になる動きをすることがある',
    'Retention, length of service or customers’ voices sometimes move in a way that worries',
  ],
  ['4-16', '新しい仕事が、いつも同じ人に集まる', 'New tasks always come to the same person'],
  [
    '4-17',
    '新しい取り組みが、「社長の新しいこと」と受け取られることがある',
    'A new effort is sometimes taken for “the president’s new thing”',
  ],
];
