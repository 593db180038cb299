import type { Row } from './row.js';

/** 入口・信頼 */
export const entrance: readonly Row[] = [
  [
    'E01',
    null,
    'P',
    '本日はお時間をくださり、ありがとうございます。最近のご商売の様子を、思いつくところから聞かせていただけますか。',
    'Thank you for making time today. How has business been lately? Please start wherever you like.',
    ['schein', 'reports'],
    {
      caution: ['まだ様式やシートは机に出さないでおきます。', 'Keep forms and sheets off the table for now.'],
    },
  ],
  [
    'E02',
    null,
    'P',
    '今日のお話が終わるとき、どうなっていたら「話してよかった」と思えそうでしょうか。',
    'When we finish today, what would make you feel that the talk was worthwhile?',
    ['schein'],
    {
      caution: [
        '伺うだけにとどめ、かなえるとは約束しないでおきます。',
        'Listen to it without promising that it will come true.',
      ],
    },
  ],
  [
    'E03',
    null,
    'P',
    'ご相談くださった、いちばんのきっかけは何でしたか。',
    'What was it that made you come to us?',
    ['schein'],
  ],
  [
    'E04',
    null,
    'P',
    '最近の場面を一つ挙げていただくとすると、どんなことがありましたか。',
    'If you picked one situation of late, what happened?',
    ['schein'],
  ],
  [
    'E05',
    null,
    'P',
    'ほかにも、小さくても気にかかっていることはありますか。',
    'Is there anything else on your mind, however small?',
    ['dialogue', 'white-paper-2023'],
    {
      caution: [
        '問いかけたあと、しばらく待ちます。大事な話は後から出てくることがあります。',
        'Wait a while after asking: what matters often comes later.',
      ],
    },
  ],
  [
    'E06',
    'unseen',
    'P',
    '一日のうち、社長ご自身はどんな仕事に時間を使っておられますか。',
    'What work fills your own day?',
    ['white-paper-2022', 'reports'],
    {
      caution: [
        '時間の使い方をとがめる調子にならないようにします。',
        'Take care that it does not sound like a reproach.',
      ],
    },
  ],
  [
    'E07',
    null,
    'P',
    '会社を始められた（継がれた）頃のことを、教えていただけますか。',
    'Could you tell me about the time when you started, or took over, the company?',
    ['locaben'],
  ],
  [
    'E08',
    null,
    'P',
    'いちばん苦しかった時期と、そこを越えられた理由を、差し支えない範囲で伺えますか。',
    'As far as you are willing to tell: which was the hardest time, and what got you through it?',
    ['locaben'],
    {
      caution: [
        'つらい記憶に触れることがあります。苦しそうなご様子なら、そこで止めます。',
        'It may touch a painful memory. Stop at any sign of pain.',
      ],
    },
  ],
  [
    'E09',
    null,
    'P',
    'このお仕事をしていて、続けてきてよかったと感じるのはどんなときですか。',
    'When do you feel glad that you have kept this work going?',
    ['seed'],
  ],
  [
    'E10',
    'unseen',
    'P',
    '先ほど現場で、○○がとても整っていると感じました。どのようにしてこうなったのですか。',
    'On the shop floor I noticed how well ○○ is kept. How did it come to be like that?',
    ['bank-practice'],
    {
      caution: ['実際に見て感じたことだけを伝えます。', 'Say only what you have really seen.'],
    },
  ],
  [
    'E11',
    'unfaced',
    'P',
    'ふと夜に考えてしまうことがあれば、お話しになれる分だけ聞かせてください。',
    'If something keeps coming back to you at night, please tell me as much of it as you wish.',
    ['reports'],
    {
      caution: [
        '打ち解けてからにします。はじめての面談には向きません。',
        'Only once there is some trust; not at a first meeting.',
      ],
    },
  ],
  [
    'E12',
    'lacking',
    'P',
    'ふだん、こうしたお話をされるお相手はいらっしゃいますか。',
    'Is there somebody with whom you usually talk about such things?',
    ['itabashi'],
  ],
  [
    'E13',
    null,
    'D',
    'そのとき、どんなお気持ちになられましたか。',
    'How did you feel at that moment?',
    ['schein'],
    {
      caution: [
        'お気持ちをこちらの言葉で言い換えず、そのまま受けとめます。',
        'Take the feeling as it is told; do not put it into words of yours.',
      ],
    },
  ],
  [
    'E14',
    'unfaced',
    'D',
    'ご融資（補助金）がかなったとして、その先にはどんな姿を思い描いておられますか。',
    'Suppose the loan or the subsidy comes: what do you see beyond it?',
    ['reports'],
    {
      caution: [
        '審査や採択の条件のように聞こえないようにします。',
        'It must not sound like a condition of the loan or the subsidy.',
      ],
    },
  ],
  [
    'E15',
    null,
    'D',
    '今のお困りごとは、いつ頃から形になってきたと感じておられますか。',
    'Since when do you feel that this trouble has been taking shape?',
    ['schein'],
  ],
  [
    'E16',
    null,
    'P',
    '私たちがお手伝いするとしたら、どんな関わり方だと進めやすいでしょうか。',
    'If we were to help, what way of working together would suit you?',
    ['reconstruction'],
    {
      caution: [
        '伺ったことは記録に残し、次の担当者にも伝わるようにします。',
        'Write the answer down, so that a successor knows it too.',
      ],
    },
  ],
  [
    'E17',
    null,
    'R',
    '今の進め方は話しやすいでしょうか。直したいところがあれば教えてください。',
    'Is this way of talking comfortable for you? Please tell me if anything should be different.',
    ['schein'],
    {
      caution: ['形だけでなく、直すつもりで伺います。', 'Ask it only if you are ready to change something.'],
    },
  ],
  [
    'E18',
    null,
    'P',
    '伺ったことを、どこまで、どなたと共有してよいか、先に決めさせてください。',
    'May we first agree on what may be shared, and with whom?',
    ['ours'],
    {
      caution: [
        '決めたことは、同意と閲覧の範囲として記録します。',
        'Record the answer as the consent and the audience.',
      ],
    },
  ],
  [
    'E19',
    null,
    'P',
    '言いにくいことは飛ばして結構です。話しやすいところからお願いします。',
    'Please skip whatever is hard to say, and begin where it is easy.',
    ['dialogue'],
  ],
  [
    'E20',
    'unfollowed',
    'P',
    '社内で、社長のお考えをいちばん分かっておられる方はどなたですか。',
    'Who in the company understands your thinking best?',
    ['kanto'],
    {
      caution: ['「いない」というお答えも、そのまま受けとめます。', '“Nobody” is an answer too.'],
    },
  ],
  [
    'E21',
    'unmoved',
    'P',
    '先代やご家族は、今の会社をどのようにご覧になっていると思われますか。',
    'How do you think your predecessor or your family see the company now?',
    ['seed', 'succession'],
    {
      caution: [
        '伺った言葉を、ご本人たちに伝えないでおきます。',
        'Never pass the answer on to the people it is about.',
      ],
    },
  ],
  [
    'E22',
    'lacking',
    'P',
    '以前に専門家へ頼まれたとき、良かった点と困った点はどんなことでしたか。',
    'When you worked with an expert before, what was good and what was difficult?',
    ['reconstruction', 'chambers'],
  ],
];
