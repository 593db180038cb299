import type { NoteKind } from '../contract/index.js';

export type { NoteKind };

export * from './corrections.js';
export * from './lines.js';
export * from './note-versions.js';
export * from './text-only.js';
export * from './withdrawn-note.js';

/**
 * 記録の種類: 経営者の言葉, 問いかけ, 事実, 気づき・腹落ち, 提案, 次の一歩. The owner's words stand first and apart from the
 * supporter's reading of them.
 */
export const noteKinds = [
  'words',
  'question',
  'fact',
  'insight',
  'proposal',
  'next-step',
] as const satisfies readonly NoteKind[];
