/** これまで: what a note has been. */
export const history = {
  title: 'この書きとめのこれまで',
  changes: {
    written: '書きとめた',
    changed: '直した',
    withdrawn: '取り消した',
    restored: '元に戻した',
  },
  now: '今の言葉',
  nobody: '記録なし',
  loading: '履歴を読み込んでいます',
  failed: '履歴を読み込めませんでした。今の言葉は、この画面に残っています。',
  none: 'この保存先には、履歴がありません。',
};
