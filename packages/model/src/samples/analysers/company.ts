import type { Company } from '../../contract/index.js';
import { demoRecord } from '../build.js';
import { ids } from '../ids.js';

/** B社（分析機器等製造業・茨城県）of the 2022 policy paper, under an invented name. */
export const company: Company = {
  ...demoRecord,
  id: ids.analysers,
  kind: 'company',
  externalIds: [{ system: 'cif', id: '0418-5108846' }],
  name: '株式会社邉見分光製作所',
  nameKana: 'カブシキガイシャヘンミブンコウセイサクショ',
  representative: '邉見𠮷郎',
  // Numbers of a registry office 9999 are given to nobody.
  corporateNumber: '7999900000002',
  jsic: '2735',
  industry: '0306',
  employees: 64,
  capital: 48000,
  fiscalMonth: 3,
  prefecture: '08',
  address: '茨城県つくば市',
};
