import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { drained } from '../steps.js';
import { WorkbookError, type WorkbookFault } from '../workbook-error.js';
import { ZipPackage } from './package.js';

const limits = { part: 1_000_000, total: 1_500_000, entries: 10 };
const refused = (code: WorkbookFault, read: () => unknown) =>
  assert.throws(read, (error) => error instanceof WorkbookError && error.code === code);

/** The package with the sizes that its directory claims replaced. */
function claiming(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = view.getUint32(copy.length - 22 + 16, true);
  view.setUint32(at + 24, size, true);
  return copy;
}

describe('ZipPackage', () => {
  const text = 'ローカルベンチマーク'.repeat(50);
  const bytes = zipSync({ 'xl/Workbook.xml': strToU8(text), stored: [strToU8('as it is'), { level: 0 }] });

  it('reads deflated and stored parts by their names, whatever their case', () => {
    const zip = new ZipPackage(bytes, limits);
    assert.equal(new TextDecoder().decode(drained(zip.read('/xl/workbook.xml'))), text);
    assert.equal(new TextDecoder().decode(drained(zip.read('stored'))), 'as it is');
    assert.ok(zip.hasUnder('xl/'));
    refused('broken', () => drained(zip.read('missing.xml')));
  });

  it('refuses a part that is too large, before it is unpacked', () => {
    const bomb = zipSync({ bomb: new Uint8Array(limits.part + 1) });
    assert.ok(bomb.length < 2_000);
    refused('too-large', () => drained(new ZipPackage(bomb, limits).read('bomb')));
  });

  it('stops unpacking a part that claims to be small', () => {
    const bomb = claiming(zipSync({ bomb: new Uint8Array(5_000_000) }), 100);
    refused('too-large', () => drained(new ZipPackage(bomb, limits).read('bomb')));
  });

  it('refuses many parts that are too large together', () => {
    const zip = new ZipPackage(zipSync({ a: new Uint8Array(900_000), b: new Uint8Array(900_000) }), limits);
    drained(zip.read('a'));
    refused('too-large', () => drained(zip.read('b')));
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}`, strToU8('')]));
    refused('too-large', () => new ZipPackage(zipSync(many), limits));
  });

  it('refuses a package that was cut off or damaged, wherever', () => {
    for (let end = 0; end < bytes.length; end += 7) {
      refused('broken', () => new ZipPackage(bytes.slice(0, end), limits));
    }
    const damaged = bytes.slice();
    damaged[60]! ^= 0xff;
    refused('broken', () => drained(new ZipPackage(damaged, limits).read('xl/workbook.xml')));
    refused('broken', () => drained(new ZipPackage(claiming(bytes, 3), limits).read('xl/workbook.xml')));
  });
});
