/** Where the first fault lies, as a JSON Pointer ('' = the value itself); undefined = the shape is right. */
export type Fault = string | undefined;
export type Check = (value: unknown) => Fault;
/** Whether a value has a shape. Reads fields in their order and stops at the first that is wrong. */
export type Shape = (value: unknown) => boolean;

/** What may stand in place of a value: nothing at all, null, or either. */
export const absent = 1;
export const none = 2;
export const either = 3;
type Lack = 0 | typeof absent | typeof none | typeof either;

const isLack = (v: unknown, lack: Lack): boolean =>
  v === undefined ? (lack & absent) > 0 : v === null && (lack & none) > 0;

export const isString = (v: unknown, lack: Lack = 0): boolean => typeof v === 'string' || isLack(v, lack);
export const isNumber = (v: unknown, lack: Lack = 0): boolean => typeof v === 'number' || isLack(v, lack);
export const isInteger = (v: unknown, lack: Lack = 0): boolean => Number.isInteger(v) || isLack(v, lack);
export const isBoolean = (v: unknown, lack: Lack = 0): boolean => typeof v === 'boolean' || isLack(v, lack);
export const is = (v: unknown, shape: Shape, lack: Lack): boolean => isLack(v, lack) || shape(v);
export const isFields = (v: unknown): v is Record<string, unknown> =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

export const isList = (v: unknown, item: Shape, lack: Lack = 0): boolean => {
  if (!Array.isArray(v)) return isLack(v, lack);
  for (let i = 0; i < v.length; i++) if (!item(v[i])) return false;
  return true;
};

export const faultOf = (value: unknown, shape: Shape): Fault =>
  shape(value) ? undefined : placeOf(value, shape);

/** Where a wrong value is wrong: the shape is asked again, and what it read last is the place. */
function placeOf(value: unknown, shape: Shape): string {
  let last = '';
  const watched = (inside: unknown, at: string): unknown =>
    typeof inside !== 'object' || inside === null
      ? inside
      : new Proxy(inside, {
          get(target, key) {
            const found: unknown = Reflect.get(target, key);
            if (key === 'length' && Array.isArray(target)) return found;
            last = `${at}/${String(key)}`;
            return watched(found, last);
          },
        });
  shape(watched(value, ''));
  return last;
}
