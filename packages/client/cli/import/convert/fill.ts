import type { Kind, RecordId } from '@banso/model';
import type { Json } from '../mapping/schema.js';
import type {
  ColumnTemplate,
  IdTemplate,
  ObjectTemplate,
  RecordTemplate,
  Template,
} from '../mapping/template.js';
import { columnName } from '../rows/row-file.js';
import type { Cells } from '../rows/row.js';
import type { Place, RowRemark } from './built-record.js';
import { RowRefusal } from './built-record.js';
import type { CellFault } from './read-cell.js';
import { code, readCell } from './read-cell.js';

/** Cells that say nothing besides empty ones. */
export type Blanks = ReadonlySet<string>;

/** Answers the id of another record; undefined = there is none. */
export type FindId = (template: IdTemplate, text: string | undefined) => Promise<RecordId | undefined>;

/** The text of a cell without the white space around it; '' when it says nothing. */
export function textOf(cells: Cells, column: string, blanks: Blanks): string {
  const value = cells[columnName(column)] ?? cells[column];
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const trimmed = text.replaceAll('\r\n', '\n').trim();
  return blanks.has(trimmed) ? '' : trimmed;
}

/** The row's own number, full-width digits as ASCII; undefined when a part of it is blank. */
export function numberOf({ externalId }: RecordTemplate, cells: Cells, blanks: Blanks): string | undefined {
  const parts = externalId.columns.map((column) => code(textOf(cells, column, blanks)));
  return parts.includes('') ? undefined : parts.join('-');
}

/** Whether a row has this record at all. */
export const isThere = ({ when }: Pick<ObjectTemplate, 'when'>, cells: Cells, blanks: Blanks): boolean =>
  when === undefined || textOf(cells, when, blanks) !== '';

/** Fills the templates of one record in with the cells of one row. */
export class Filler {
  readonly remarks: RowRemark[] = [];
  readonly #kind: Kind;
  readonly #cells: Cells;
  readonly #blanks: Blanks;
  readonly #findId: FindId;

  constructor(kind: Kind, cells: Cells, blanks: Blanks, findId: FindId) {
    this.#kind = kind;
    this.#cells = cells;
    this.#blanks = blanks;
    this.#findId = findId;
  }

  /** @throws RowRefusal */
  async places(fields: ObjectTemplate['fields']): Promise<Place[]> {
    const places: Place[] = [];
    for (const [field, template] of fields) {
      const items = template.type === 'list' ? itemsOf(template.items) : undefined;
      if (!items) places.push({ field, value: await this.#value(template) });
      for (const [index, { id, template: item }] of (items ?? []).entries()) {
        const value = await this.#item(item, index);
        const names = item.fields.map(([name]) => name).filter((name) => name !== 'id');
        places.push({
          field,
          item: id,
          value,
          names: names.includes('position') ? names : [...names, 'position'],
        });
      }
    }
    return places;
  }

  /** Items stand in the order of the mapping unless it says another. */
  async #item(template: ObjectTemplate, index: number): Promise<Json | undefined> {
    const value = await this.#object(template);
    return value && { position: index + 1, ...value };
  }

  async #value(template: Template): Promise<Json | undefined> {
    switch (template.type) {
      case 'literal':
        return template.value;
      case 'column':
        return this.#column(template);
      case 'id':
        return this.#id(template);
      case 'object':
        return this.#object(template);
      case 'list': {
        const values = await Promise.all(template.items.map((item) => this.#value(item)));
        return values.filter((value) => value !== undefined);
      }
    }
  }

  async #object(template: ObjectTemplate): Promise<Record<string, Json> | undefined> {
    if (!isThere(template, this.#cells, this.#blanks)) return undefined;
    const filled: Record<string, Json> = {};
    for (const [name, inner] of template.fields) {
      const value = await this.#value(inner);
      if (value !== undefined) filled[name] = value;
    }
    return filled;
  }

  #column(template: ColumnTemplate): Json | undefined {
    const { columns, join = '\n', as, unit, choices, otherwise, blank, required } = template;
    const text = columns
      .map((column) => textOf(this.#cells, column, this.#blanks))
      .filter(Boolean)
      .join(join);
    if (text === '') return required ? this.#wrong(template, { code: 'blank' }, text) : blank;
    if (choices) {
      const wanted = code(text);
      const found = Object.entries(choices).find(([name]) => code(name) === wanted);
      if (found) return found[1];
      if (otherwise !== undefined) return otherwise;
      return this.#wrong(template, { code: 'choice', allowed: Object.keys(choices) }, text);
    }
    const read = readCell(text, as, unit);
    return read.ok ? read.value : this.#wrong(template, read.fault, text);
  }

  async #id(template: IdTemplate): Promise<Json | undefined> {
    const { external } = template;
    const number = external && code(textOf(this.#cells, external.column, this.#blanks));
    if (number === '') return undefined;
    const id = await this.#findId(template, number);
    if (id !== undefined) return id;
    const reference = external ? `${external.system}:${number}` : template.kind;
    const fault = { code: 'unknown-reference', reference } as const;
    throw new RowRefusal(this.#kind, {
      column: external?.column ?? template.kind,
      fault,
      text: number ?? '',
    });
  }

  #wrong({ columns, wrong }: ColumnTemplate, fault: CellFault, text: string): undefined {
    const remark = { column: columns.join(' '), fault, text };
    if (wrong !== 'omit') throw new RowRefusal(this.#kind, remark);
    this.remarks.push(remark);
  }
}

/** The items of a list that is kept by their ids; undefined for a list of plain values. */
function itemsOf(items: readonly Template[]): { id: string; template: ObjectTemplate }[] | undefined {
  const found = items.flatMap((template) => {
    if (template.type !== 'object') return [];
    const id = template.fields.find(([name]) => name === 'id')?.[1];
    return id?.type === 'literal' && typeof id.value === 'string' ? [{ id: id.value, template }] : [];
  });
  return found.length === items.length && items.length > 0 ? found : undefined;
}
