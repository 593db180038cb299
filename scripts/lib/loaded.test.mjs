import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { loadedWith } from './loaded.mjs';

const folder = mkdtempSync(join(tmpdir(), 'banso-loaded-'));
after(() => rmSync(folder, { recursive: true }));

const files = {
  'banso.js': 'const e=()=>import("./log-Ab_d-f12.js");export{e as start};',
  'log-Ab_d-f12.js':
    'import{a as e}from"./base-12345678.js";import"./side-abcdefgh.js";const t="import x from \'./no.js\'";',
  'base-12345678.js': 'export const a=1;export{b}from"./deep-87654321.js";',
  'side-abcdefgh.js': 'customElements;',
  'deep-87654321.js': 'export const b=()=>import("./later-12345678.js");',
  'later-12345678.js': '',
};
for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code);
const names = (...entries) => loadedWith(folder, entries).map((path) => basename(path));

describe('what a page loads', () => {
  it('is its entry alone as long as the rest comes later', () => {
    assert.deepEqual(names('banso'), ['banso.js']);
  });

  it('is what an entry imports by a statement, and what that imports, once each', () => {
    assert.deepEqual(names('banso', 'log', 'base').sort(), [
      'banso.js',
      'base-12345678.js',
      'deep-87654321.js',
      'log-Ab_d-f12.js',
      'side-abcdefgh.js',
    ]);
  });

  it('cannot be told of what was not built', () => {
    assert.throws(() => names('sheet'), /sheet is not in .* npm run build/);
  });
});
