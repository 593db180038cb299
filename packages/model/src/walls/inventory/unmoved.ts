import type { SignWording } from './sign.js';

/** Signs of 実行できない. */
export const unmoved: readonly SignWording[] = [
  ['3-01', '「分かってはいるけれど」が、何か月も続いている', '“We know, but…” has gone on for months'],
  [
    '3-02',
    '先代や創業者の考えが気になり、進めにくい',
    'What the predecessor or founder thinks makes it hard to go on',
  ],
  [
    '3-03',
    '皆で決めたことでも、始める直前に止めたくなることがある',
    'Just before the start of what all agreed on, there is sometimes a wish to stop',
  ],
  [
    '3-04',
    '以前の失敗やつらい出来事が、今の決断に影響している',
    'An old failure or hard time still weighs on decisions',
  ],
  [
    '3-05',
    '親子や上司部下の間柄で、話を切り出しにくいことがある',
    'Between parent and child, or superior and staff, it is sometimes hard to begin the talk',
  ],
  [
    '3-06',
    '経営者と後継者の考えが違い、前に進みにくいことがある',
    'Owner and successor sometimes think differently, and things do not move',
  ],
  [
    '3-07',
    '長く勤めた人への恩義から、手をつけにくいことがある',
    'Out of gratitude to those who served long, some things are hard to touch',
  ],
  [
    '3-08',
    '個人保証のことを思うと、思い切れないことがある',
    'The personal guarantee sometimes holds back a decision',
  ],
  ['3-09', '最初の一歩が、大きすぎるように感じる', 'The first step feels too big'],
  [
    '3-10',
    'つくった計画が、提出したあとに開かれないことがある',
    'A plan is sometimes not opened any more once it was handed in',
  ],
  [
    '3-11',
    '進める役を、支援者や社外の人にお願いすることがある',
    'Carrying things on is sometimes left to supporters or people outside',
  ],
  [
    '3-12',
    '後継者や若い人が、思うことを言い出しにくいことがある',
    'Successors and the young sometimes find it hard to say what they think',
  ],
  [
    '3-13',
    '引き継いだあとの自分の姿を、思い描きにくいことがある',
    'It is sometimes hard to picture oneself after handing over',
  ],
  ['3-14', '同じ宿題が、何度も残ったままになる', 'The same homework stays open again and again'],
  [
    '3-15',
    '家族や古参の幹部と話して、決めたことが変わることがある',
    'A decision sometimes changes after a talk at home or with an elder executive',
  ],
  [
    '3-16',
    '次の補助金や、もうひとつの資料を待つことがある',
    'The next subsidy, or one more document, is sometimes waited for',
  ],
  [
    '3-17',
    '長い付き合いの取引先を思い、変えにくいことがある',
    'For the sake of long-standing partners, some things are hard to change',
  ],
  [
    '3-18',
    '社長自身がいちばんの働き手で、時間をとりにくいことがある',
    'The president is the best worker, and time is sometimes hard to find',
  ],
];
