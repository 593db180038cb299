import type { FindingCode, WorkbookFault } from '@banso/model/workbook';

/** ロカベン: what a file says, before anything of it is taken in. */
export const benchmarkExcel = {
  title: '読み込みの確認',
  reading: (file: string) => `「${file}」を読み取っています。`,
  cancel: '読み込みをやめる',
  cancelled: '読み込みをやめました。シートは何も変わっていません。',
  explain: 'ファイルを次のように読み取りました。色のついたところだけが変わります。',
  nothing: 'ファイルの内容は、いまのシートと同じです。変わるところはありません。',
  refused: (file: string, why: string) => `「${file}」は読み込めませんでした。${why}`,
  untouched: 'シートは何も変わっていません。',
  another: '別のファイルを選ぶ',
  close: '閉じる',

  whatTo: '読み込むところ',
  basics: '業種・資本金',
  changes: (count: number, replaced: number) =>
    count === 0
      ? '変わりません'
      : `${count}か所${replaced ? `（うち${replaced}か所は、いまの内容と置き換え）` : ''}`,
  /** The columns of what changes in words. */
  field: '項目',
  after: '読み込んだあと',
  blank: '空欄',
  labelled: (label: string, words: string) => `${label}：${words}`,
  steps: (count: number) => `${count}つの業務`,
  count: (count: number) => (count ? `${count}か所が変わります。` : '変わるところはありません。'),
  confirm: (count: number) => `${count}か所を読み込む`,
  done: (count: number) => `${count}か所を読み込みました。元に戻すこともできます。`,

  arrangement: '決算期の入れ方',
  arrangements: {
    months: '決算年月が同じ期に入れる',
    place: 'ファイルの並びのまま入れる',
  },
  toldTitle: '読み取ったこと',
  otherYear: (file: string, own: string) =>
    `ファイルの最新期は${file}で、このシートの最新期（${own}）と違います。`,
  leftOut: (period: string) => `${period}は、このシートに入れるところがないため、読み込みません。`,
  otherCompany: (file: string, own: string) =>
    `ファイルの商号は「${file}」です。${own}のものか、ご確認ください。`,
  otherBasis: (file: string, own: string) =>
    `ファイルの基準値は${file}、このシートは${own}です。シートの版は、選ばないかぎり変わりません。`,
  takeBasis: (file: string) => `基準値の版も${file}にする`,
  totals: (version: string, total: string) => `${version}：${total}`,
  agrees: 'ワークブックが示す指標と点は、この画面の計算とすべて同じです。',
  disagrees: (where: string, workbook: string, ours: string) =>
    `${where}：ワークブックは${workbook}、この画面の計算は${ours}です。`,
  disagreesMore: (count: number) => `計算の違うところが、ほかに${count}か所あります。`,
  result: (value: string, point: string) => `${value}（${point}）`,
  point: (point: number) => `${point}点`,
  noPoint: '点なし',

  lossesTitle: (count: number) => `読めなかったところ（${count}か所）`,
  more: (count: number) => `ほか${count}か所を見る`,
  finding: (where: string, text: string, words: string) =>
    `${where}${text ? `「${text}」` : ''}${where || text ? '：' : ''}${words}`,
  cellOf: (sheet: string, cell: string) => [sheet, cell].filter(Boolean).join(' '),
  fieldAt: (field: string, cell: string) => (cell ? `${field}（${cell}）` : field),
  faults: {
    empty: '空のファイルです。',
    'not-a-workbook': 'Excelのワークブックでも、CSVでもありません。',
    encrypted: 'パスワードで守られています。Excelでパスワードを外して保存したものを選んでください。',
    'old-format': '古い形式（.xls）です。Excelで「Excel ブック（.xlsx）」として保存し直してください。',
    'binary-format':
      'バイナリ形式（.xlsb）です。Excelで「Excel ブック（.xlsx）」として保存し直してください。',
    'other-document': 'Excelのワークブックではない、別の種類の文書です。',
    broken: 'ファイルが途中で切れているか、壊れています。もとのファイルを開いて、保存し直してください。',
    'too-large': 'ロカベンのシートとしては大きすぎます。違うファイルではないか、ご確認ください。',
    'no-benchmark': 'ロカベンのシートが見つかりません。違うファイルではないか、ご確認ください。',
    'no-basis': '業種基準値のシートが見つかりません。',
    unreadable: 'この端末でファイルを開けませんでした。保存した場所をご確認のうえ、選び直してください。',
    'no-data': '基準値を読み込めませんでした。つながってから、もう一度選んでください。',
  } satisfies Record<WorkbookFault | 'unreadable' | 'no-data', string>,
  findings: {
    'sheet-missing': 'このシートがファイルにありません。いまの内容のまま残します。',
    'label-missing': 'この科目の行がファイルにありません。',
    'error-value': 'Excelのエラーです。空欄のままにします。',
    'formula-text': '式が文字のまま入っています。空欄のままにします。',
    'formula-without-result': '式の計算結果が保存されていません。Excelで開いて保存し直すと読めます。',
    'not-a-number': '数として読めません。空欄のままにします。',
    'not-a-month': '年と月として読めません。空欄のままにします。',
    'not-persons': '人数として読めません。空欄のままにします。',
    'not-text': '文字として読めません。空欄のままにします。',
    'too-large': '1,000兆を超えています。空欄のままにします。',
    'industry-unknown': 'この業種はありません。空欄のままにします。',
    'industry-mismatch': '大分類が小分類と合っていません。小分類のほうを使います。',
    'row-unknown': 'この科目は分かりません。読み込みません。',
    'text-elsewhere': 'どの欄のものか分かりません。読み込みません。',
    'text-too-long': '長すぎて入りません。読み込みません。',
    'too-many-steps': '業務は20までです。それより後は読み込みません。',
    'months-not-whole': '1から24までの月数として読めません。12か月とします。',
    rounded: '端数を四捨五入して千円にします。',
    'previous-sales-carried': '空欄なので、前の期の売上高を入れます。',
    'basis-other': 'ファイルの基準値は、この画面にない版です。シートの版のまま示します。',
    'basis-missing': 'ファイルに基準値はありません。シートの版のまま示します。',
    'macros-not-run': 'ファイルにマクロがありますが、動かしていません。',
    'links-not-followed': 'ファイルにほかのファイルへのリンクがありますが、開いていません。',
  } satisfies Record<FindingCode, string>,

  fileName: 'ロカベン',
  written: (file: string) => `「${file}」に書き出しました。`,
  replaced: (characters: string) => `この形式にない文字は〓にしました：${characters}`,
  withoutBasis: '基準値がこの画面にないため、点のないワークブックになりました。',
};
