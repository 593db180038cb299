import type { Organisation, Person } from '../contract/index.js';
import { demoRecord } from './build.js';
import { ids } from './ids.js';

/** 埼央銀行, an invented regional bank. */
export const bank: Organisation = {
  ...demoRecord,
  id: ids.bank,
  kind: 'organisation',
  name: '埼央銀行',
  type: 'bank',
  institutionCode: null,
  branches: [
    { id: 'b001', position: 1, name: '本店営業部' },
    { id: 'b041', position: 2, name: '北足立支店' },
    { id: 'b118', position: 3, name: 'つくば支店' },
  ],
};

/** The bank's people by their number in its own system (`staff`), and the supporters of other institutions. */
export const persons: Person[] = [
  {
    ...person(ids.saito, '齋藤美邑', '渉外担当', '北足立支店'),
    externalIds: [{ system: 'staff', id: '10482' }],
  },
  {
    ...person(ids.takayanagi, '高栁健', '渉外担当', 'つくば支店'),
    externalIds: [{ system: 'staff', id: '10977' }],
  },
  {
    ...person(ids.watabe, '渡部靖彦', '支店長', '北足立支店'),
    externalIds: [{ system: 'staff', id: '07315' }],
  },
  person(ids.yanagida, '栁田誠', '経営指導員（北足立商工会議所）'),
  person(ids.onozaki, '小野﨑律子', '経営支援専門家（官民合同チーム）'),
];

function person(id: string, name: string, title: string, branchName?: string): Person {
  return { ...demoRecord, id, kind: 'person', name, title, ...(branchName ? { branchName } : {}) };
}
