import type {
  AnyRecord,
  Dialogue,
  Note,
  Participant,
  RecordId,
  WallDiagnosis,
  WallLevel,
} from '../contract/index.js';

/** What every demo record starts with. Its details are invented and it says so. */
export const demoRecord = {
  revision: 0,
  audience: 'organisation',
  externalIds: [],
  demo: true,
} satisfies Partial<AnyRecord>;

/** Notes in the order in which they are written here. */
export function notes(list: Omit<Note, 'id' | 'position'>[]): Note[] {
  return list.map((note, index) => ({
    id: `n${String(index + 1).padStart(2, '0')}`,
    position: index + 1,
    ...note,
  }));
}

/** People of a meeting, in the order in which they are written here; the key is what notes name as `speaker`. */
export function participants(
  people: Record<string, Omit<Participant, 'id' | 'position'>>,
): Dialogue['participants'] {
  return Object.entries(people).map(([id, person], index) => ({ id, position: index + 1, ...person }));
}

type Answerer = [role: WallDiagnosis['respondent']['role'], name: string | null, levels: (number | null)[]];
type Quotation = Pick<WallLevel, 'quotation' | 'quotationAnonymous' | 'evidence'>;

const wallIds = ['unseen', 'unfaced', 'unmoved', 'unfollowed', 'lacking'] as const;

/**
 * The answers of one date: for each person the levels of the five walls in their order, and quotations by
 * `<index of the person>/<wall>`.
 */
export function wallDiagnoses(
  date: { answeredOn: string; idPrefix: string; company: RecordId; engagement: RecordId },
  answerers: Answerer[],
  quotations: Record<string, Quotation> = {},
): WallDiagnosis[] {
  return answerers.map(([role, name, levels], index) => ({
    ...demoRecord,
    id: `${date.idPrefix}${String(index + 1).padStart(2, '0')}`,
    kind: 'wall-diagnosis',
    company: date.company,
    engagement: date.engagement,
    answeredOn: date.answeredOn,
    respondent: name ? { role, name } : { role },
    answers: [],
    levels: wallIds.map((id, wall) => ({ id, level: levels[wall] ?? null, ...quotations[`${index}/${id}`] })),
  }));
}
