import type { WallDiagnosis } from '../../contract/index.js';
import { wallDiagnoses } from '../build.js';
import { ids } from '../ids.js';

const of = { company: ids.analysers, engagement: ids.analysersEngagement };

// Levels in the order 見えない・向き合わない・実行できない・付いてこない・足りない.
const beginning = wallDiagnoses(
  { ...of, answeredOn: '2021-01-28', idPrefix: 'wdg_0177445bc180700080000000000000' },
  [
    ['owner', '邉見𠮷郎', [1, 1, 1, 2, 3]],
    ['successor', '邉見亮', [2, 3, 2, 1, 4]],
    ['supporter', '小野﨑律子', [2, 3, 1, null, 3]],
    ['staff', null, [2, 3, 1, 1, 3]],
    ['staff', null, [1, 4, 2, 1, 4]],
    ['staff', null, [2, 3, 2, 2, 3]],
    ['staff', null, [3, 4, 2, 1, 4]],
    ['staff', null, [2, 2, 1, 1, 3]],
  ],
  {
    '0/lacking': {
      quotation: '決めさせたことも、ないな。',
      evidence: [{ dialogue: ids.handingOver, note: 'n05' }],
    },
    '0/unfaced': {
      quotation: '一人でやるものだと、私が思い込ませてたのか。',
      evidence: [{ dialogue: ids.ownTeam, note: 'n07' }],
    },
    '1/lacking': {
      quotation: '父みたいに全部はできない。',
      evidence: [{ dialogue: ids.ownTeam, note: 'n05' }],
    },
    '4/unfaced': { quotation: '聞いても、社長の中ではもう決まっている。', quotationAnonymous: true },
  },
);

const end = wallDiagnoses(
  { ...of, answeredOn: '2021-12-15', idPrefix: 'wdg_017db9751d80700080000000000000' },
  [
    ['owner', '邉見𠮷郎', [1, 2, 1, 1, 1]],
    ['successor', '邉見亮', [1, 1, 1, 1, 3]],
    ['supporter', '小野﨑律子', [1, 1, 1, 1, 2]],
    ['staff', null, [1, 1, 1, 1, 3]],
    ['staff', null, [1, 2, 1, 1, 3]],
    ['staff', null, [1, 1, 2, 1, 2]],
    ['staff', null, [2, 2, 1, 0, 2]],
    ['staff', null, [1, 1, 1, 1, 2]],
  ],
  {
    '0/unfaced': { quotation: '月曜の会議に出ないと、月曜が長いんですよ。' },
    '1/lacking': { quotation: '資金繰りの表だけは、まだ一人では書けません。' },
  },
);

/** Two dates: the president, his successor, one supporter, and five of the staff without their names. */
export const diagnoses: WallDiagnosis[] = [...beginning, ...end];
