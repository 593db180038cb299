import type { SignWording } from './sign.js';

/** Signs of 足りない. */
export const lacking: readonly SignWording[] = [
  [
    '5-01',
    '次の幹部を任せられる人が、これから育つところだ',
    'Those who could be the next executives are still to be trained',
  ],
  [
    '5-02',
    '継ぐ人が決まっていない、または任せて決めてもらう機会がないことがある',
    'There is no successor yet, or no occasion to let the successor decide',
  ],
  [
    '5-03',
    '一人で、営業も経理も総務も受け持っている',
    'One person covers sales, accounts and general affairs',
  ],
  [
    '5-04',
    'システムを入れても、何に使うかを決める人がいないことがある',
    'A system is sometimes bought with nobody to define what it is for',
  ],
  ['5-05', 'どこに相談すればよいかが分からない', 'It is not clear whom to ask'],
  [
    '5-06',
    '紹介されたあと、そのままになることがある',
    'After an introduction, things are sometimes left as they are',
  ],
  [
    '5-07',
    '来てくれた専門家の進め方が、思っていたものと違うことがある',
    'The way an expert works sometimes differs from what was expected',
  ],
  [
    '5-08',
    '専門家が離れると、やり方が社内に残らないことがある',
    'When the expert leaves, the know-how sometimes does not stay',
  ],
  [
    '5-09',
    '専門家の話が難しく、質問しにくいことがある',
    'Experts’ talk is sometimes difficult, and questions are hard to ask',
  ],
  [
    '5-10',
    '準備の間がないまま、経営を引き継ぐことがある',
    'Management is sometimes taken over with no time to prepare',
  ],
  [
    '5-11',
    '大切な技術を、ベテランの決まった人だけが持っている',
    'Important skills are held by a few veterans only',
  ],
  [
    '5-12',
    '新しいことに必要な技術や設備の、見当がつかない',
    'What technique or equipment something new would need is not known',
  ],
  [
    '5-13',
    '経営のことを、気がねなく話せる相手がいないことがある',
    'There is sometimes nobody to speak with freely about management',
  ],
  [
    '5-14',
    '支援策の知らせが届いたときには、間に合わないことがある',
    'News of support measures sometimes comes too late',
  ],
  [
    '5-15',
    '専門家が来ない間は、学びが止まることがある',
    'Between an expert’s visits, learning sometimes stops',
  ],
  [
    '5-16',
    '計画の数字に必要な人手を、採るあてがないことがある',
    'There is sometimes no way to hire the people that the plan needs',
  ],
];
