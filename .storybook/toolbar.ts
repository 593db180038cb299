/** The choices of the toolbar; a story reads the chosen value from its context: `(args, { globals }) => …`. */
export const languages = [
  { value: 'ja', title: '日本語' },
  { value: 'en', title: 'English' },
];

export const appearances = [
  { value: 'light', title: '明るい Light' },
  { value: 'dark', title: '暗い Dark' },
  { value: 'auto', title: '端末に合わせる Auto' },
];

export const widths = [
  { value: 'full', title: '画面いっぱい Full' },
  { value: '960px', title: '960 px' },
  { value: '768px', title: '768 px' },
  { value: '390px', title: '390 px' },
  { value: '320px', title: '320 px' },
];
