import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const official = join(root, '../shared/locaben/vectors.json');
const skip = existsSync(official)
  ? false
  : 'the vectors of the official workbook do not lie beside the repository';

function vectors(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/vectors.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { lines: stdout.trim().split('\n'), stderr, status };
}

describe('npm run vectors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'banso-vectors-'));
  after(() => rmSync(folder, { recursive: true }));
  const write = (content: unknown) => {
    const path = join(folder, 'vectors.json');
    writeFileSync(path, JSON.stringify(content));
    return path;
  };

  it('agrees with the official workbook in every case', { skip }, () => {
    const { lines, status } = vectors(official);
    assert.match(lines.at(-1) ?? '', /^[1-9]\d* passed, 0 failed$/);
    assert.equal(status, 0);
  });

  it('agrees with Excel where Excel differs from the law', { skip }, () => {
    assert.match(vectors(official, '--excel').lines.at(-1) ?? '', /^[1-9]\d* passed, 0 failed$/);
  });

  it('names the case, the field and both values where they differ', { skip }, () => {
    const file = JSON.parse(readFileSync(official, 'utf8'));
    const [first] = file.cases;
    first.expected.periods[0].total += 1;
    const { lines, status } = vectors(write({ ...file, cases: [first] }));
    const total = first.expected.periods[0].total;
    assert.deepEqual(lines, [
      `${first.id}  periods[0].total: expected ${total}, got ${total - 1}`,
      '0 passed, 1 failed',
    ]);
    assert.equal(status, 1);
  });

  it('says where a file has another shape', () => {
    const { stderr, status } = vectors(write({ meta: {}, cases: [{ id: 'x' }] }));
    assert.match(stderr, /cases\.0\.industryMajor/);
    assert.equal(status, 2);
  });
});
