import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { ascii, shorten, squeezeCss, squeezeMarkup, withoutRaw } from './templates.mjs';

const through = (plugin, code) =>
  (plugin.transform ?? plugin.renderChunk).call({ parse: parseAst }, code, 'a.ts').code;

describe('what minifiers leave alone', () => {
  it('takes white space and comments out of style sheets, not out of their strings', () => {
    const css = `/* don't 注 */ :host { color: red;\n  margin: calc(1px + 2px); }\n a :hover, b::before { content: '/* a  ; b */' }`;
    const short = ` :host{color:red;margin:calc(1px + 2px)}a :hover,b::before{content:'/* a  ; b */'}`;
    assert.equal(squeezeCss(css), short);
    assert.equal(
      squeezeCss(`@media (width > 0.5em) { a:is(b, c d) { inset: 0 0.25em -0.5em 10.5px; --_x0: 0 } }`),
      `@media (width > .5em){a:is(b,c d){inset:0 .25em -.5em 10.5px;--_x0:0}}`,
    );
  });

  it('keeps one space where a template breaks its line', () => {
    assert.equal(squeezeMarkup('<p\n  class="a"\n>\n  <b>x</b>  y\n</p>'), '<p class="a" > <b>x</b>  y </p>');
  });

  it('shortens each part of a template and leaves its expressions', () => {
    assert.equal(
      through(shorten(), 'x=html`<p>\n  ${css`a {\n b: ${c} }`}\n</p>`'),
      'x=html`<p> ${css`a{b:${c}}`} </p>`',
    );
  });

  it('makes a string of String.raw', () => {
    const code = through(withoutRaw(), 'x = String.raw`年\\d${n + 1}月`;');
    assert.equal(code, 'x = ("年\\\\d"+(n + 1)+"月");');
    assert.equal(new Function('n', `let ${code} return x`)(1), '年\\d2月');
  });

  it('escapes what is not ASCII without changing what it says', () => {
    const code = 'const f = (t) => [`年${"月"}`, "\u{20BB7}", /^[〇-九ー]+$/u.test(t), 3 /* 日 */];';
    const escaped = through(ascii(), code);
    assert.doesNotMatch(escaped, /[^\0-\x7f]/);
    const run = (source) => new Function(`${source} return [f('三ー'), f('x')]`)();
    assert.deepEqual(run(escaped), run(code));
  });

  it('refuses what it cannot escape', () => {
    assert.throws(() => through(ascii(), 'x = /\\ー/'), /backslash/);
  });
});
