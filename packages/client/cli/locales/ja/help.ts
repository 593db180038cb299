const server = `どこへ、どなたとして
  --url アドレス           API のアドレス（環境変数 BANSO_URL）
  --credentials ファイル   ホストの認証情報 { "id", "secret" } の JSON（環境変数 BANSO_CREDENTIALS）
  --person 種類:番号       どなたとして行うか。例 staff:10482（環境変数 BANSO_PERSON）
  --name 氏名              その方の氏名（環境変数 BANSO_PERSON_NAME）
  --role 役割              supporter（既定）、manager、administrator、reader
  認証情報のかわりに、環境変数 BANSO_TOKEN のトークンも使えます。

共通
  --lang ja|en             表示の言葉（既定は LANG に従います）
  --help, -h               この説明
`;

const exit = `終わり方（終了コード）
  0 済みました   1 見送った行・直すところがあります   2 指定かファイルの誤り（何も送っていません）
  3 サーバーにつながりません   4 認証か権限がありません   130 止められました   70 プログラムの不具合
`;

/** What `--help` prints. */
export const help = {
  all: `banso — Banso 伴走のデータを出し入れするコマンド

使い方
  banso import ファイル …  CSV・NDJSON を取り込みます
  banso export …           記録を書き出します
  banso changes …          変わった記録を順に受け取ります
  banso doctor …           サーバーとのつながりを調べます
  banso locaben …          ロカベンの Excel・CSV を読み書きします
  banso basis …            METI のワークブックから業種基準値を取り出します
  banso コマンド --help     それぞれの説明
  banso --version          版

${exit}`,
  import: `banso import ファイル --mapping 定義.json | --kind 種類 …

行ごとの番号から記録の ID が決まるので、何度取り込んでも二重になりません。変わった行だけが更新されます。
途中で止まっても、同じコマンドで続きから始まります。

取り込み方
  --mapping ファイル       列を記録に読み替える定義（JSON）
  --kind 種類              banso export で書き出したファイルを戻すとき。company、dialogue など
  --format csv|ndjson      既定は拡張子に従います（.ndjson .jsonl は NDJSON）
  --encoding auto|utf-8|cp932   文字コード（既定は auto: 自動で見分けます）
  --dry-run                何も書き込まずに、どうなるかだけを調べます
  --file-wins              ファイルと Banso の両方で変わったところは、ファイルを正とします
  --report ファイル        行ごとの結果（既定はファイル名.report.ndjson、- は標準出力）
  --state ファイル         どこまで済んだかの控え（既定はファイル名.state.json）
  --restart                控えを使わず、はじめから行います
  --at-once 数             同時に送る行の数（既定 8、1〜64）

${server}
${exit}`,
  export: `banso export --kind 種類 --out ファイル …

読める記録をすべて書き出します。書き終えるまで、ファイルはその名前では現れません。

  --kind 種類              company、engagement、dialogue、wall-diagnosis、benchmark-sheet、attachment、
                           organisation、person
  --out ファイル           書き出す先（既定 - は標準出力）。.csv なら CSV、それ以外は NDJSON
  --format csv|ndjson      形式を決めるとき
  --company ID             この企業のもの。ID か cif:0418-2270193 の形
  --engagement ID          この案件のもの
  --from 日 --to 日        この日から、この日まで（2026-11-18）
  --withdrawn              取り下げたものも

CSV は UTF-8（BOM 付き）で、表計算ソフトが式として実行しかねないセルには ' を付けます。取り込むときに外れます。

${server}
${exit}`,
  changes: `banso changes [--follow] …

変わった記録を、書かれた順に NDJSON で標準出力に出します。

  --follow                 終わらずに待ち、新しいものを出し続けます（Ctrl-C で終わります）
  --cursor-file ファイル   どこまで受け取ったかの控え。次はその続きから始まります
  --after しるし           このしるしのあとから
  --interval 秒            --follow で確かめる間隔（既定 5）
  --kind 種類              この種類だけ（何度でも書けます）
  --company ID             この企業のものだけ

${server}
${exit}`,
  doctor: `banso doctor --url アドレス …

名前、通信、応答、データベース、契約、時計、利用者、CORS を順に調べ、直し方を言います。

  --origin オリジン        このオリジンのページから直接使えるか（CORS）。例 https://crm.example.jp
  --json                   結果を NDJSON で

${server}
${exit}`,
  locaben: `banso locaben read ファイル … | banso locaben write シート.json --out ファイル.xlsx

ロカベンの Excel（METI のワークブックなど）や CSV を読んで JSON にし、JSON から Excel や CSV を作ります。
セルは名前で探します。読めなかったところは、場所を添えて標準エラーに出します。マクロは動かしません。

read
  ファイル …               .xlsx .xlsm .csv。いくつも書くと、1行に1件ずつ出します
  --out ファイル           書き出す先（既定 - は標準出力）。.csv なら CSV
write
  シート.json              locaben read か export の JSON（- は標準入力）
  --out ファイル           .xlsx か .csv

共通
  --encoding utf-8|cp932   CSV の文字コード（既定 utf-8、BOM 付き）
  --basis ファイル.json    banso basis read で取り出した基準値（何度でも書けます）
  --lang ja|en             表示の言葉（既定は LANG に従います）
  --help, -h               この説明

${exit}`,
  basis: `banso basis read ワークブック.xlsm …

METI のワークブックから業種基準値（27業種 × 2規模 × 6指標）を取り出し、JSON で書きます。その JSON は
banso locaben の --basis と、ページの registerBasis で使えます。

  --as 版                  版の名前。例 2026（既定は、同じ内容の版の名前か、内容から決まる名前）
  --label 名前             表示する名前（既定は「2026年度版」の形）
  --out ファイル           書き出す先（既定 - は標準出力）
  --lang ja|en             表示の言葉（既定は LANG に従います）
  --help, -h               この説明

${exit}`,
};
