import type { Kind } from '@banso/model';

/** オフライン保存: what lies on this device, what waits to be sent, and the PIN that opens it. */
export const offline = {
  name: 'オフライン保存',
  states: {
    starting: '確かめています',
    off: 'この端末には保存しません',
    locked: '封をして閉じています',
    open: 'オフラインでも開けます',
    openWithoutPin: 'この端末に保存しています',
    queued: (count: number) => `この端末に保存済み・送信待ち${count}件`,
    decisions: (count: number) => `決めていただく記録 ${count}件`,
  },
  reasons: {
    'insecure-origin':
      'このページは暗号化されていない接続（http）で開かれています。書いたものは、つながっているあいだはサーバーに保存されます。',
    'no-storage':
      'このブラウザーは、端末への保存を許していません。つながっているあいだは、これまでどおり使えます。',
    unsupported:
      'このブラウザーは古く、端末に封をして保存できません。つながっているあいだは、これまでどおり使えます。',
    storage: '端末の保存場所を開けません。つながっているあいだは、これまでどおり使えます。',
    server: 'サーバーが、この端末の鍵を預かれません。つながっているあいだは、これまでどおり使えます。',
    'no-network': '電波が届いていません。PINがあれば、ここで開けます。',
    'not-signed-in':
      'ログインしていません。PINがあれば、ここで開けます。ログインすると、PINがなくても開きます。',
    'unknown-key': 'サーバーは、この端末の鍵を知りません。PINがあれば、ここで開けます。',
    revoked: 'この端末は、ほかの端末から取り消されました。',
    lost: 'ここにある記録を開く鍵は、もうどこにもありません。送信していなかった言葉は、開けなくなりました。',
    expired: 'オフラインで開ける日数が過ぎたか、別のタブで閉じられました。',
    'signed-out': 'サインアウトしました。',
    'another-person': '別の方がログインしています。前の方の記録は、封をしたまま残っています。',
  },
  lockedWithoutPin: {
    'no-network':
      '電波が届いていません。この端末にPINがないので、ここでは開けません。電波のある所で開き直してください。書いたものは、封をしたまま残っています。',
    'not-signed-in': 'ログインしていません。ログインすると開きます。',
  },
  withoutPin: 'PINはまだありません。電波のない所でこのページを開き直すと、記録を見られません。',
  days: (count: number) =>
    count > 0 ? `オフラインで開けるのは、あと${count}日です。` : 'オフラインで開けるのは、今日までです。',
  notKept:
    'ブラウザーは、ここの記録を消さないという約束をしていません。空きが少なくなると消えることがあります。早めに送信してください。',
  notOnDevice: (count: number) =>
    `${count}件は、まだこの端末に保存できていません。この画面を閉じないでください。`,

  waiting: (count: number) => `送信を待っている記録 ${count}件`,
  waitingNote: '書いた言葉はこの端末に残っています。つながり次第、順に送ります。',
  waitingFor: {
    network: 'サーバーにつながりません。',
    intermediary: 'サーバーの手前で、Wi-Fiの利用手続きや社内のプロキシが応答しています。',
    session: 'ログインの期限が切れています。ログインすると送ります。',
    server: 'サーバーが応えていません。',
    device: '端末の保存場所が応えていません。',
  },
  kinds: {
    company: '支援先企業',
    engagement: '伴走支援案件',
    dialogue: '対話記録',
    'wall-diagnosis': '壁診断',
    'benchmark-sheet': 'ロカベン',
    attachment: '写真',
  } as Partial<Record<Kind, string>>,
  otherKind: '記録',
  words: (count: number) => `（${count}件の言葉）`,
  withdrawal: '（取り消し）',
  unreadable: '封が壊れていて、読めません',

  decide: (count: number) => `決めていただく記録 ${count}件`,
  decideNote: '消えてはいません。どうするかを選ぶと、つづきを送ります。',
  overlap: (name: string) =>
    name ? `${name}さんも、同じところを直しました。` : 'ほかの方も、同じところを直しました。',
  overlapNote: '選ばなかったほうも、履歴でいつでも読めます。',
  refused: 'サーバーが、このままでは受け取れないと答えました。',
  mine: 'あなた',
  theirs: (name: string) => (name ? `${name}さん` : 'ほかの方'),
  removed: '（消されています）',
  choices: {
    'keep-mine': '自分の内容を残す',
    'take-theirs': '相手の内容にする',
    'keep-both': '二つとも残す',
    'give-up': 'この書き込みを取りやめる',
    again: 'もう一度送る',
  },
  giveUpAsk:
    '取りやめると、この書き込みはサーバーに届きません。ファイルに書き出してからでも、取りやめられます。',
  giveUp: '取りやめる',

  pin: {
    label: 'PIN',
    current: '今のPIN',
    next: '新しいPIN',
    repeat: '新しいPIN（もう一度）',
    person: '開く方',
    personHere: (label: string, day: string) => `${label}（最後に使った日 ${day}）`,
    unnamed: (place: number) => `${place}人目`,
    hint: '6文字以上。数字だけでなく、いくつかの言葉をつなげると、ずっと破られにくくなります。',
    tries: (count: number) => `あと${count}回まちがえると、PINでは開けなくなります。`,
    wait: (seconds: number) =>
      seconds < 90
        ? `${seconds}秒たってから、もう一度お試しください。`
        : `${Math.ceil(seconds / 60)}分たってから、もう一度お試しください。`,
    wrong: 'PINが違います。',
    destroyed: 'PINでは、もう開けません。電波のある所でログインすると、開きます。記録は消えていません。',
    'not-offline':
      'オフラインで開ける日数が過ぎました。電波のある所でログインすると、開きます。記録は消えていません。',
    'no-pin': 'この端末には、PINがありません。電波のある所でログインすると、開きます。',
    'too-short': 'PINが短すぎます。6文字以上にしてください。',
    'too-simple': '同じ数字のくり返しや、続き番号は使えません。例：言葉を三つつなげる',
    unequal: '二つの新しいPINが違います。',
    none: 'この端末には、まだ保存場所がありません。つながってから、もう一度お試しください。',
    unknown: 'サーバーが、この端末の鍵を知りません。ログインし直してから、もう一度お試しください。',
    revoked: 'この端末は取り消されています。PINは設定できません。',
    needsNetwork: 'PINを設定できませんでした。電波のある所で、ログインしてからお試しください。',
    done: 'PINを設定しました。',
  },
  warning: {
    title: 'PINを設定する前に、お読みください。',
    lost: 'PINを忘れ、サーバーの鍵もなくなると、この端末の記録は誰にも、私たちにも開けません。サーバーにある記録は次のログインで戻りますが、送信していなかった言葉は失われます。',
    browser: 'ブラウザーが保存場所を消したときも同じです。',
    thief:
      '端末ごと盗まれ、中のファイルを写し取られると、6桁の数字のPINは数分で破られます。端末そのものの暗号化（BitLocker など）か、長いPINをお使いください。',
  },
  signOut: {
    ask: (count: number) => `まだ送信していない記録が${count}件あります。どうしますか。`,
    askNone: 'この端末での読み書きを終えます。記録は封をしたまま残り、次に開いたときに使えます。',
    keepNote: '封をしたまま残した記録は、あなたが次に開いたときに送ります。ほかの方には読めません。',
    exportNote: '書き出したファイルは、そのまま読めるものです。置き場所にお気をつけください。',
    keep: '封をしたまま残して終える',
    export: 'ファイルに書き出して終える',
    discard: '送らずに消して終える',
    discardAsk: (count: number) => `${count}件の書き込みを、送らずに消します。元に戻せません。`,
    discardSure: '消して終える',
    sure: 'サインアウトする',
  },
  purge: {
    ask: '開けなくなった記録をこの端末から消すと、あらためて保存できるようになります。サーバーの記録は変わりません。',
    sure: '消して、新しく始める',
  },
  actions: {
    send: 'いま送ってみる',
    export: 'ファイルに書き出す',
    open: '開く',
    setPin: 'PINを設定する',
    newPin: 'PINを設定し直す',
    changePin: 'PINを変える',
    signOut: 'サインアウト',
    purge: 'この端末から消す',
    save: '設定する',
    change: '変える',
    cancel: 'やめる',
  },
  working: '少しお待ちください',
  sent: 'すべて送りました。',
  exported: 'ファイルに書き出しました。',
  failed: 'できませんでした。もう一度お試しください。',
  file: (day: string) => `未送信の記録-${day}.json`,
};
