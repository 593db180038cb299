import type { Steps } from '../steps.js';

/**
 * What the reader reports, in the order of the document. Names are without their prefix; the attributes of an element
 * are read when they are asked for.
 */
export interface XmlHandler {
  open?(name: string, attributes: () => XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Attributes by their names as they are written, prefix included (`r:id`). */
export type XmlAttributes = Readonly<Record<string, string>>;

/** A document that is not well-formed, or uses what a workbook may not. */
export class XmlError extends Error {
  override name = 'XmlError';
}

const deepest = 256;
/** So many characters are read in one step. */
const stride = 64 * 1024;
const name = String.raw`[^\s/>=<"'!?]+`;
const attributes = String.raw`(?:\s+[^\s/>=<"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*`;
const startTag = new RegExp(`<(${name})(${attributes})\\s*(/?)>`, 'y');
const endTag = new RegExp(`</(${name})\\s*>`, 'y');
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads the XML of a workbook's part and reports it piece by piece, without a DOM. A workbook has no document type
 * (ECMA-376 part 2, 8.2.5), so that there are no entities to expand: a DOCTYPE is an error, not followed.
 *
 * @throws XmlError
 */
export function* readXml(source: string, handler: XmlHandler): Steps<void> {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  const open: string[] = [];
  let done = false;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  const fail = (what: string): never => {
    throw new XmlError(`${what} at ${at}`);
  };
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const until = (mark: string, from: number) => {
    const end = text.indexOf(mark, from);
    if (end < 0) fail(`no ${mark}`);
    return end;
  };
  const report = (piece: string) => {
    if (open.length > 0) handler.text?.(piece);
    else if (piece.trim() !== '') fail('text outside the root');
  };

  let pause = stride;
  while (at < text.length) {
    if (at > pause) {
      pause = at + stride;
      yield;
    }
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    if (end > at) report(decoded(text.slice(at, end)));
    at = end;
    if (next < 0) break;
    if (text.startsWith('<!--', at)) at = until('-->', at + 4) + 3;
    else if (text.startsWith('<?', at)) at = until('?>', at + 2) + 2;
    else if (text.startsWith('<![CDATA[', at)) {
      const close = until(']]>', at + 9);
      report(text.slice(at + 9, close));
      at = close + 3;
    } else if (text.startsWith('<!', at)) fail('a document type');
    else if (text.startsWith('</', at)) {
      const found = take(endTag)?.[1] ?? fail('a broken end tag');
      if (open.pop() !== found) fail('a wrong end tag');
      handler.close?.(local(found));
      done = open.length === 0;
    } else {
      if (done) fail('a second root');
      const [, found = '', raw = '', empty] = take(startTag) ?? fail('a broken tag');
      handler.open?.(local(found), () => readAttributes(raw));
      if (empty) {
        handler.close?.(local(found));
        done = open.length === 0;
      } else if (open.push(found) > deepest) fail('too deep');
    }
  }
  if (!done || open.length > 0) fail('no end');
}

function readAttributes(raw: string): XmlAttributes {
  const read: Record<string, string> = {};
  for (const [, key = '', double, single] of raw.matchAll(attribute)) {
    if (Object.hasOwn(read, key)) throw new XmlError(`an attribute twice: ${key}`);
    read[key] = decoded(double ?? single ?? '');
  }
  return read;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}))?;?/gi, (whole, ...groups) => {
    const [hex, decimal, name] = groups as (string | undefined)[];
    const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
    const found =
      code === undefined ? named[name ?? ''] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (found === undefined || !whole.endsWith(';')) throw new XmlError(`an unknown entity ${whole}`);
    return found;
  });
}

/**
 * The text of a part: UTF-8, or UTF-16 where its mark says so.
 *
 * @throws TypeError for bytes that are not of the encoding
 */
export function xmlText(bytes: Uint8Array): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
