import type { z } from 'zod';

/** What is wrong with a mapping file, and where (JSON Pointer). */
export interface MappingFault {
  path: string;
  code: MappingFaultCode;
  /** What would be possible. */
  allowed?: readonly string[];
}

/**
 * `missing` must be there · `type` of another type · `unknown` no such key · `choice` none of the words that are
 * possible · `pattern` another form · `empty` too short · `wrong` anything else the schema finds · `unknown-field` the
 * kind has no such field · `item-id` an item without an id of its own · `duplicate-item` two items of one id ·
 * `one-column` neither or both of `column` and `columns` · `id-half` only one of `system` and `column` · `id-later` no
 * earlier record of this kind
 */
export type MappingFaultCode =
  | 'missing'
  | 'type'
  | 'unknown'
  | 'choice'
  | 'pattern'
  | 'empty'
  | 'wrong'
  | 'unknown-field'
  | 'item-id'
  | 'duplicate-item'
  | 'one-column'
  | 'id-half'
  | 'id-later';

/** Makes the schema tell what it looked at: JSON holds no `undefined`, so that is what is missing. */
export const reporting = { reportInput: true } as const;

/** What the schema found. Its own texts are English and speak of types; ours name the place and the remedy. */
export function faultsOf(error: z.ZodError, below = ''): MappingFault[] {
  return error.issues.flatMap((issue): MappingFault[] => {
    const path = below + issue.path.map((part) => `/${String(part)}`).join('');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: `${path}/${key}`, code: 'unknown' }));
    }
    if (issue.input === undefined) return [{ path, code: 'missing' }];
    switch (issue.code) {
      case 'invalid_type':
        return [{ path, code: 'type', allowed: [issue.expected] }];
      case 'invalid_value':
        return [{ path, code: 'choice', allowed: issue.values.map(String) }];
      case 'invalid_format':
        return [{ path, code: 'pattern', ...(issue.pattern && { allowed: [issue.pattern] }) }];
      case 'too_small':
      case 'too_big':
        return [{ path, code: 'empty' }];
      default:
        return [{ path, code: 'wrong' }];
    }
  });
}
