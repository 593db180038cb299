import type { MappingFault } from '../../import/mapping/faults.js';

/** What is wrong with a mapping file. */
export const mapping = {
  noJson: (path: string, message: string) => `${path} は JSON として読めません（${message}）。`,
  wrong: (path: string, count: number) => `${path} に直すところが ${count} か所あります。`,
  fault: ({ path, code, allowed = [] }: MappingFault): string => {
    const place = path === '' ? '全体' : path;
    const choices = allowed.join('、');
    switch (code) {
      case 'missing':
        return `${place}: 必要な項目がありません。`;
      case 'type':
        return `${place}: 値の型が違います（${choices} にしてください）。`;
      case 'unknown':
        return `${place}: このような項目はありません。つづりを確かめてください。`;
      case 'choice':
        return `${place}: ${choices} のどれかにしてください。`;
      case 'pattern':
        return `${place}: 書式が違います（${choices}）。`;
      case 'empty':
        return `${place}: 長さが足りないか、長すぎます。`;
      case 'wrong':
        return `${place}: 値が正しくありません。`;
      case 'unknown-field':
        return `${place}: この種類の記録に、取り込みで書ける項目としてはありません。書けるのは ${choices} です。`;
      case 'item-id':
        return `${place}: 一覧の一つひとつに、変わらない id（英数字と - _、64 字まで）を付けてください。`;
      case 'duplicate-item':
        return `${place}: 同じ id が一覧の中に二つあります。`;
      case 'one-column':
        return `${place}: column（一つの列）か columns（いくつかの列）の、どちらか一方を書いてください。`;
      case 'id-half':
        return `${place}: system と column は、両方書くか、両方とも書かないでください。`;
      case 'id-later':
        return `${place}: 同じ行の記録を指すときは、その種類の記録を先に書いてください。`;
    }
  },
};
