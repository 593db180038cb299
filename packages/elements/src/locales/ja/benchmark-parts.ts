import { circled } from './circled.js';

/** ロカベン: 商流・業務フロー, 4つの視点, 対話内容の総括. */
export const benchmarkParts = {
  flow: {
    steps: '業務フローと差別化ポイント',
    trade: '商流',
    step: (n: number) => `業務${circled(n)}`,
    offering: '提供内容・価値',
    title: '業務の名前',
    content: '実施内容',
    differentiation: '差別化ポイント',
    offeringContent: '製品・商品・サービスの内容',
    offeringValue: 'どのような価値を提供しているか',
    parties: {
      suppliers: { name: '仕入先', content: '社名・取引金額・内容等', reason: '選定理由' },
      partners: { name: '協力先', content: '社名・取引金額・内容等', reason: '選定理由' },
      self: { name: '当社', content: '事業の内容', reason: '特色' },
      customers: {
        name: '得意先',
        content: '属性（消費者・企業等）、社名・取引金額・内容等',
        reason: '選ばれている理由',
      },
      endUsers: { name: 'エンドユーザー', content: '属性（消費者・企業等）', reason: '選ばれている理由' },
    },
    add: '業務を加える',
    earlier: (step: string) => `${step}を前へ`,
    later: (step: string) => `${step}を後へ`,
    remove: (step: string) => `${step}を取り除く`,
    none: 'まだ、何も書かれていません。',
  },
  views: {
    owner: {
      title: '①経営者',
      items: {
        philosophy: { label: '経営理念・ビジョン', note: '経営哲学・考え・方針等' },
        ambition: { label: '経営意欲', note: '成長志向・現状維持など' },
        succession: { label: '後継者の有無', note: '育成状況、承継のタイミング・関係' },
      },
    },
    business: {
      title: '②事業',
      items: {
        history: { label: '企業及び事業沿革', note: 'ターニングポイントの把握' },
        strengths: { label: '強み', note: '技術力・販売力等' },
        weaknesses: { label: '弱み', note: '技術力・販売力等' },
        productivity: {
          label: 'ITの投資・活用、生産性向上の取り組み',
          note: '1時間当たり付加価値の向上',
        },
      },
    },
    environment: {
      title: '③企業を取り巻く環境・関係者',
      items: {
        market: { label: '市場動向・競合', note: '規模・シェアの把握、競合他社との比較' },
        customers: {
          label: '主な取引先の推移',
          note: '顧客リピート率・新規開拓率、顧客からのフィードバックの有無',
        },
        employees: { label: '従業員定着率・勤続年数', note: '平均給与' },
        banks: { label: '取引金融機関', note: '数・推移、メインバンクとの関係' },
      },
    },
    organisation: {
      title: '④内部管理体制',
      items: {
        structure: { label: '組織体制', note: '品質管理・情報管理体制' },
        planning: { label: '事業計画・経営計画の有無', note: '従業員との共有、社内会議の実施状況' },
        development: { label: '研究開発・商品開発の体制', note: '知的財産権の保有・活用' },
        training: { label: '人材育成の仕組み', note: '取り組み状況' },
      },
    },
  },
  summary: {
    currentState: { label: '現状認識', note: '三つのシートを合わせて' },
    issue: { label: '課題（現状と目標の差）', note: '' },
    futureGoal: { label: '将来目標', note: '' },
    measures: { label: '対応策', note: 'これからの行動。大切なものから' },
  },
  unheard: 'まだ聞けていません',
  paper: {
    figures: (unit: string) => `財務（${unit}）`,
    persons: '（人）',
    sourceMarks: { 'trial-balance': '試算表', hearing: '聞き取り' },
    audience: (audience: string) => `閲覧：${audience}`,
    printed: (date: string) => `印刷 ${date}`,
    page: (page: number, of: number) => `${page}／${of}`,
  },
  evidence: {
    heard: 'もとになった対話',
    of: (field: string) => `${field}のもとになった対話`,
    link: '対話記録とつなぐ',
    linkOf: (field: string) => `${field}を対話記録とつなぐ`,
    choose: (field: string) => `${field}のもとになったメモを選んでください`,
    loading: '対話記録を読み込んでいます。',
    failed: '対話記録を読み込めませんでした。書いた内容は残っています。',
    retry: '対話記録をもう一度読み込む',
    none: 'この会社の対話記録は、まだありません。',
    byId: '対話記録がこの画面から見えないときは、番号でもつなげます。',
    dialogueId: '対話記録の番号',
    noteId: 'メモの番号',
    add: 'つなぐ',
    badId: '番号は、dlg_ で始まる英数字と、メモの番号で入れてください。例：dlg_0192…、n_0192…',
    close: '閉じる',
    closeOf: (field: string) => `${field}の対話記録を選ぶところを閉じる`,
    remove: (note: string) => `「${note}」とのつながりを外す`,
    open: (note: string) => `「${note}」の対話記録を開く`,
    unknown: '対話記録のメモ',
    linked: '対話記録とつなぎました。',
    unlinked: 'つながりを外しました。',
  },
};
