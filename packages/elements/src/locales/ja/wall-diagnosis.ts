import type { Respondent, SignId, Wall } from '@banso/model';

type Role = Respondent['role'];

/** 壁診断 */
export const wallDiagnosis = {
  name: '壁診断',
  title: '五つの壁の、いま',
  round: (n: number) => `第${n}回`,
  answeredOn: '実施',
  period: (from: string, to: string) => `${from}〜${to}`,
  respondents: '回答',
  people: (counts: readonly (readonly [role: string, count: number])[]) =>
    counts.map(([role, count]) => `${role}${count}人`).join('、'),
  roles: { owner: '経営者', successor: '後継者', staff: '幹部・社員', supporter: '支援者' } satisfies Record<
    Role,
    string
  >,
  /** The same people as speakers of a sentence or a quotation. */
  voices: { owner: '経営者', successor: '後継者', staff: '社員の方', supporter: '支援者' } satisfies Record<
    Role,
    string
  >,
  anonymous: {
    owner: '経営者',
    successor: '後継者',
    staff: '社員（匿名）',
    supporter: '支援者',
  } satisfies Record<Role, string>,
  named: (role: string, name: string) => `${role}（${name}）`,
  medianOf: (role: string, count: number) => `${role}（${count}人の中央値）`,
  /** ① – ⑤ */
  number: (n: number) => String.fromCodePoint(0x245f + n),
  levels: ['感じない', 'あまり感じない', 'ときどき感じる', 'よく感じる', 'いつも感じる'] as readonly string[],
  unheard: 'まだ聞けていない',
  note: 'どの壁も、あること自体は良し悪しではありません。強く感じるところから、話を始めるためのものです。',

  agreed: {
    heading: 'いっしょに確かめた状態',
    since: (date: string) => `${date}から`,
    change: (wall: string) => `${wall}の状態を書きかえる`,
    question: (wall: string) => `「${wall}」は、いま、どこにありますか`,
    hint: '経営者と話し合い、同じ見立てになった状態を書きとめます。',
    sinceLabel: 'いつから',
    noteLabel: 'ひとこと',
    notePlaceholder: '例：粗利の一覧に着手',
    keep: '書きとめる',
    failed: '合意した状態を読み込めませんでした。回答は、そのままご覧いただけます。',
  },

  difference: {
    heading: '見え方のちがい',
    compare: 'くらべる相手',
    radar: '五つの壁の見え方',
    table: '五つの壁を感じる強さ（0 感じない から 4 いつも感じる まで）',
    near: '見え方は近い',
    stronger: (voice: string) => `${voice}のほうが強く感じている`,
    onlyHeard: (voice: string) => `いまは、${voice}の声だけ`,
    unheard: 'まだ、どなたの声も聞けていない',
    scale: (values: readonly (readonly [voice: string, value: string])[]) =>
      values.map(([voice, value]) => `${voice} ${value}`).join('、'),
    withheld: (count: number, least: number) =>
      `お名前や役職を添えていない社員の方の回答（${count}人）は、だれの回答かが分からないよう、${least}人になるまで表示していません。`,
  },

  movement: {
    heading: 'これまでの動き',
    months: (months: readonly string[]) => months.join('・'),
    table: 'これまでの回答の動き',
    month: (month: number) => `${month}月`,
    year: (year: number) => `${year}年`,
  },

  answers: {
    add: '新しい回答を書きとめる',
    addFirst: '最初の回答を書きとめる',
    earlier: (count: number) => `書きとめた回答を開く（${count}件）`,
    edit: '開く',
    editOf: (who: string, date: string) => `${who}、${date}の回答を開く`,
    empty: 'まだ、どなたの声も聞けていません。',
    emptyHint: '経営者おひとりの回答だけでも始められます。全部の壁に答える必要はありません。',
    unknownCompany:
      '支援先企業が分からないため、回答を書きとめられません。ページの管理者にお知らせください。',
  },

  sheet: {
    title: '回答を書きとめる',
    editTitle: '回答を見直す',
    who: '答える方',
    name: 'お名前・役職（なくても構いません）',
    nameHint: '書かなければ、どなたの回答か分からないまま残ります。',
    date: '回答日',
    dateFault: '日付を、年・月・日で入れてください。例：2026年11月18日',
    kept: 'ひとつ選ぶごとに、書きとめられます。',
    done: 'おわる',
    statements: {
      unseen: '会社のいまや、お金の流れが、数字や言葉で見えにくい',
      unfaced: '気になっていることに、向き合う余裕や機会がない',
      unmoved: '分かっていても、事情や気持ちがあって踏み出しにくい',
      unfollowed: '始めたことが、社内に広がりにくい',
      lacking: '進めたい気持ちはあるが、人や知識、経験が足りない',
    } satisfies Record<Wall, string>,
    signs: '心あたりを、五つの場面で確かめる',
    signsHint: '答えても、答えなくても構いません。',
    fromSigns: (level: string) => `五つの場面への回答から、${level} としています。`,
    ownWins: (level: string) => `五つの場面からは ${level} ですが、ご本人の実感を優先しています。`,
    takeFromSigns: (level: string) => `${level} にする`,
    noAnswer: '答えない',
    words: '言葉を添える',
    quotation: '聞いたとおりの言葉',
    quotationOf: (wall: string) => `「${wall}」について、聞いたとおりの言葉`,
    quotationPlaceholder: '聞いたとおりに書きとめます',
    anonymous: '名前を出さずに載せる',
    consent: '載せてよいと言われた言葉だけを書きとめます。',
  },

  /** 兆し: reasons to ask, by the number of the sign. */
  signs: {
    '1-01': '人・お金・設備・お客様のことに、起きた順に対応している',
    '1-02': '会社の方針や数字が、ほかの人に見せられる形になっていない',
    '1-03': '仕事や製品の一つひとつで、いくら残るのかが分かりにくい',
    '1-04': '利益が出たかどうかが、決算のときまで分からない',
    '1-16': '社長・幹部・現場で、いちばんの課題として挙げることが違う',
    '2-01': '「ずっとこうしてきた」で、話が終わることがある',
    '2-03': '以前うまくいったやり方を、今も頼りにしている',
    '2-05': 'うまくいかない理由として、外の事情を思い浮かべることが多い',
    '2-11': '事業の引き継ぎは、「いつか」のままになっている',
    '2-15': '日々の仕事で手いっぱいで、先のことを考える余裕がない',
    '3-01': '「分かってはいるけれど」が、何か月も続いている',
    '3-02': '先代や創業者の考えが気になり、進めにくい',
    '3-04': '以前の失敗やつらい出来事が、今の決断に影響している',
    '3-09': '最初の一歩が、大きすぎるように感じる',
    '3-14': '同じ宿題が、何度も残ったままになる',
    '4-01': '新しいことを始めると、社内がぎくしゃくする',
    '4-09': '目指す姿が、社内で共有されていない',
    '4-12': '会議で話すのは、ほとんど社長だけになる',
    '4-14': '決めたことが、しばらくすると元に戻る',
    '4-16': '新しい仕事が、いつも同じ人に集まる',
    '5-01': '次の幹部を任せられる人が、これから育つところだ',
    '5-03': '一人で、営業も経理も総務も受け持っている',
    '5-05': 'どこに相談すればよいかが分からない',
    '5-11': '大切な技術を、ベテランの決まった人だけが持っている',
    '5-12': '新しいことに必要な技術や設備の、見当がつかない',
  } satisfies Record<SignId, string>,
};
