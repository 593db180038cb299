/** ふりかえり: what only the supporter sees. */
export const mirror = {
  company: '会社の方',
  supporter: '支援者',
  amount: '書きとめた言葉の量です。',
  share: (percent: number) => `${percent}％`,
  checks: ['否定せず、敬って聴いた', 'はげましの言葉を伝えた', '教える口ぶりにならなかった'],
  kept: 'ここで見たことや印は、どこにも残りません。',
  hints: {
    'questions-in-a-row': (count: number) => `問いかけが${count}つ続いたところがあります。`,
    'questions-in-one-breath': (count: number) => `一度に${count}つ尋ねたところがあります。`,
    'proposals-first': (count: number) => `提案が${count}つ、気づきより先にあります。`,
    'mostly-ours': (percent: number) => `書きとめた言葉の${percent}％が、支援者の言葉です。`,
  },
  why: 'どうしてこう見えるか',
  reasons: {
    'questions-in-a-row':
      '答えが書きとめられていない問いかけが、三つ以上続くと出ます。続けて尋ねられると、考えるより答えるほうに気持ちが向きやすいと言われています。書きとめていないだけのこともあります。',
    'questions-in-one-breath':
      '一つの書きとめに、問いが三つ以上あると出ます。一つ尋ねて待つほうが、深いお話になりやすいと言われています。',
    'proposals-first':
      '気づきより前に書きとめた提案の数です。ご自分で見つけた答えのほうが動きだしやすいと言われています。提案が先でよいときもあります。実行と検証の段階では出ません。',
    'mostly-ours':
      '問いかけと提案の字数が、言葉全体の六割を超えると出ます。短い面談では出ません。書きとめ方によっても変わります。',
  },
  goTo: 'そのところへ',
  dismiss: '閉じる',
  dismissThis: (hint: string) => `閉じる：${hint}`,
  kinder: {
    title: 'こんな尋ね方もあります',
    pause: '一つ尋ねて、待ってみるのもよい方法です',
    use: (question: string) => `この言い方にする：${question}`,
    leave: 'このままにする',
    back: '元の言葉に戻す',
  },
};
