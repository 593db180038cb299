/** Somebody whom the host knows. */
export interface Somebody {
  /** The host's number for them. */
  readonly number: string;
  readonly name: string;
  readonly pin: string;
}

export const people: readonly Somebody[] = [
  { number: 'e-1', name: '伴走 花子', pin: '483920' },
  { number: 'e-2', name: '支援 太郎', pin: '602817' },
  { number: 'e-3', name: '経営 次郎', pin: '917354' },
];

/** Works at a desk of the head office, straight on the server. */
export const colleague: Somebody = { number: 'e-9', name: '本部 三郎', pin: '' };
