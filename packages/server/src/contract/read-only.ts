import type { Schema } from './schemas.js';
import { propertiesOf, resolved } from './schemas.js';

/**
 * Takes out of a request what only the server stamps (`readOnly` in the contract), so that a record can be sent back
 * as it was read. Changes `value` in place: copying could run into a field called `__proto__`.
 */
export function dropReadOnly(value: unknown, schema: Schema): void {
  if (Array.isArray(value)) {
    const items = resolved(schema).items;
    if (items) for (const item of value) dropReadOnly(item, items);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, property] of Object.entries(propertiesOf(schema))) {
      if (!Object.hasOwn(value, name)) continue;
      if (property.readOnly) Reflect.deleteProperty(value, name);
      else dropReadOnly(Reflect.get(value, name), property);
    }
  }
}

/** The lists of a kind whose items the server stamps, e.g. `notes`. */
export function stampedLists(schema: Schema): string[] {
  return Object.entries(propertiesOf(schema))
    .filter(([, property]) => {
      const items = resolved(property).items;
      return items !== undefined && propertiesOf(items).stamp?.readOnly === true;
    })
    .map(([name]) => name);
}
