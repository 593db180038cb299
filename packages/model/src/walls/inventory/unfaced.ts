import type { SignWording } from './sign.js';

/** Signs of 向き合わない. */
export const unfaced: readonly SignWording[] = [
  [
    '2-01',
    '「ずっとこうしてきた」で、話が終わることがある',
    'Talks sometimes end with “we have always done it this way”',
  ],
  [
    '2-02',
    '人に頼る経営から組織での経営へ、と考える機会がないことがある',
    'There is sometimes no occasion to think of moving from persons to an organisation',
  ],
  ['2-03', '以前うまくいったやり方を、今も頼りにしている', 'What once went well is still what we rely on'],
  [
    '2-04',
    '数字が気になっていても、「何とかなる」と思うことがある',
    'Even when figures are a worry, “it will work out” sometimes comes to mind',
  ],
  [
    '2-05',
    'うまくいかない理由として、外の事情を思い浮かべることが多い',
    'When something goes badly, outside reasons mostly come to mind',
  ],
  [
    '2-06',
    '決算書を見ることや、金融機関と話すことに、気が重くなることがある',
    'Looking at statements, or meeting the bank, is sometimes a burden',
  ],
  [
    '2-07',
    '大事なところに話が及ぶと、「少し時間がほしい」と感じることがある',
    'When talk comes to the core, more time is sometimes wished for',
  ],
  [
    '2-08',
    '事業の継続や承継の話は、まだ必要がないと感じることがある',
    'Talk of continuity or succession sometimes seems not to be needed yet',
  ],
  [
    '2-09',
    '同じところに、くり返し資金の手当てが要ることがある',
    'The same place sometimes needs funds again and again',
  ],
  [
    '2-10',
    '相談するのが、差し迫ってからになることがある',
    'Advice is sometimes sought only when things are pressing',
  ],
  ['2-11', '事業の引き継ぎは、「いつか」のままになっている', 'Handing over the business stays at “someday”'],
  [
    '2-12',
    '人の意見を聞くと、かえって迷うことがある',
    'Listening to others sometimes makes it harder to decide',
  ],
  [
    '2-13',
    '本音とは別に、その場では「そうですね」と答えることがある',
    '“Yes, indeed” is sometimes the answer, whatever one really thinks',
  ],
  [
    '2-14',
    '課題と分かっていても、自分のこととして感じにくいことがある',
    'A problem is seen, and sometimes does not feel like one’s own',
  ],
  [
    '2-15',
    '日々の仕事で手いっぱいで、先のことを考える余裕がない',
    'Daily work leaves no room to think ahead',
  ],
  ['2-16', '弱みや不安を、人に見せにくいことがある', 'Weak points and worries are sometimes hard to show'],
  [
    '2-17',
    '「なぜ」よりも先に、設備や補助金の話になることがある',
    'Talk sometimes comes to machines or subsidies before “why”',
  ],
  ['2-18', '数字の話から、昔の話に戻ることがある', 'Talk of figures sometimes turns back to old stories'],
  [
    '2-19',
    '計画の数字と、心に描く姿とが、かみ合わないことがある',
    'The figures of the plan and the picture in mind sometimes do not fit together',
  ],
  [
    '2-20',
    '家族や健康のことが気がかりで、経営の話に身が入らないことがある',
    'Worry about family or health sometimes leaves no mind for management',
  ],
];
