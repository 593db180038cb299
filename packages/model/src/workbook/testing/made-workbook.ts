import { strToU8, zipSync } from 'fflate';
import { SheetBuilder, type Written } from '../spreadsheet/sheet-builder.js';
import { writePackage } from '../spreadsheet/write-package.js';

/** A ZIP package of texts. */
export const zipOf = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** A workbook of sheets with these cells. */
export function workbookOf(sheets: Readonly<Record<string, Readonly<Record<string, Written>>>>): Uint8Array {
  return writePackage(
    Object.entries(sheets).map(([name, cells]) => {
      const sheet = new SheetBuilder(name);
      for (const [place, value] of Object.entries(cells)) sheet.put(place, value);
      return sheet;
    }),
  );
}

/** A financial input as METI's form has it, with some cells changed. */
export function financialCells(
  changes: Readonly<Record<string, Written>> = {},
): Record<string, Record<string, Written>> {
  const labels = [
    '決算年月',
    '売上高',
    '前期売上高',
    '営業利益',
    '減価償却費　※4',
    '現金・預金',
    '受取手形　※5',
    '売掛金',
    '棚卸資産',
    '負債合計',
    '支払手形　※6',
    '買掛金',
    '借入金　※7',
    '純資産合計',
  ];
  const cells: Record<string, Written> = {
    B5: '商号',
    D5: '株式会社見本',
    B6: '所在地',
    B7: '代表者名',
    B9: 'ローカルベンチマーク23業種_大分類 ',
    D9: '03_製造業',
    B10: 'ローカルベンチマーク23業種_小分類 ',
    D10: '0304_金属製品製造業',
    D11: '最新決算期',
    E11: '前期決算期',
    F11: '前々期決算期',
    B12: '従業員数（正社員）※1',
    D12: 34,
    E12: 36,
    F12: 35,
    B13: '資本金　　※2',
    D13: 20000,
    B20: '事業規模　※3',
    D25: '最新決算期',
    E25: '前期決算期',
    F25: '前々期決算期',
    D26: 46082,
    E26: 45717,
    F26: 45352,
  };
  labels.forEach((label, index) => {
    cells[`B${26 + index}`] = label;
    if (index > 0) for (const column of ['D', 'E', 'F']) cells[`${column}${26 + index}`] = 1000 * index;
  });
  return { '【入力】財務分析': { ...cells, ...changes } };
}
