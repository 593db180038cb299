import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export { html };

/** A piece of a page. Whatever is put into `html` is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
