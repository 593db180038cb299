import { isBansoError } from '@banso/client';
import type { BansoClient } from '@banso/client';
import type { RecordId } from '@banso/model';
import type { Messages } from '../../locales/index.js';
import type { BuiltRecord } from '../convert/built-record.js';
import { RowRefusal } from '../convert/built-record.js';
import type { FindId } from '../convert/fill.js';
import { nameOf } from '../convert/row-maker.js';
import type { RecordKey, RowMaker } from '../convert/row-maker.js';
import type { Keeper } from '../keep/keeper.js';
import { KnownIds } from '../keep/known-ids.js';
import { recordsOf } from '../kinds.js';
import type { NumberTable } from '../plan/number-table.js';
import type { Row } from '../rows/row.js';
import type { ReportEntry } from './report-entry.js';

export interface RowImporterParts {
  banso: BansoClient;
  maker: RowMaker;
  keeper: Keeper;
  lines: NumberTable;
  texts: Messages['report'];
  signal: AbortSignal;
}

/** Imports row after row and says what became of each. */
export class RowImporter {
  readonly #parts: RowImporterParts;
  readonly #known = new KnownIds();

  constructor(parts: RowImporterParts) {
    this.#parts = parts;
  }

  /** The records that a row makes or points at: rows that share one go one after the other. */
  namesIn(row: Row): string[] {
    if (row.fault) return [];
    const { maker } = this.#parts;
    const own = maker
      .keysOf(row.cells)
      .flatMap(({ kind, reference }) => (reference ? nameOf(kind, reference) : []));
    return [...own, ...maker.pointsAt(row.cells)];
  }

  /** @throws BansoError when the run cannot go on */
  async import(row: Row): Promise<ReportEntry[]> {
    const { maker, texts } = this.#parts;
    const { line } = row;
    if (row.fault) return [{ line, status: 'refused', code: row.fault.code, reason: texts.row(row.fault) }];
    const keys = maker.keysOf(row.cells);
    if (keys.length === 0) return [{ line, status: 'unchanged', code: 'nothing', reason: texts.nothing }];
    const again = keys.find((key) => !key.repeats && this.#firstLine(key, line) < line);
    if (again) return [this.#refusedAsDouble(again, line)];
    let built: BuiltRecord[];
    try {
      built = await maker.build(row.cells, this.#findId);
    } catch (error) {
      if (error instanceof RowRefusal) return [this.#refusedAsItStands(error, keys, line)];
      throw error;
    }
    return this.#keepAll(built, keys, line);
  }

  /** One after the other: each may point at those before it. */
  async #keepAll(
    built: readonly BuiltRecord[],
    keys: readonly RecordKey[],
    line: number,
  ): Promise<ReportEntry[]> {
    const { texts } = this.#parts;
    const entries: ReportEntry[] = [];
    const movedTo = new Map<RecordId, RecordId>();
    const refused = new Set<RecordId>();
    for (const [index, record] of built.entries()) {
      const { kind, id, remarks } = record;
      const entry = { line, kind, ...external(keys[index]), ...this.#remarks(remarks.map(texts.left)) };
      const text = JSON.stringify(record.places);
      if ([...refused].some((missing) => text.includes(missing))) {
        refused.add(id);
        entries.push({ ...entry, id, status: 'refused', code: 'depends', reason: texts.depends });
        continue;
      }
      const kept = await this.#keep(withIds(record, text, movedTo), keys[index], line);
      if (kept.status === 'refused') {
        refused.add(id);
        const { code } = kept.refusal;
        entries.push({ ...entry, id: kept.id, status: 'refused', code, reason: texts.refusal(kept.refusal) });
      } else {
        if (kept.id !== id) movedTo.set(id, kept.id);
        const all = [...(entry.remarks ?? []), ...kept.keptTheirs.map(texts.keptTheirs)];
        entries.push({ ...entry, id: kept.id, status: kept.status, ...this.#remarks(all) });
      }
    }
    return entries;
  }

  async #keep(record: BuiltRecord, key: RecordKey | undefined, line: number) {
    const name = key?.reference === undefined ? undefined : nameOf(key.kind, key.reference);
    const lines = name === undefined ? undefined : this.#parts.lines.linesOf(name);
    const decides = lines === undefined || line === lines[key?.repeats ?? 'first'];
    const known = name === undefined ? undefined : this.#known.get(name);
    if (known && !decides) return { status: 'unchanged', id: known, keptTheirs: [] } as const;
    const kept = await this.#parts.keeper.keep(record, { onlyIfMissing: !decides });
    if (name !== undefined && kept.status !== 'refused') this.#known.set(name, kept.id);
    return kept;
  }

  readonly #findId: FindId = async ({ kind, external }, number) => {
    if (!external || number === undefined) return undefined;
    const reference = `${external.system}:${number}`;
    const name = nameOf(kind, reference);
    const known = this.#known.get(name);
    if (known) return known;
    const { banso, signal } = this.#parts;
    try {
      const { id } = await recordsOf(banso, kind).get(reference, { signal });
      this.#known.set(name, id);
      return id;
    } catch (error) {
      if (isBansoError(error, 'not-found')) return undefined;
      throw error;
    }
  };

  #firstLine({ kind, reference }: RecordKey, line: number): number {
    if (reference === undefined) return line;
    return this.#parts.lines.linesOf(nameOf(kind, reference))?.first ?? line;
  }

  #refusedAsDouble(key: RecordKey, line: number): ReportEntry {
    const reason = this.#parts.texts.double(key.reference ?? '', this.#firstLine(key, line));
    return { line, kind: key.kind, ...external(key), status: 'refused', code: 'double', reason };
  }

  #refusedAsItStands({ kind, remark }: RowRefusal, keys: readonly RecordKey[], line: number): ReportEntry {
    const { column, fault } = remark;
    const named = external(keys.find((key) => key.kind === kind));
    const reason = this.#parts.texts.cell(remark);
    return { line, kind, ...named, status: 'refused', code: fault.code, column, reason };
  }

  #remarks(remarks: string[]): Pick<ReportEntry, 'remarks'> {
    return remarks.length > 0 ? { remarks } : {};
  }
}

/** Some numbers belong to records that were there under another id: the row's other records point at those. */
function withIds(record: BuiltRecord, text: string, movedTo: ReadonlyMap<RecordId, RecordId>): BuiltRecord {
  if (![...movedTo.keys()].some((id) => text.includes(id))) return record;
  let moved = text;
  for (const [from, to] of movedTo) moved = moved.replaceAll(from, to);
  return { ...record, places: JSON.parse(moved) as BuiltRecord['places'] };
}

/** The row's own number, as far as it is one. */
const external = (key: RecordKey | undefined): Pick<ReportEntry, 'externalId'> =>
  key?.reference?.includes(':') ? { externalId: key.reference } : {};
