import type { Company } from '../../contract/index.js';
import { demoRecord } from '../build.js';
import { ids } from '../ids.js';

/** 株式会社○○, the company of the sample that lies in METI's workbook; all but its name and capital is invented. */
export const company: Company = {
  ...demoRecord,
  id: ids.inn,
  kind: 'company',
  externalIds: [{ system: 'cif', id: '0418-3301300' }],
  name: '株式会社○○',
  nameKana: 'カブシキガイシャマルマル',
  // Numbers of a registry office 9999 are given to nobody.
  corporateNumber: '6999900000003',
  jsic: '7511',
  industry: '1301',
  employees: 30,
  capital: 10000,
  fiscalMonth: 3,
  prefecture: '11',
  address: '埼玉県秩父市',
};
