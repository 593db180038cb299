import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from './paths.mjs';
import { publishedManifest } from './published-manifest.mjs';

const own = {
  name: '@banso/x',
  license: 'Apache-2.0',
  sideEffects: ['./src/define.ts', './dist/define.js'],
  exports: {
    '.': { source: './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
    './package.json': './package.json',
  },
  scripts: { prepack: 'x' },
  devDependencies: { y: '1.0.0' },
};

describe('a published manifest', () => {
  it('leads only to what is in the tarball', () => {
    assert.deepEqual(publishedManifest(own), {
      name: '@banso/x',
      license: 'Apache-2.0',
      sideEffects: ['./dist/define.js'],
      exports: {
        '.': { types: './dist/index.d.ts', default: './dist/index.js' },
        './package.json': './package.json',
      },
    });
    assert.equal(publishedManifest({ ...own, sideEffects: false }).sideEffects, false);
  });
});

describe('packing', () => {
  let folder;
  const text = JSON.stringify(own);
  const pack = (when) =>
    execFileSync(process.execPath, [join(root, 'scripts/pack.mjs'), when], { cwd: folder, stdio: 'pipe' });
  const manifest = () => readFileSync(join(folder, 'package.json'), 'utf8');
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'banso-pack-'));
    await writeFile(join(folder, 'package.json'), text);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is refused where nothing was built', () => {
    assert.throws(() => pack('before'), /npm run build/);
    assert.equal(manifest(), text);
  });

  it('changes the folder for as long as it takes, and leaves it as it was, even when it was broken off', async () => {
    await mkdir(join(folder, 'dist'));
    pack('before');
    assert.doesNotMatch(manifest(), /source|prepack/);
    pack('before'); // The first one never came to its end.
    assert.ok(existsSync(join(folder, 'LICENSE')));
    pack('after');
    assert.equal(manifest(), text);
    assert.ok(!existsSync(join(folder, 'LICENSE')));
  });
});
