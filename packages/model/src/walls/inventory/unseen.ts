import type { SignWording } from './sign.js';

/** Signs of 見えない. */
export const unseen: readonly SignWording[] = [
  [
    '1-01',
    '人・お金・設備・お客様のことに、起きた順に対応している',
    'People, money, equipment and customers are dealt with as they come up',
  ],
  [
    '1-02',
    '会社の方針や数字が、ほかの人に見せられる形になっていない',
    'Policies and figures are not in a form that can be shown to others',
  ],
  [
    '1-03',
    '仕事や製品の一つひとつで、いくら残るのかが分かりにくい',
    'It is hard to say what one job or product leaves',
  ],
  [
    '1-04',
    '利益が出たかどうかが、決算のときまで分からない',
    'Profit or loss becomes known only at the settlement',
  ],
  [
    '1-05',
    '一年ほど先までの資金の動きを、見通しにくいことがある',
    'There are times when the cash of the coming year is hard to foresee',
  ],
  [
    '1-06',
    '忙しく売上も大きいのに、あとになって損が出ていたと分かることがある',
    'After much work and large sales, a loss sometimes shows only afterwards',
  ],
  [
    '1-07',
    '集めている数字や記録が、使われないままになることがある',
    'Figures and records that are collected sometimes stay unused',
  ],
  [
    '1-08',
    '「当たり前のことをしているだけ」と、自社の強みを言い表しにくいことがある',
    'Our strengths are sometimes hard to name: “we only do what anyone does”',
  ],
  [
    '1-09',
    '自社で思う強みと、お客様が挙げる理由が違うことがある',
    'The strength we think of sometimes differs from the reason customers give',
  ],
  [
    '1-10',
    '取引や仕事の流れを、図や一覧にする機会がないことがある',
    'There is sometimes no occasion to draw how work and trade flow',
  ],
  [
    '1-11',
    '為替・賃金・エネルギーなど、利益に響く外の動きを一覧にしていないことがある',
    'Outside factors that move profit, such as wages or energy, are sometimes not listed',
  ],
  [
    '1-12',
    '現場の作業時間や不具合が、記録に残らないことがある',
    'Working hours and defects in the workplace sometimes go unrecorded',
  ],
  [
    '1-13',
    '借入などの約束ごとを、先代のほかに知る人がいないことがある',
    'Loans and promises are sometimes known to the predecessor only',
  ],
  [
    '1-14',
    '社内から上がる数字が、実際よりもよく見えることがある',
    'Figures that come up within the company sometimes look better than things are',
  ],
  [
    '1-15',
    'いまの話と、望みと、手段とが、行きつ戻りつすることがある',
    'Talk sometimes moves back and forth between the present, the wish and the means',
  ],
  [
    '1-16',
    '社長・幹部・現場で、いちばんの課題として挙げることが違う',
    'President, executives and workplace name different first issues',
  ],
  [
    '1-17',
    '数字を一緒に見る場を、設けにくいことがある',
    'It is sometimes hard to find an occasion to look at figures together',
  ],
  [
    '1-18',
    '数字のことは、税理士の先生にお任せになることがある',
    'Questions about figures are sometimes left to the tax accountant',
  ],
  [
    '1-19',
    '感覚で決めたことを、あとから振り返って比べにくいことがある',
    'What was decided by feeling is sometimes hard to compare afterwards',
  ],
];
