import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Every piece of TypeScript of a page. */
function snippetsIn(page: string): string[] {
  const text = readFileSync(join(root, 'docs', page), 'utf8').replaceAll('\r\n', '\n');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
}

const pages = { english: snippetsIn('testing.md'), japanese: snippetsIn('testing.ja.md') };

describe('the guide to testing', () => {
  // Below the repository, so that packages are found by their names.
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'banso-docs-'));
  after(() => rmSync(folder, { recursive: true }));

  for (const [language, snippets] of Object.entries(pages)) {
    snippets.forEach((code, index) => {
      it(`shows what runs: ${language}, ${index + 1}`, async () => {
        const file = join(folder, `${language}-${index + 1}.mts`);
        writeFileSync(file, code);
        await import(pathToFileURL(file).href);
      });
    });
  }

  it('shows the same in both languages', () => {
    const plain = (code: string) => code.replace(/ *\/\/ .*$/gm, '').replace(/'[^']*'/g, "''");
    assert.deepEqual(pages.japanese.map(plain), pages.english.map(plain));
    assert.ok(pages.english.length >= 5);
  });
});
