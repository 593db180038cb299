/** 写真: a whiteboard, a name card. */
export const photos = {
  title: '写真',
  explain: '場所、日時、機器の情報を取り除き、写真だけを残します。',
  choose: '写真を選ぶ',
  take: '写真を撮る',
  none: 'この面談に、写真はありません。',
  working: '写真を整えています',
  caption: '何の写真ですか',
  captionExample: '例：五年後の姿を書いた白板',
  named: (number: number) => `写真${number}`,
  remove: '取り除く',
  removeNamed: (name: string) => `取り除く：${name}`,
  removed: (name: string) => `取り除いた写真 ${name}`,
  restore: '元に戻す',
  unseen: '写真はまだ届いていないか、見られる範囲にありません。',
  failed: '写真を読み込めませんでした。',
  unsaved: (count: number) => `写真${count}枚を、まだ残せていません。`,
  tooLong: (over: number, most: number) => `${most}字まで書けます。あと${over}字短くしてください。`,
  tooMany: (most: number) => `写真は${most}枚までです。`,
  faults: {
    empty: (name: string) => `「${name}」には中身がありません。もう一度撮るか、別の写真を選んでください。`,
    heavy: (name: string) => `「${name}」は大きすぎます。50 MBまでの写真を選んでください。`,
    'no-photo': (name: string) => `「${name}」は写真ではありません。JPEGやPNGの写真を選んでください。`,
    heic: (name: string) =>
      `「${name}」はHEICという形式で、このブラウザでは開けません。カメラの設定を「互換性優先」にして撮るか、JPEGにしてから選んでください。`,
    unreadable: (name: string) =>
      `「${name}」は壊れていて開けません。もう一度撮るか、別の写真を選んでください。`,
    vast: (name: string) =>
      `「${name}」は縦横が大きすぎて開けません。縦横をかけて1億画素までの写真を選んでください。`,
  },
};
