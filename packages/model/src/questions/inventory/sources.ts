import type { Wording } from '../question.js';

/** What the questions rest on. None of these published a list of questions: the words are ours. */
export const questionSources = {
  seed: {
    ja: '中小企業庁「経営力再構築伴走支援の全国展開」（2022年）',
    en: 'SME Agency, nationwide roll-out of the support model (2022)',
  },
  'white-paper-2022': { ja: '中小企業白書2022年版', en: 'White Paper on SMEs 2022' },
  'white-paper-2023': { ja: '中小企業白書2023年版', en: 'White Paper on SMEs 2023' },
  kanto: {
    ja: '関東経済産業局・官民合同チームの実践',
    en: 'Practice of the public-private team of the Kanto bureau',
  },
  guideline: { ja: '経営力再構築伴走支援ガイドラインの要約', en: 'Summaries of the 2023 guideline' },
  schein: { ja: 'シャインの問いかけの型', en: 'Schein’s types of inquiry' },
  interviewing: { ja: '動機づけ面接', en: 'Motivational interviewing' },
  adaptive: { ja: 'ハイフェッツの適応課題', en: 'Heifetz’s adaptive challenges' },
  locaben: { ja: 'ローカルベンチマークの項目', en: 'The items of Local Benchmark' },
  'self-check': { ja: '早期経営改善の自己チェック', en: 'Self-checks of early business improvement' },
  succession: { ja: '事業承継の診断と対話', en: 'Diagnoses and talks on business succession' },
  'design-sheet': { ja: '経営デザインシート', en: 'The business design sheet' },
  'bank-practice': { ja: '金融機関の事業性評価の実践', en: 'Practice of banks in understanding businesses' },
  strengths: { ja: '強みを見つける実践', en: 'Practice of finding strengths' },
  'hands-on': { ja: '中小機構ハンズオン支援の実践', en: 'Practice of SMRJ’s hands-on support' },
  reconstruction: { ja: '復興庁の事業者支援の実践', en: 'Practice of the Reconstruction Agency’s support' },
  itabashi: { ja: '板橋区の経営改善の実践', en: 'Practice of turnarounds in Itabashi' },
  yorozu: { ja: 'よろず支援拠点の評価と実践', en: 'Reviews and practice of the Yorozu centres' },
  chambers: { ja: '商工会議所・商工会の実践と評価', en: 'Practice and reviews of chambers' },
  guarantee: { ja: '信用保証協会の経営支援の実践', en: 'Practice of guarantee corporations' },
  dialogue: { ja: '対話の設計・コーチングの実践', en: 'Practice of dialogue design and coaching' },
  reports: { ja: '経営者・支援者の公開された体験', en: 'Published experience of owners and supporters' },
  ours: { ja: '編者の考え', en: 'The editors’ own' },
} as const satisfies Record<string, Wording>;

export type SourceId = keyof typeof questionSources;
