import { digitsOf } from './digits.js';

/** What is wrong and what to do, in Japanese. `en.ts` has the same keys. */
export const ja = {
  problems: {
    malformed: ['要求を読み取れませんでした', '書式を確かめて、もう一度お送りください。'],
    invalid: ['入力内容をご確認ください', '示された項目を直して、もう一度お送りください。'],
    unauthenticated: ['認証が必要です', '有効な認証情報を付けて、もう一度お送りください。'],
    'session-expired': [
      'セッションの有効期限が切れました',
      '新しいセッションを開いて、もう一度お送りください。',
    ],
    forbidden: ['この操作を行う権限がありません', '権限のある方に依頼してください。'],
    'not-found': ['見つかりませんでした', 'アドレス、ID、閲覧範囲をご確認ください。'],
    revoked: ['この端末は登録から外されています', 'もう一度使うには、端末の保存をやり直してください。'],
    'method-not-allowed': ['この操作はできません', 'Allow ヘッダーにある方法をお使いください。'],
    conflict: ['ほかの方が先に更新しています', '最新の内容（current）を確かめて、反映し直してください。'],
    'id-taken': ['このIDは使えません', '新しいIDを作って、もう一度お送りください。'],
    'external-id-taken': [
      'この外部番号は別の記録に付いています',
      '番号を確かめるか、その記録をお使いください。',
    ],
    'key-reused': [
      '同じ Idempotency-Key が別の内容に使われています',
      '別の操作には新しいキーをお使いください。',
    ],
    'precondition-required': [
      '更新の前提が示されていません',
      '新規は If-None-Match: *、変更は If-Match に読み取った版（例 "7"）を付けてください。',
    ],
    'too-large': ['送られた内容が大きすぎます', '8 MB までに分けてお送りください。'],
    'unsupported-media-type': [
      'この形式は受け取れません',
      'Content-Type: application/json で、圧縮せずに UTF-8 でお送りください。',
    ],
    'rate-limited': ['要求が多すぎます', 'Retry-After の秒数を待って、もう一度お送りください。'],
    unavailable: [
      'ただいま保存先に接続できません',
      '少し待って、同じ Idempotency-Key でもう一度お送りください。',
    ],
    internal: ['サーバーで問題が起きました', 'requestId を添えて、システムの担当者にお知らせください。'],
  },
  issues: {
    required: ({ field }) => `${field} は必須です。値を入れてください。`,
    'unknown-field': ({ field }) =>
      `${field} という項目はありません。項目名を確かめるか、取り除いてください。`,
    type: ({ field, allowed }) => `${field} の型が違います。${allowed} で入れてください。`,
    format: ({ field, allowed }) =>
      `${field} の書式が違うか、ありえない値です。${allowed} の形で入れてください。`,
    pattern: ({ field, allowed }) => {
      const digits = digitsOf(allowed);
      return digits
        ? `${field} は数字${digits}桁で入れてください。`
        : `${field} の書式が違います。${allowed} に合う形で入れてください。`;
    },
    choice: ({ field, allowed }) => `${field} は ${allowed} のいずれかを入れてください。`,
    'too-short': ({ field, allowed }) => `${field} は ${allowed} 文字以上で入れてください。`,
    'too-long': ({ field, allowed }) => `${field} は ${allowed} 文字以内で入れてください。`,
    'too-few': ({ field, allowed }) => `${field} は ${allowed} 件以上必要です。`,
    'too-many': ({ field, allowed }) => `${field} は ${allowed} 件以内にしてください。`,
    'too-small': ({ field, allowed }) => `${field} は ${allowed} 以上で入れてください。`,
    'too-great': ({ field, allowed }) => `${field} は ${allowed} 以下で入れてください。`,
    'not-json': () => 'JSON として読み取れません。かっこ、引用符、コンマを確かめてください。',
    'not-utf8': () => '文字コードが UTF-8 ではありません。UTF-8 でお送りください。',
    'duplicate-name': ({ field }) => `${field} が2回書かれています。1つにしてください。`,
    'too-deep': ({ allowed }) => `入れ子が深すぎます。${allowed} 段までにしてください。`,
    'bad-character': ({ field }) =>
      `${field} に保存できない文字（NUL、または対になっていないサロゲート）が含まれています。取り除いてください。`,
    'id-mismatch': ({ field, allowed }) =>
      `${field} がアドレスのID（${allowed}）と違います。同じIDを入れてください。`,
    'duplicate-item': ({ field }) =>
      `${field} と同じIDの項目がほかにもあります。項目ごとに別のIDを付けてください。`,
    'duplicate-external-id': ({ field }) => `${field} と同じ外部番号が2回書かれています。1つにしてください。`,
    'external-id-taken': ({ field }) =>
      `${field} の外部番号は別の記録に付いています。番号を確かめてください。`,
    'check-digit': ({ field }) => `${field} の検査用数字が合いません。法人番号13桁を確かめてください。`,
    'unknown-company': ({ field }) =>
      `${field} の企業が見つからないか、閲覧できません。企業を先に登録するか、番号を確かめてください。`,
    'unknown-engagement': ({ field }) =>
      `${field} の案件が見つからないか、閲覧できません。案件を先に登録するか、IDを確かめてください。`,
    'unknown-person': ({ field }) =>
      `${field} の人が見つかりません。人を先に登録するか、IDを確かめてください。`,
    'other-company': ({ field }) => `${field} は別の企業の案件です。同じ企業の案件を選んでください。`,
    'unknown-speaker': ({ field }) =>
      `${field} が参加者にいません。参加者に加えるか、参加者のIDを入れてください。`,
    'before-start': ({ field, allowed }) =>
      `${field} が開始日（${allowed}）より前です。日付を確かめてください。`,
    'audience-excludes-you': ({ field, allowed }) =>
      `${field} をこの範囲にすると、あなた自身が読めなくなります。${allowed} から選んでください。`,
    'unknown-parameter': ({ field, allowed }) =>
      `${field} という条件はありません。使える条件は ${allowed} です。`,
    repeated: ({ field }) => `${field} が2回書かれています。1つにしてください。`,
    cursor: ({ field }) =>
      `${field} が正しくないか、別の条件や別のセッションのものです。これを外して最初からお読みください。`,
    revision: ({ field }) => `${field} には読み取った版を引用符付きで1つ入れてください。例 "7"`,
    'photo-missing': ({ field }) => `${field} がありません。写真を付けてお送りください。`,
    'photo-unreadable': ({ field }) =>
      `${field} を写真として読めません。JPEG を最後まで、base64 でお送りください。`,
    'photo-more': ({ field }) =>
      `${field} に写真のほかの情報（場所、日時、機器など）が含まれています。取り除いてお送りください。`,
    'photo-other': ({ field }) =>
      `${field} が size、width、height の値か、保存済みの写真と違います。写真は変えられません。新しい添付をお作りください。`,
    'no-text': ({ field }) => `${field} に検索できる文字がありません。2文字以上で入れてください。`,
  },
} satisfies Catalogue<string>;

/** What a message may speak of. */
export interface MessageParts {
  /** The name of the field as sent, e.g. `/notes/0/text`. */
  field: string;
  /** What would be possible, as text. */
  allowed: string;
}

interface Catalogue<Code extends string> {
  /** Per problem: title, and what to do. */
  problems: Record<string, readonly [string, string] | string[]>;
  issues: Record<Code, (parts: MessageParts) => string>;
}

export type IssueCode = keyof (typeof ja)['issues'];

export interface Messages {
  problems: Record<keyof (typeof ja)['problems'], string[]>;
  issues: Record<IssueCode, (parts: MessageParts) => string>;
}
