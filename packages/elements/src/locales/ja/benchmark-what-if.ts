/** ロカベン: what would come of other figures. */
export const benchmarkWhatIf = {
  title: 'もし、この値だったら',
  untouched: 'シートの値は変わりません。ほかの値はそのままで計算します。',
  how: 'つまみを動かすと、最新期の指標がどう変わるかを見られます。',
  amount: (value: string) => `${value}千円`,
  difference: (more: boolean, amount: string) => `いまより${amount}${more ? '多い' : '少ない'}`,
  same: 'いまの値',
  valueText: (amount: string, difference: string) => `${amount}、${difference}`,
  outcome: (name: string, from: string, to: string) => `${name} ${from} → ${to}`,
  points: (before: number | null, after: number) =>
    before === null || before === after ? `${after}点` : `${before}点 → ${after}点`,
  total: (before: number | null, after: number) =>
    before === null || before === after ? `合計 ${after}／30` : `合計 ${before} → ${after}／30`,
  reset: 'いまの値に戻す',
  close: '閉じる',
};
