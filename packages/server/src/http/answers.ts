import type { Context } from 'hono';

/** JSON text that the database or this server wrote, as an answer. */
export function json(
  context: Context,
  text: string,
  status: 200 | 201 = 200,
  headers: Record<string, string> = {},
) {
  return context.body(text, status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
}

/** `"7"`: the revision as an entity tag. */
export const etag = (revision: number) => ({ ETag: `"${revision}"` });

/** A page whose items are JSON texts already. */
export function page(context: Context, items: readonly string[], rest: Record<string, unknown>) {
  return json(context, `{"items":[${items.join(',')}],${JSON.stringify(rest).slice(1)}`);
}
