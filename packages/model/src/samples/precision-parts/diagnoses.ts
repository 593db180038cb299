import type { WallDiagnosis } from '../../contract/index.js';
import { wallDiagnoses } from '../build.js';
import { ids } from '../ids.js';

const of = { company: ids.precisionParts, engagement: ids.precisionPartsEngagement };

// Levels in the order 見えない・向き合わない・実行できない・付いてこない・足りない.
const beginning = wallDiagnoses(
  { ...of, answeredOn: '2016-11-18', idPrefix: 'wdg_015872cd3180700080000000000000' },
  [
    ['owner', '髙﨑𠮷隆', [3, 1, 2, 4, 2]],
    ['supporter', '栁田誠', [3, 1, 3, 3, 1]],
    ['staff', null, [3, 2, 4, 2, 2]],
    ['staff', null, [4, 2, 3, 3, 2]],
    ['staff', null, [3, 1, 4, 2, 3]],
    ['staff', null, [2, 2, 4, 1, 2]],
    ['staff', null, [3, 2, 3, 2, 2]],
  ],
  {
    '0/unseen': {
      quotation: '仕事ごとに、いくら残ったのかが分からない。',
      evidence: [{ dialogue: ids.chosenWork, note: 'n05' }],
    },
    '0/unfollowed': {
      quotation: '次の朝には元のやり方に戻っている。',
      evidence: [{ dialogue: ids.chosenWork, note: 'n06' }],
    },
    '0/unmoved': {
      quotation: '私が、父に言えていないこと',
      evidence: [{ dialogue: ids.chosenWork, note: 'n08' }],
    },
    '1/unmoved': { quotation: '会長のお名前が出ると、少し間が空く。' },
    '2/unmoved': { quotation: '会長と社長、どちらの話を聞けばいいのか。', quotationAnonymous: true },
    '4/lacking': { quotation: '段取りを教えられる人が、工場長しかいない。', quotationAnonymous: true },
  },
);

const middle = wallDiagnoses(
  { ...of, answeredOn: '2018-11-21', idPrefix: 'wdg_016731a29d80700080000000000000' },
  [
    ['owner', '髙﨑𠮷隆', [1, 1, 1, 3, 2]],
    ['supporter', '栁田誠', [1, 1, 1, 2, 2]],
    ['staff', null, [1, 1, 1, 3, 3]],
    ['staff', null, [2, 1, 1, 2, 3]],
    ['staff', null, [1, 1, 2, 2, 3]],
    ['staff', null, [1, 0, 1, 2, 2]],
    ['staff', null, [2, 1, 1, 1, 3]],
  ],
  {
    '0/unseen': { quotation: '十日に三人で見る。それだけのことが、二年かかりました。' },
    '0/unfollowed': { quotation: 'まだ、私が言い出すのを待っている顔をする。' },
    '3/lacking': { quotation: '測定のことは、栁沢さんが休むと分からない。', quotationAnonymous: true },
  },
);

const end = wallDiagnoses(
  { ...of, answeredOn: '2021-11-17', idPrefix: 'wdg_017d29430d80700080000000000000' },
  [
    ['owner', '髙﨑𠮷隆', [0, 1, 0, 2, 1]],
    ['supporter', '栁田誠', [0, 1, 0, 1, 2]],
    ['staff', null, [0, 0, 0, 1, 3]],
    ['staff', null, [1, 1, 0, 0, 3]],
    ['staff', null, [0, 0, 1, 0, 2]],
    ['staff', null, [1, 0, 0, 1, 3]],
    ['staff', null, [1, 0, 0, 0, 3]],
    ['staff', null, [0, 0, 0, 0, 4]],
  ],
  {
    '0/unfollowed': {
      quotation: 'この人たちが選べる会社、だったんだ。',
      evidence: [{ dialogue: ids.goalReached, note: 'n06' }],
    },
    '2/unseen': { quotation: '今は、自分の数字なので。', quotationAnonymous: true },
    '3/lacking': { quotation: '第二工場の夜勤を見られる人が、もう一人ほしい。', quotationAnonymous: true },
  },
);

/** Three dates: the president, one supporter, and five or six of the staff without their names. */
export const diagnoses: WallDiagnosis[] = [...beginning, ...middle, ...end];
