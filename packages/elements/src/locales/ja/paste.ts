/** 貼り付け: many lines at once. */
export const paste = {
  title: (lines: number) => `${lines.toLocaleString('ja')}行を読み取りました`,
  explain: '空の行のほかは、一行ずつ、そのままの文字で書きとめます。',
  together: (perNote: number, most: number) =>
    `一つの面談に書きとめられるのは${most.toLocaleString('ja')}件までです。${perNote}行ずつまとめると、すべて入ります。`,
  full: (most: number) =>
    `この面談には、もう${most.toLocaleString('ja')}件書きとめてあります。一つのまま入れるか、新しい面談に書きとめてください。`,
  kind: '書きとめる種類',
  rest: (count: number) => `ほか${count.toLocaleString('ja')}件`,
  add: (count: number) => `${count.toLocaleString('ja')}件にして書きとめる`,
  one: '一つのまま入れる',
};
