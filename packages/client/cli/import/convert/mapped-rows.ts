import { derivedRecordId, kinds } from '@banso/model';
import type { Kind, RecordId } from '@banso/model';
import type { RecordTemplate, Template } from '../mapping/template.js';
import type { Cells } from '../rows/row.js';
import type { BuiltRecord } from './built-record.js';
import { RowRefusal } from './built-record.js';
import { Filler, isThere, numberOf, textOf } from './fill.js';
import type { Blanks, FindId } from './fill.js';
import { newRecordOf } from './places.js';
import { code } from './read-cell.js';
import { nameOf } from './row-maker.js';
import type { RecordKey, RowMaker } from './row-maker.js';

/** Rows of another system's file, as a mapping reads them. */
export class MappedRows implements RowMaker {
  readonly #records: readonly RecordTemplate[];
  readonly #organisation: string;
  readonly #blanks: Blanks;

  constructor(records: readonly RecordTemplate[], organisation: string, blanks: readonly string[] = []) {
    this.#records = records;
    this.#organisation = organisation;
    this.#blanks = new Set(blanks);
  }

  keysOf(cells: Cells): RecordKey[] {
    return this.#thereIn(cells).map((template) => {
      const number = numberOf(template, cells, this.#blanks);
      const reference = number === undefined ? undefined : `${template.externalId.system}:${number}`;
      return { kind: template.kind, reference, repeats: template.repeats };
    });
  }

  pointsAt(cells: Cells): string[] {
    const found: string[] = [];
    const visit = (template: Template): void => {
      if (template.type === 'id' && template.external) {
        const number = code(textOf(cells, template.external.column, this.#blanks));
        found.push(nameOf(template.kind, `${template.external.system}:${number}`));
      } else if (template.type === 'list') template.items.forEach(visit);
      else if (template.type === 'object') template.fields.forEach(([, inner]) => visit(inner));
    };
    for (const { fields } of this.#thereIn(cells)) visit({ type: 'object', fields });
    return found;
  }

  async build(cells: Cells, findId: FindId): Promise<BuiltRecord[]> {
    const built: BuiltRecord[] = [];
    const inRow = new Map<Kind, RecordId>();
    for (const template of this.#thereIn(cells)) {
      const find: FindId = (wanted, number) =>
        wanted.external ? findId(wanted, number) : Promise.resolve(inRow.get(wanted.kind));
      const record = await this.#record(template, cells, find);
      inRow.set(record.kind, record.id);
      built.push(record);
    }
    return built;
  }

  async #record(template: RecordTemplate, cells: Cells, findId: FindId): Promise<BuiltRecord> {
    const { kind, externalId, fields } = template;
    const number = numberOf(template, cells, this.#blanks);
    if (number === undefined) {
      throw new RowRefusal(kind, {
        column: externalId.columns.join(' '),
        fault: { code: 'blank' },
        text: '',
      });
    }
    const external = { system: externalId.system, id: number };
    const filler = new Filler(kind, cells, this.#blanks, findId);
    const places = await filler.places(fields);
    const id = await derivedRecordId(kind, this.#organisation, external);
    const built = { kind, id, externalIds: [external], places, remarks: filler.remarks };
    const path = kinds[kind].check(newRecordOf(built));
    if (path === undefined) return built;
    throw new RowRefusal(kind, {
      column: columnAt(template, path),
      fault: { code: 'shape', path },
      text: '',
    });
  }

  #thereIn(cells: Cells): RecordTemplate[] {
    return this.#records.filter((template) => isThere(template, cells, this.#blanks));
  }
}

/** The column that fills a field, where one does; otherwise where in the record it is. */
export function columnAt({ fields }: Pick<RecordTemplate, 'fields'>, path: string): string {
  const field = path.split('/')[1] ?? '';
  const template = fields.find(([name]) => name === field)?.[1];
  return template?.type === 'column' ? template.columns.join(' ') : path;
}
