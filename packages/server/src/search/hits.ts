import type { AnyRecord, Kind, SearchHit } from '@banso/model';
import { comparable } from './comparable.js';
import { excerptOf } from './excerpt.js';
import { textsOf } from './texts.js';

export interface Candidate {
  id: string;
  sort_key: string;
  kind: Kind;
  company: string | null;
  date: string | null;
  /** JSON text of the record. */
  data: string;
}

/** Every text of the record in which the folded words stand together. */
export function hitsIn({ id, kind, company, date, data }: Candidate, folded: string): SearchHit[] {
  const record = JSON.parse(data) as AnyRecord;
  return textsOf(record).flatMap(({ path, text }): SearchHit[] => {
    const position = comparable(text).indexOf(folded);
    if (position === -1) return [];
    return [
      {
        kind,
        id,
        ...(company === null ? {} : { company }),
        date,
        path,
        excerpt: excerptOf(text, position, folded.length),
      },
    ];
  });
}
