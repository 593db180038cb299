import type { Kind } from '@banso/model';
import { conversionOf, fields } from './fields.js';
import type { Conversion } from './conversions.js';
import { faultsOf, reporting } from './faults.js';
import type { MappingFault } from './faults.js';
import { expressions } from './schema.js';
import type { Json, MappedRecord, Mapping } from './schema.js';
import type { ColumnTemplate, ObjectTemplate, RecordTemplate, Template } from './template.js';

/** Fields that the import itself writes. */
const ownFields = new Set(['id', 'kind', 'revision', 'externalIds']);

/** Turns a mapping into templates, or finds everything that is wrong with it. */
export function compile(mapping: Mapping): { records: RecordTemplate[]; faults: MappingFault[] } {
  const faults: MappingFault[] = [];
  const records = mapping.records.map((record, index) => {
    const before = new Set(mapping.records.slice(0, index).map(({ kind }) => kind));
    return new Compiler(before, faults).record(record, `/records/${index}`);
  });
  return { records, faults };
}

class Compiler {
  readonly #before: ReadonlySet<Kind>;
  readonly #faults: MappingFault[];

  constructor(before: ReadonlySet<Kind>, faults: MappingFault[]) {
    this.#before = before;
    this.#faults = faults;
  }

  record({ kind, externalId, repeats, when, record }: MappedRecord, path: string): RecordTemplate {
    const columns = this.#columns(externalId, `${path}/externalId`);
    const names = Object.keys(fields[kind]).filter((name) => !ownFields.has(name));
    const filled = Object.entries(record).map(([name, value]) => {
      const place = `${path}/record/${name}`;
      const conversion = conversionOf(kind, name);
      if (conversion === undefined || ownFields.has(name)) {
        this.#faults.push({ path: place, code: 'unknown-field', allowed: names });
      }
      return [name, this.#template(value, place, conversion)] as const;
    });
    return {
      kind,
      externalId: { system: externalId.system, columns },
      ...(repeats !== undefined && { repeats }),
      ...(when !== undefined && { when }),
      fields: filled,
    };
  }

  #template(value: Json, path: string, conversion: Conversion | undefined): Template {
    if (Array.isArray(value)) return { type: 'list', items: this.#items(value, path) };
    if (typeof value !== 'object' || value === null) return { type: 'literal', value };
    if ('column' in value || 'columns' in value) return this.#column(value, path, conversion);
    if ('idOf' in value) return this.#id(value, path);
    return this.#object(value, path);
  }

  #object({ when, ...rest }: { [name: string]: Json }, path: string): ObjectTemplate {
    if (when !== undefined && (typeof when !== 'string' || when === '')) {
      this.#faults.push({ path: `${path}/when`, code: 'type', allowed: ['string'] });
    }
    return {
      type: 'object',
      ...(typeof when === 'string' && { when }),
      fields: Object.entries(rest).map(([name, inner]) => [
        name,
        this.#template(inner, `${path}/${name}`, undefined),
      ]),
    };
  }

  /** Items are known by their id, run after run, so it stands in the mapping itself. */
  #items(values: readonly Json[], path: string): Template[] {
    const seen = new Set<string>();
    return values.map((value, index) => {
      const place = `${path}/${index}`;
      const template = this.#template(value, place, undefined);
      if (template.type !== 'object') return template;
      const id = (value as { id?: Json }).id;
      if (typeof id !== 'string' || !/^[A-Za-z0-9_-]{1,64}$/.test(id)) {
        this.#faults.push({ path: `${place}/id`, code: 'item-id' });
      } else if (seen.has(id)) this.#faults.push({ path: `${place}/id`, code: 'duplicate-item' });
      else seen.add(id);
      return template;
    });
  }

  #column(value: Json, path: string, conversion: Conversion | undefined): Template {
    const read = expressions.fromColumn.safeParse(value, reporting);
    if (!read.success) {
      this.#faults.push(...faultsOf(read.error, path));
      return { type: 'literal', value: null };
    }
    const { column: _column, columns: _columns, as, ...rest } = read.data;
    const columns = this.#columns(read.data, path);
    const usual = rest.choices ? 'text' : (conversion ?? 'text');
    return { type: 'column', columns, as: as ?? usual, ...rest } satisfies ColumnTemplate;
  }

  #id(value: Json, path: string): Template {
    const read = expressions.idOf.safeParse(value, reporting);
    if (!read.success) {
      this.#faults.push(...faultsOf(read.error, path));
      return { type: 'literal', value: null };
    }
    const { idOf: kind, system, column } = read.data;
    if (system !== undefined && column !== undefined)
      return { type: 'id', kind, external: { system, column } };
    if (system !== undefined || column !== undefined) this.#faults.push({ path, code: 'id-half' });
    else if (!this.#before.has(kind)) this.#faults.push({ path: `${path}/idOf`, code: 'id-later' });
    return { type: 'id', kind };
  }

  #columns({ column, columns }: { column?: string; columns?: string[] }, path: string): string[] {
    if ((column === undefined) === (columns === undefined)) {
      this.#faults.push({ path, code: 'one-column' });
    }
    return columns ?? (column === undefined ? [] : [column]);
  }
}
