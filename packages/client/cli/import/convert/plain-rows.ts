import { derivedRecordId, exposed, guards, kinds } from '@banso/model';
import type { ExternalId, Kind, RecordId } from '@banso/model';
import { stamped } from '../kinds.js';
import { conversionOf } from '../mapping/fields.js';
import type { Json } from '../mapping/schema.js';
import type { Cells } from '../rows/row.js';
import type { BuiltRecord, Place } from './built-record.js';
import { RowRefusal } from './built-record.js';
import { newRecordOf } from './places.js';
import { readCell } from './read-cell.js';
import { nameOf } from './row-maker.js';
import type { RecordKey, RowMaker } from './row-maker.js';

/** Fields that say which record it is, not what stands in it. */
const identity = new Set(['id', 'kind', 'revision', 'externalIds']);

type Fields = Record<string, Json | undefined>;

/** Rows that are records of one kind already, as `banso export` writes them. */
export class PlainRows implements RowMaker {
  readonly #kind: Kind;
  readonly #organisation: string;
  readonly #format: 'csv' | 'ndjson';

  constructor(kind: Kind, organisation: string, format: 'csv' | 'ndjson') {
    this.#kind = kind;
    this.#organisation = organisation;
    this.#format = format;
  }

  keysOf(cells: Cells): RecordKey[] {
    return [{ kind: this.#kind, reference: this.#referenceIn(cells) }];
  }

  pointsAt(cells: Cells): string[] {
    return (['company', 'engagement'] as const).flatMap((kind) =>
      typeof cells[kind] === 'string' && cells[kind] !== '' ? [nameOf(kind, cells[kind])] : [],
    );
  }

  async build(cells: Cells): Promise<BuiltRecord[]> {
    const kind = this.#kind;
    const given = this.#fieldsIn(cells);
    if ((given.kind ?? kind) !== kind) throw this.#shape('/kind');
    if (cells.withdrawn !== undefined && cells.withdrawn !== '') throw this.#shape('/withdrawn');
    const { id, externalIds } = await this.#identityOf(given);
    const fields = Object.entries(given).flatMap(([field, value]) =>
      identity.has(field) ? [] : [{ field, value }],
    );
    const built = { kind, id, externalIds, places: fields.flatMap(itemPlaces), remarks: [] };
    const path = kinds[kind].check(newRecordOf(built));
    if (path !== undefined) throw this.#shape(path);
    const revision = typeof given.revision === 'number' ? given.revision : 0;
    return [revision > 0 ? { ...built, exported: { revision, fields } } : built];
  }

  async #identityOf(given: Fields): Promise<{ id: RecordId; externalIds: ExternalId[] }> {
    const externalIds = (given.externalIds ?? []) as unknown[];
    if (!Array.isArray(externalIds)) throw this.#shape('/externalIds');
    const wrong = externalIds.findIndex((one) => guards.checkExternalId(one) !== undefined);
    if (wrong >= 0) throw this.#shape(`/externalIds/${wrong}`);
    const [first] = externalIds as ExternalId[];
    const id = given.id ?? (first && (await derivedRecordId(this.#kind, this.#organisation, first)));
    if (typeof id !== 'string' || !id.startsWith(`${kinds[this.#kind].prefix}_`)) throw this.#shape('/id');
    return { id, externalIds: externalIds as ExternalId[] };
  }

  #fieldsIn(cells: Cells): Fields {
    const written = Object.entries(cells).filter(([field]) => field === 'kind' || !stamped.has(field));
    return Object.fromEntries(
      written.map(([field, cell]) => [
        field,
        this.#format === 'csv' ? this.#read(field, cell as string | undefined) : (cell as Json),
      ]),
    );
  }

  #read(field: string, cell = ''): Json | undefined {
    const text = exposed(cell);
    if (text === '') return undefined;
    const read = readCell(text, conversionOf(this.#kind, field) ?? 'text');
    if (read.ok) return read.value;
    throw new RowRefusal(this.#kind, { column: field, fault: read.fault, text });
  }

  #referenceIn(cells: Cells): string | undefined {
    if (typeof cells.id === 'string' && cells.id !== '') return cells.id;
    const ids = typeof cells.externalIds === 'string' ? parsed(cells.externalIds) : cells.externalIds;
    const first: unknown = Array.isArray(ids) ? ids[0] : undefined;
    if (guards.checkExternalId(first) !== undefined) return undefined;
    const { system, id } = first as ExternalId;
    return `${system}:${id}`;
  }

  #shape(path: string) {
    return new RowRefusal(this.#kind, { column: path.slice(1), fault: { code: 'shape', path }, text: '' });
  }
}

/** The items of a list that is kept by their ids, one by one; any other field whole. */
function itemPlaces({ field, value }: Place): Place[] {
  const items = Array.isArray(value) ? (value as Fields[]) : [];
  if (items.length === 0 || !items.every((item) => typeof item?.id === 'string')) return [{ field, value }];
  return items.map((item) => {
    const { stamp: _stamp, ...own } = item;
    const names = Object.keys(own).filter((name) => name !== 'id');
    return { field, item: item.id as string, value: own as Json, names };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
