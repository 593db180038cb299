import type { FindingCode, WorkbookFault } from '@banso/model/workbook';

/** Workbooks of ローカルベンチマーク. */
export const locaben = {
  which: (commands: readonly string[]) => `${commands.join(' か ')} のどれを行うかを書いてください。`,
  oneFileAtLeast: '読むファイルを指定してください。',
  oneSheet: '書き出すシートの JSON を一つ指定してください（- は標準入力）。',
  oneWorkbook: '基準値を取り出すワークブックを一つ指定してください。',
  outName: (out: string) => `--out ${out} の拡張子は .xlsx か .csv にしてください。`,
  oneToCsv: 'CSV に書き出せるのは、一度に1件です。',
  noSheet: (path: string) =>
    `${path} は、ロカベンのシートの JSON ではありません（banso locaben read か banso export の出力を使います）。`,
  noVersion: (path: string) => `${path} に基準値の版（basisVersion）がありません。例: "basisVersion": "2018"`,
  noData:
    '業種と基準値のデータ（@banso/benchmark-data）がありません。npm install @banso/benchmark-data で入れてください。',
  noBasis: (version: string) =>
    `基準値「${version}」がありません。banso basis read で取り出した JSON を --basis で指定してください。`,
  wrongBasis: (path: string, reason: string) => `${path} は基準値の JSON として読めません（${reason}）。`,
  doubleBasis: (version: string) => `基準値「${version}」は、もうあります。別の版の名前にしてください。`,
  versionName: '--as は 1〜40 文字で入れてください。',
  basisLabel: (version: string) => (/^\d{4}$/.test(version) ? `${version}年度版` : version),
  basisIncomplete: (path: string, missing: readonly string[]) =>
    `${path} の基準値に欠けているところがあります: ${missing.join('、')}`,
  basisRead: (industries: number, known: string | undefined) =>
    `${industries}業種の基準値を取り出しました。` +
    (known ? `内容は、すでにある「${known}」と同じです。` : '手もとのどの版とも違います。'),
  written: (out: string) => `${out} に書き出しました。`,
  replaced: (characters: readonly string[]) =>
    `CP932 にない文字を 〓 に置きかえました: ${characters.join(' ')}`,
  read: (path: string, company: string, count: number) =>
    `${path}${company && `（${company}）`}: ` +
    (count ? `読めなかったところが ${count} か所あります。` : 'すべて読めました。'),
  place: (sheet: string, cell: string, text: string) =>
    [sheet, cell].filter(Boolean).join(' ') + (text ? `「${text}」` : ''),
  faults: {
    empty: '空のファイルです。',
    'not-a-workbook': 'Excel のワークブックでも CSV でもありません。',
    encrypted: 'パスワードで守られています。Excel でパスワードを外して保存したものを使ってください。',
    'old-format': '古い形式（.xls）です。Excel で「Excel ブック（.xlsx）」として保存し直してください。',
    'binary-format':
      'バイナリ形式（.xlsb）です。Excel で「Excel ブック（.xlsx）」として保存し直してください。',
    'other-document': 'Excel のワークブックではない、別の種類の文書です。',
    broken: 'ファイルが途中で切れているか、壊れています。もとのファイルを開いて、保存し直してください。',
    'too-large': 'ロカベンのシートとしては大きすぎます。違うファイルではないか、ご確認ください。',
    'no-benchmark': 'ロカベンのシートが見つかりません。違うファイルではないか、ご確認ください。',
    'no-basis': '業種基準値のシートが見つかりません。',
  } satisfies Record<WorkbookFault, string>,
  findings: {
    'sheet-missing': 'このシートがありません。',
    'label-missing': 'この科目の行がありません。',
    'error-value': 'Excel のエラーです。空欄として扱いました。',
    'formula-text': '式が文字のまま入っています。空欄として扱いました。',
    'formula-without-result': '式の計算結果が保存されていません。Excel で開いて保存し直すと読めます。',
    'not-a-number': '数として読めません。空欄として扱いました。',
    'not-a-month': '年と月として読めません。空欄として扱いました。',
    'not-persons': '人数として読めません。空欄として扱いました。',
    'not-text': '文字として読めません。空欄として扱いました。',
    'too-large': '1,000兆を超えています。空欄として扱いました。',
    'industry-unknown': 'この業種はありません。空欄として扱いました。',
    'industry-mismatch': '大分類が小分類と合っていません。小分類のほうを使いました。',
    'row-unknown': 'この科目は分かりません。読んでいません。',
    'text-elsewhere': 'どの欄のものか分かりません。読んでいません。',
    'text-too-long': '長すぎて入りません。読んでいません。',
    'too-many-steps': '業務は20までです。それより後は読んでいません。',
    'months-not-whole': '1から24までの月数として読めません。12か月として扱いました。',
    rounded: '端数を四捨五入して千円にしました。',
    'previous-sales-carried': '前期売上高が空欄なので、前の期の売上高を入れました。',
    'basis-other': '手もとにない版の基準値です。位置は示せません。',
    'basis-missing': 'ファイルに基準値がありません。',
    'macros-not-run': 'マクロがありますが、動かしていません。',
    'links-not-followed': 'ほかのファイルへのリンクがありますが、開いていません。',
  } satisfies Record<FindingCode, string>,
};
