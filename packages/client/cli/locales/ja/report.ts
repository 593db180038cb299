import { eras, writeDate } from '@banso/model';
import type { DateFault } from '@banso/model';
import type { RowRemark } from '../../import/convert/built-record.js';
import type { Refusal } from '../../import/keep/keeper.js';
import type { Clash } from '../../import/keep/settle.js';
import type { RowFault } from '../../import/rows/row.js';

/** What stands in a cell, as far as it helps to find it. */
const quoted = (text: string) =>
  text === '' ? '' : `「${text.length > 40 ? `${text.slice(0, 40)}…` : text}」`;
const who = ({ by }: Clash) => (by ? `${by.name}さん` : 'ほかの方');

/** Why a line was refused, and what else should be known. */
export const report = {
  nothing: 'この行から作る記録はありません。',
  depends: '同じ行の、先に作るはずの記録を作れなかったため、これも見送りました。',
  double: (reference: string, line: number) =>
    `${reference} は ${line} 行目にもあります。同じ番号の行は一つにするか、番号を分けてください。`,
  row: ({ code, found, expected }: RowFault): string => {
    switch (code) {
      case 'quotes':
        return '引用符（"）が閉じていないか、途中にあります。この行の引用符を直してください。';
      case 'cells':
        return `列の数が合いません（${expected} 列のところ ${found} 列）。カンマの過不足を直してください。`;
      case 'json':
        return 'JSON のオブジェクトとして読めません。';
      case 'encoding':
        return '文字として読めないバイトがあります。文字コードが違うときは --encoding で指定してください。';
    }
  },
  cell: ({ column, fault, text }: RowRemark): string => {
    const cell = `${column}${quoted(text)}`;
    switch (fault.code) {
      case 'blank':
        return `${column} が空です。値を入れてください。`;
      case 'number':
        return `${cell}は数として読めません。`;
      case 'integer':
        return `${cell}は整数ではありません。`;
      case 'money':
        return `${cell}は金額として読めません。`;
      case 'fiscal-month':
        return `${cell}は決算月（1〜12）として読めません。`;
      case 'time':
        return `${cell}は時刻として読めません。13:30 のように書いてください。`;
      case 'boolean':
        return `${cell}は「有・無」として読めません。`;
      case 'json':
        return `${cell}は JSON として読めません。`;
      case 'choice':
        return `${cell}は読み替えの定義にありません。定義にあるのは ${fault.allowed.join('、')} です。`;
      case 'date':
        return `${cell}は日付として読めません。${dateReason(fault.date)}`;
      case 'corporate-number':
        return `${cell}は法人番号として正しくありません。${
          fault.number.reason === 'check-digit'
            ? '検査用数字が合わないので、どこかの桁が違います。'
            : fault.number.reason === 'length'
              ? `13桁のところ ${fault.number.digits} 桁です。`
              : '数字13桁で入れてください。'
        }`;
      case 'unknown-reference':
        return `${fault.reference} の記録が見つかりません。先に取り込むか、番号を確かめてください。`;
      case 'shape':
        return `${column} がないか、契約の形と違います（${fault.path === '' ? '全体' : fault.path}）。`;
    }
  },
  /** A cell that could not be read was left out, as the mapping allows. */
  left: (remark: RowRemark): string => `${report.cell(remark)}この項目だけ入れずに取り込みました。`,
  keptTheirs: (clash: Clash): string =>
    `${clash.field} は、取り込みのあとに${who(clash)}が書きかえています。そのまま残しました。`,
  refusal: (refusal: Refusal): string => {
    switch (refusal.code) {
      case 'clash': {
        const places = refusal.clashes.map((clash) => `${clash.field}（${who(clash)}）`).join('、');
        return `同じところが、ファイルでも Banso でも変わっています: ${places}。内容を確かめてください。ファイルのほうを正とするなら --file-wins を付けます。`;
      }
      case 'withdrawn':
        return 'この記録は Banso で取り下げられています。そのままにしました。';
      case 'id-taken':
        return 'この番号の記録は、閲覧できないところに既にあります。管理者の方にご確認ください。';
      case 'busy':
        return 'ほかの方が続けて書きかえているため、見送りました。あとでもう一度お試しください。';
      case 'problem':
        return [refusal.title, ...refusal.issues.map(({ message }) => message)].join(' ');
    }
  },
};

function dateReason(fault: DateFault): string {
  switch (fault.reason) {
    case 'empty':
    case 'not-a-date':
      return '2026/11/18、令和8年11月18日 のように書いてください。';
    case 'year-missing':
      return '年がありません。';
    case 'year-ambiguous':
      return '年が西暦か和暦か分かりません。R8.11.18 のように元号を付けるか、西暦4桁で書いてください。';
    case 'month-out-of-range':
      return `${fault.month} 月はありません。`;
    case 'day-out-of-range':
      return `${fault.month} 月は ${fault.lastDay} 日までです。`;
    case 'era-out-of-range': {
      const name = eras.find(({ key }) => key === fault.era)?.name ?? fault.era;
      return `${name}は${writeDate(fault.firstDay, 'ja')}から${fault.nextEra ? `${writeDate(fault.nextEra, 'ja')}の前の日まで` : ''}です。`;
    }
    case 'weekday-mismatch':
      return `その日は${'日月火水木金土'[fault.weekday]}曜日です。`;
  }
}
