/** 書きとめること: what is said where something is written down, put right or withdrawn */
export const writing = {
  compose: {
    placeholders: {
      question: '問いかけた言葉を書きとめます',
      fact: '数字や出来事を書きとめます',
      insight: '気づきの言葉を、そのまま書きとめます',
      proposal: 'お話しした提案を書きとめます',
      'next-step': '次に何をするかを書きとめます',
    },
    keys: 'Enterで書きとめ、Shift+Enterで改行します。種類はAlt+1から6、空欄では上下の矢印で切り替わります。',
    owner: 'だれの一歩ですか',
    names: 'お名前',
    due: 'いつまでに',
    pastDue: (day: string) => `${day}。過ぎた日ですが、このまま書きとめられます。`,
    basis: '出典',
    aside: 'そのときの様子',
    emphasis: '圏点をつける言葉',
    emphasisFault: '本文にある言葉を、そのまま入れてください。',
    withdrawn: 'この面談は、ほかの方が取り消しました。書きかけの言葉は、新しい面談に移してあります。',
    restored: '前に書きかけた言葉を、そのまま戻しました。',
    removed: (count: number) =>
      `文字にならない符号を${count}個取り除いて書きとめました。ほかは、そのままです。`,
    tooLong: (over: number, most: number) =>
      `${most.toLocaleString('ja')}字まで書けます。あと${over.toLocaleString('ja')}字短くするか、分けて書きとめてください。`,
  },
  edit: {
    label: '書きとめたものを直す',
    save: '直したものを残す',
    cancel: 'やめる',
    withdraw: '取り消す',
    withdrawn: '取り消しました。',
    undo: '元に戻す',
  },
  overlap: { here: 'この端末', both: '二つとも残す' },
  dateFaults: {
    empty: '日付を入れてください。例：11月18日',
    'not-a-date': '日付として読めませんでした。例：12月5日',
    'year-missing': '年を入れてください。例：2026年12月5日',
    'year-ambiguous': '年を4桁か元号で入れてください。例：2026年12月5日、R8.12.5',
    'month-out-of-range': '月は1から12までです。例：12月5日',
    'day-out-of-range': (month: number, lastDay: number) =>
      `${month}月は${lastDay}日までです。例：${month}月5日`,
    'era-out-of-range': 'その元号の期間にない日付です。例：R8.12.5',
    'weekday-mismatch': (weekday: number) =>
      `その日は${'日月火水木金土'[weekday] ?? ''}曜日です。日付か曜日をお確かめください。`,
  },
};
