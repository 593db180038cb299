import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { escaped } from '../spreadsheet/xml-text.js';
import { drained } from '../steps.js';
import { readXml, XmlError, xmlText } from './read-xml.js';

/** What is reported, as a list: `+name{attributes}`, `"text"`, `-name`. */
function events(source: string): string[] {
  const seen: string[] = [];
  const handler = {
    open: (name: string, attributes: () => object) => seen.push(`+${name}${JSON.stringify(attributes())}`),
    text: (text: string) => seen.push(JSON.stringify(text)),
    close: (name: string) => seen.push(`-${name}`),
  };
  drained(readXml(source, handler));
  return seen;
}

interface Element {
  name: string;
  attributes: [string, string][];
  children: (Element | string)[];
}
const name = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
const text = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((value) => value.replace(/[\0-\x1f_\ufffe\uffff]/g, 'x'));
const element = fc.letrec<{ element: Element }>((tie) => ({
  element: fc.record({
    name,
    attributes: fc.uniqueArray(fc.tuple(name, text), { selector: ([key]) => key, maxLength: 3 }),
    children: fc.array(fc.oneof({ maxDepth: 3 }, text, tie('element')), { maxLength: 3 }),
  }),
})).element;

const written = ({ name: tag, attributes, children }: Element): string =>
  `<${tag}${attributes.map(([key, value]) => ` ${key} = "${escaped(value)}"`).join('')}>` +
  `${children.map((child) => (typeof child === 'string' ? escaped(child) : written(child))).join('<!-- - -->')}</${tag} >`;
const expected = ({ name: tag, attributes, children }: Element): string[] => [
  `+${tag}${JSON.stringify(Object.fromEntries(attributes))}`,
  ...children.flatMap((child) => (typeof child === 'string' ? [JSON.stringify(child)] : expected(child))),
  `-${tag}`,
];

describe('readXml', () => {
  it('reports elements without their prefix, attributes with it, and text', () => {
    assert.deepEqual(events('<?xml version="1.0"?>\n<x:a r:id="1" b=\'"\'><c/>t<![CDATA[<&>]]></x:a>\n'), [
      '+a{"r:id":"1","b":"\\""}',
      '+c{}',
      '-c',
      '"t"',
      '"<&>"',
      '-a',
    ]);
  });

  it('reads the five names and numbers that stand for characters, and one line break for two marks', () => {
    assert.deepEqual(events('<a>&lt;&amp;&gt;&quot;&apos;&#10;&#x20BB7;\r\n</a>').slice(1, 2), [
      JSON.stringify('<&>"\'\n𠮷\n'),
    ]);
  });

  it('gives back whatever was written', () => {
    fc.assert(fc.property(element, (root) => assert.deepEqual(events(written(root)), expected(root))));
  });

  it('refuses a document type, so that nothing can be expanded or fetched', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><a>&b;</a>';
    for (const source of [laughs, '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', '<a>&b;</a>']) {
      assert.throws(() => events(source), XmlError, source);
    }
  });

  it('refuses what is not well-formed, wherever it breaks off', () => {
    const whole = '<a b="1"><c>text</c><!-- d --><![CDATA[e]]></a>';
    for (let end = 0; end < whole.length; end++) assert.throws(() => events(whole.slice(0, end)), XmlError);
    const wrong = [
      '<a></b>',
      '<a><b></a></b>',
      '<a/><b/>',
      'x<a/>',
      '<a b=1/>',
      '<a b="1" b="2"/>',
      '<a b="<"/>',
    ];
    const more = ['<a>&</a>', '<a>&#x110000;</a>', '<a>&lt</a>', '<>', '< a/>', '<a'.repeat(3)];
    for (const source of [...wrong, ...more, '<a>'.repeat(300) + '</a>'.repeat(300)]) {
      assert.throws(() => events(source), XmlError, source.slice(0, 40));
    }
  });
});

describe('xmlText', () => {
  it('reads UTF-8 and UTF-16, and refuses bytes of neither', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('<a>伴</a>', 'utf16le')]);
    assert.equal(xmlText(utf16), '<a>伴</a>');
    assert.equal(xmlText(Buffer.from('\ufeff<a>伴</a>')), '<a>伴</a>');
    assert.throws(() => xmlText(Uint8Array.from([0x3c, 0x88, 0xea])), TypeError);
  });
});

describe('readXml in steps', () => {
  it('pauses all along a long document, so that nobody waits for its end', () => {
    const steps = readXml(`<a>${'<b>1</b>'.repeat(100_000)}</a>`, {});
    let count = 0;
    while (!steps.next().done) count++;
    assert.ok(count > 10, `${count} pauses`);
  });
});
