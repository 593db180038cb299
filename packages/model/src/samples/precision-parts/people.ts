import type { Participant } from '../../contract/index.js';
import { ids } from '../ids.js';

type Someone = Omit<Participant, 'id' | 'position'>;

export const president: Someone = { name: '髙﨑𠮷隆', title: '社長', side: 'owner' };
export const chairman: Someone = { name: '髙﨑𠮷蔵', title: '会長', side: 'company' };
export const factoryHead: Someone = { name: '渡邉悠', title: '工場長', side: 'company' };
export const planner: Someone = { name: '大𣘺千夏', title: '生産管理', side: 'company' };
export const banker: Someone = {
  name: '齋藤美邑',
  side: 'supporter',
  organisationName: '埼央銀行',
  person: ids.saito,
};
export const adviser: Someone = {
  name: '栁田誠',
  side: 'supporter',
  organisationName: '北足立商工会議所',
  person: ids.yanagida,
};
