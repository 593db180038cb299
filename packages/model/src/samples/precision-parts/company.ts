import type { Company } from '../../contract/index.js';
import { demoRecord } from '../build.js';
import { ids } from '../ids.js';

/** A社（精密部品加工業・埼玉県）of the 2022 policy paper, under an invented name. */
export const company: Company = {
  ...demoRecord,
  id: ids.precisionParts,
  kind: 'company',
  externalIds: [{ system: 'cif', id: '0418-2270193' }],
  name: '株式会社髙﨑精密製作所',
  nameKana: 'カブシキガイシャタカサキセイミツセイサクショ',
  representative: '髙﨑𠮷隆',
  // Numbers of a registry office 9999 are given to nobody.
  corporateNumber: '8999900000001',
  jsic: '2499',
  industry: '0304',
  employees: 38,
  capital: 30000,
  fiscalMonth: 9,
  prefecture: '11',
  address: '埼玉県北足立郡伊奈町',
};
