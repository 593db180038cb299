import type { Participant } from '../../contract/index.js';
import { ids } from '../ids.js';

type Someone = Omit<Participant, 'id' | 'position'>;

export const president: Someone = { name: '邉見𠮷郎', title: '社長', side: 'owner' };
export const successor: Someone = { name: '邉見亮', title: '取締役', side: 'company' };
export const factoryHead: Someone = { name: '栁沼健一', title: '工場長', side: 'company' };
export const engineer: Someone = { name: '𠮷野まどか', title: '技術課長', side: 'company' };
export const banker: Someone = {
  name: '高栁健',
  side: 'supporter',
  organisationName: '埼央銀行',
  person: ids.takayanagi,
};
export const expert: Someone = {
  name: '小野﨑律子',
  side: 'supporter',
  organisationName: '官民合同チーム',
  person: ids.onozaki,
};
