/** A sentence, and what to do about it. */
const told = (text: string, remedy: string) => ({ text, remedy });

/** What the doctor finds. */
export const doctor = {
  dns: (host: string, addresses: string) => `名前: ${host} は ${addresses} です。`,
  noDns: (host: string, reason: string) =>
    told(
      `名前: ${host} が見つかりません（${reason}）。`,
      'アドレスのつづりと、この機械の DNS や VPN の設定を確かめてください。',
    ),
  plainHere: '通信: この機械の中だけの通信です。',
  plain: told(
    '通信: 暗号化されていません（http）。',
    '認証情報と相談の内容が途中で読めてしまいます。https にしてください。http のページでは、オフラインの保存も使えません。',
  ),
  certificate: (days: number) => `通信: 証明書は正しく、あと ${days} 日有効です。`,
  certificateEnds: (days: number) =>
    told(`通信: 証明書の期限まであと ${days} 日です。`, '期限が切れる前に、証明書を更新してください。'),
  badCertificate: (fault: string) =>
    told(
      `通信: 証明書を信用できません（${fault}）。`,
      '機関独自の認証局なら NODE_EXTRA_CA_CERTS にその証明書を指定し、そうでなければサーバーの証明書を直してください。',
    ),
  noTls: (reason: string) =>
    told(
      `通信: 暗号化した通信を始められません（${reason}）。`,
      'ポート番号と、間にあるプロキシの設定を確かめてください。',
    ),
  noAnswer: (reason: string) =>
    told(
      `応答: サーバーから応答がありません（${reason}）。`,
      'サーバーが動いているか、アドレスとポート、ファイアウォールを確かめてください。',
    ),
  notBanso: (status: number, type: string) =>
    told(
      `応答: Banso ではないものが応答しています（${`${status} ${type}`.trim()}）。`,
      'API そのもののアドレスを、/v1 の前まで入れてください。そうであれば、プロキシやサインイン画面が応答しています。/healthz を API に通してください。',
    ),
  healthy: (version: string) => `応答: サーバーは動いています（版 ${version}）。`,
  ready: '準備: データベースも応答しています。',
  notReady: (status: number) =>
    told(
      `準備: データベースが応答していません（${status}）。`,
      'サーバーの担当者に、データベースの状態を確かめてもらってください。',
    ),
  contract: (theirs: string, ours: string) =>
    `契約: /v1 で応答しています（サーバー ${theirs}、このコマンド ${ours}）。`,
  noContract: (found: number | string) =>
    told(
      `契約: /v1 が Banso の契約どおりに応答しません（${found}）。`,
      'プロキシが /v1 を API に通し、401 の応答をそのまま返しているかを確かめてください。',
    ),
  otherVersion: (theirs: string, ours: string) =>
    told(
      `契約: 版が離れています（サーバー ${theirs}、このコマンド ${ours}）。`,
      '古いほうを新しくしてください。',
    ),
  clock: '時計: サーバーと合っています。',
  noDate: told(
    '時計: 応答に時刻（Date）がありません。',
    'プロキシが Date ヘッダーを残すようにしてください。',
  ),
  clockOff: (seconds: number, isBehind: boolean) =>
    told(
      `時計: この機械の時計は、サーバーより ${seconds} 秒${isBehind ? '遅れて' : '進んで'}います。`,
      '時計を合わせてください（NTP）。ずれたままだと、セッションが切れて見えたり、日時が食い違ったりします。',
    ),
  noSession: told(
    '利用者: 確かめていません。',
    '--credentials と --person、または環境変数 BANSO_TOKEN を付けると、認証も確かめます。',
  ),
  signedIn: ({ organisation, person, role }: { organisation: string; person: string; role: string }) =>
    `利用者: ${organisation} の ${person} さん${role === '' ? '' : `（${role}）`}として読めます。`,
  notSignedIn: (reason: string, message: string) =>
    told(
      `利用者: ${reason}（${message}）`,
      '認証情報の id と secret、または BANSO_TOKEN の期限を確かめてください。',
    ),
  sameOrigin: 'CORS: ページと同じオリジンなので、要りません。',
  cors: (origin: string) => `CORS: ${origin} のページから直接使えます。`,
  preflightStatus: (status: number) => `事前確認（OPTIONS）の応答が ${status}`,
  originMissing: (origin: string) => `access-control-allow-origin: ${origin}`,
  noCors: (origin: string, missing: readonly string[]) =>
    told(
      `CORS: ${origin} のページからは使えません。足りないもの: ${missing.join('、')}`,
      'ページと同じオリジンの下に API を中継するのが一番です。直接使うなら、サーバーの BANSO_CORS_ORIGINS にこのオリジンを加えてください。',
    ),
  corsHides: (headers: readonly string[]) =>
    told(
      `CORS: 使えますが、ページから読めないヘッダーがあります: ${headers.join('、')}`,
      'access-control-expose-headers に加えてください。',
    ),
  summary: (bad: number, warnings: number) =>
    bad > 0
      ? `直すところが ${bad} か所${warnings > 0 ? `、気をつけるところが ${warnings} か所` : ''}あります。`
      : warnings > 0
        ? `使えます。気をつけるところが ${warnings} か所あります。`
        : '問題はありません。',
};
