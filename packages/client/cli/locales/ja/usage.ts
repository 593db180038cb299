/** The command line, files and sessions. */
export const usage = {
  usage: {
    unknownCommand: (name: string) => `「${name}」というコマンドはありません。`,
    unknownOption: (option: string) =>
      `${option} という指定はありません。使える指定は --help で確かめられます。`,
    wrongOption: (option: string) =>
      `${option} の書き方が違います。値の要る指定か、要らない指定かを --help で確かめてください。`,
    wholeNumber: (option: string, least: number, most: number) =>
      `${option} には ${least} から ${most} までの整数を入れてください。`,
    oneOf: (option: string, allowed: readonly string[]) =>
      `${option} は ${allowed.join('、')} のどれかを入れてください。`,
    needs: (option: string) => `${option} を指定してください。`,
    noAddress: (text: string) =>
      `「${text}」はアドレスとして読めません。http:// か https:// で始まるアドレスを入れてください。`,
    oneFile: '取り込むファイルを一つ指定してください。',
    noFile: 'ファイル名は要りません。--out などの指定は --help で確かめられます。',
  },
  session: {
    credentialsUnreadable: (path: string, code: string) =>
      `認証情報のファイル ${path} を開けません（${code}）。`,
    credentialsWrong: (path: string) =>
      `認証情報のファイル ${path} は、{ "id": "…", "secret": "…" } の形の JSON ではありません。`,
    credentialsExposed: (path: string) =>
      `ご注意: ${path} を、この機械のほかの人も読めます。chmod 600 で本人だけに限ってください。`,
    tokenOnCommandLine:
      'トークンはコマンド行に書かないでください（ほかの人から見え、履歴にも残ります）。環境変数 BANSO_TOKEN に入れてください。',
    tokenSaysNothing:
      'BANSO_TOKEN から、どの機関のどなたのものかを読み取れません。--credentials をお使いください。',
    nobody:
      'どなたとして行うかが分かりません。--credentials ファイル と --person、または環境変数 BANSO_TOKEN を指定してください。',
    refused: '認証情報が違うか、期限が切れています。',
    noAnswer:
      'サーバーにつながりません。アドレスとネットワークをお確かめください。わけは banso doctor が調べます。',
    waits: (url: string) =>
      `${url} からまだ応答がありません。つながるまで何度か試しています（やめるには Ctrl+C）。`,
    somebodyElse:
      'Banso ではないものが応答しました。アドレス（API そのものの、/v1 の前まで）、プロキシ、サインイン画面をお確かめください。わけは banso doctor が調べます。',
    whichPerson:
      '--person に、どなたとして行うかを「番号の種類:番号」の形で入れてください。例: --person staff:10482 --name 伴走花子',
  },
  files: {
    unreadable: (path: string, code: string) => `${path} を開けません（${code}）。`,
    utf16: (path: string) =>
      `${path} は UTF-16 で書かれています。表計算ソフトで「CSV UTF-8」を選んで保存し直してください。`,
    empty: (path: string) => `${path} は空です。`,
    headerUnreadable: (why: string) => `列の名前の行を読めません。${why}`,
    columnsMissing: (missing: readonly string[], header: readonly string[]) =>
      `ファイルに次の列がありません: ${missing.join('、')}\n  ファイルにある列: ${header.join('、')}`,
    columnsTwice: (columns: readonly string[]) =>
      `同じ名前の列が二つ以上あり、どちらを読むか決められません: ${columns.join('、')}`,
    columnsUnknown: (kind: string, columns: readonly string[], known: readonly string[]) =>
      `${kind} にない列があります: ${columns.join('、')}\n  使える列: ${known.join('、')}`,
  },
  export: {
    done: (count: number, out: string) =>
      `${count.toLocaleString('ja')} 件を${out === '-' ? '' : ` ${out} に`}書き出しました。`,
  },
  changes: {
    waits: (reason: string, seconds: number) =>
      `${reason} ${seconds} 秒ごとに確かめ、つながりしだい続けます。`,
    otherCursor: (path: string) =>
      `${path} に控えた位置は、いまの条件（--kind、--company）か人のものではありません。控えたときと同じ指定にするか、別の --cursor-file で最初から読んでください。`,
  },
  internal:
    '申し訳ありません。プログラムの中で想定外のことが起きました。次の内容を開発元にお知らせください。',
};
