import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { samples } from '@banso/model/samples';
import { build } from 'esbuild';
import { faultsIn } from './docs/compile.mjs';
import { give } from './docs/given.ts';
import { Place, shell } from './docs/place.mjs';
import { guides, snippets, snippetsIn, textOf } from './docs/snippets.mjs';
import { filesUnder } from './lib/files.mjs';
import { root } from './lib/paths.mjs';

const named = ({ guide, line }) => `${guide}:${line}`;
const isCode = ({ language }) => language === 'ts' || language === 'js';

// Below the repository, so that packages are found by their names.
const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'banso-docs-'));
const paths = new Map();
for (const snippet of snippets.filter(isCode)) {
  const name = snippet.guide.replaceAll(/[/.]/g, '-');
  // A name of its own; a file without imports is a module all the same.
  const path = join(folder, `${name}-${snippet.line}.${snippet.language === 'ts' ? 'mts' : 'js'}`);
  writeFileSync(path, `${snippet.code}${snippet.language === 'ts' ? 'export {};\n' : ''}`);
  paths.set(snippet, path);
}
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');

const sessionSnippet = snippets.find(
  ({ guide, file }) => guide === 'docs/embedding.md' && file === 'banso-session.js',
);
let place;
before(async () => {
  const { bansoSession } = await import(pathToFileURL(paths.get(sessionSnippet)).href);
  place = await Place.open(bansoSession);
});
after(async () => {
  await place?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('what the guides show', () => {
  const isOfNode = ({ language, page }) => language === 'ts' && !page;
  const pathsOf = (which) => [...paths].flatMap(([snippet, path]) => (which(snippet) ? [path] : []));
  const faults = new Map([
    ...faultsIn(pathsOf(isOfNode), { page: false }),
    ...faultsIn(pathsOf((snippet) => !isOfNode(snippet))),
  ]);
  const given = join(root, 'scripts/docs/given.ts');
  it('presumes what is there', () => assert.deepEqual(faults.get(given), []));

  for (const snippet of snippets.filter(isCode)) {
    it(`compiles: ${named(snippet)}`, () => {
      assert.deepEqual(faults.get(paths.get(snippet)), []);
    });
  }

  for (const snippet of snippets.filter(({ language }) => language === 'json')) {
    it(`is JSON: ${named(snippet)}`, () => void JSON.parse(snippet.code));
  }

  const runnable = snippets.filter(({ reason, file }) => !reason && !file);

  for (const snippet of runnable.filter((one) => isCode(one) && !one.page)) {
    it(`runs in Node: ${named(snippet)}`, async () => {
      const end = await give();
      try {
        await import(pathToFileURL(paths.get(snippet)).href);
      } finally {
        end();
      }
    });
  }

  for (const snippet of runnable.filter((one) => isCode(one) && one.page)) {
    it(`runs in a page: ${named(snippet)}`, async () => {
      const name = `snippet-${snippets.indexOf(snippet)}`;
      place.files.set(`/visit/${name}.js`, await bundled(paths.get(snippet)));
      const body = `<main></main><script type="module" src="/visit/${name}.js"></script>`;
      const faults = await place.visit(name, { language: languageOf(snippet.guide), body }, async (page) => {
        await page.waitForFunction(() => globalThis.isDone, { timeout: 20_000 });
      });
      assert.deepEqual(faults, []);
    });
  }

  for (const snippet of runnable.filter(({ language }) => language === 'html')) {
    it(`shows its widgets: ${named(snippet)}`, async () => {
      for (const { guide, file, code } of snippets)
        if (guide === snippet.guide && file?.startsWith('/')) place.files.set(file, code);
      const language = languageOf(snippet.guide);
      const faults = await place.visit(
        `page-${snippets.indexOf(snippet)}`,
        { language, body: snippet.code },
        showsAll,
      );
      assert.deepEqual(faults, []);
    });
  }

  it('names commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = snippets
      .filter(({ language }) => language === 'sh')
      .flatMap(({ code }) => [...code.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name));
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    );
  });

  for (const guide of guides) {
    const lines = snippets.filter((one) => one.guide === guide && one.language === 'sh' && !one.reason);
    if (lines.length > 0)
      it(`is understood by a shell: ${guide}`, async () => {
        const workplace = mkdtempSync(join(tmpdir(), 'banso-docs-'));
        try {
          prepare(workplace, guide);
          await shell(
            [commands, workbooks, ...lines.map(({ code }) => inPlace(code))].join('\n'),
            workplace,
            process.env,
          );
        } finally {
          rmSync(workplace, { recursive: true, force: true });
        }
      });
  }
});

const languageOf = (guide) => (guide.includes('.ja.') ? 'ja' : 'en');

/** The snippet as a host's bundler makes it, after what it presumes; it says when it is through. */
async function bundled(path) {
  const contents = `import { give } from ${JSON.stringify(join(root, 'scripts/docs/given.ts'))};
    await give();
    await import(${JSON.stringify(path)});
    globalThis.isDone = true;`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    tsconfig: join(root, 'tsconfig.base.json'),
  });
  return outputFiles[0].text;
}

/** Every widget of the page is there; those with a company have heard its records. */
async function showsAll(page) {
  const tags = await page.$$eval('body *', (all) =>
    all
      .filter(({ localName }) => localName.startsWith('banso-'))
      .map((one) => [one.localName, one.hasAttribute('company')]),
  );
  assert.ok(tags.length > 0, 'there is a widget');
  for (const [tag, hasCompany] of tags) {
    const isShown = (name, listens) =>
      document.querySelector(name).shadowRoot?.textContent.trim() !== '' &&
      Boolean(customElements.get(name)) &&
      (!listens || globalThis.heard.includes(`${name} ready`));
    await page.waitForFunction(isShown, { timeout: 20_000 }, tag, hasCompany);
  }
}

/** \`npx\` in the folder of a vendor who has installed the SDK. */
const commands = `npx() { [ "$1" = banso ]; shift; node --conditions=source --import "$TSX" "$BANSO_COMMAND" "$@"; }`;

/** What a supporter has at hand: a sheet in Excel, and the form it was made from. */
const workbooks = `npx banso locaben write sheet.json --out locaben.xlsx
cp locaben.xlsx new-workbook.xlsm`;

/** The addresses that guides invent stand for this place. */
const inPlace = (code) => code.replaceAll('https://banso.bank.example', place.api);

/** What a vendor has at hand: the host's credentials, a chamber's file, and the files that the guide shows. */
function prepare(workplace, guide) {
  process.env.TSX = import.meta.resolve('tsx');
  process.env.BANSO_COMMAND = join(root, 'packages/client/cli/main.ts');
  const { id, secret } = place.credentials;
  writeFileSync(join(workplace, 'host.json'), JSON.stringify({ id, secret }), { mode: 0o600 });
  writeFileSync(join(workplace, 'sheet.json'), JSON.stringify(samples.benchmarkSheet));
  const rows = readFileSync(join(root, 'examples/chamber-import/karte.csv'), 'latin1')
    .split('\n')
    .slice(0, 13);
  writeFileSync(join(workplace, 'karte.csv'), `${rows.join('\n')}\n`, 'latin1');
  for (const { guide: other, file, code } of snippets)
    if (other === guide && file && !file.startsWith('/')) writeFileSync(join(workplace, file), code);
}

describe('the guides', () => {
  const pairs = guides.filter((guide) => guides.includes(guide.replace('.md', '.ja.md')));

  it('are all there in both languages', () => {
    const english = guides.filter((guide) => !guide.includes('.ja.'));
    assert.deepEqual(pairs, english);
    assert.equal(guides.length, 2 * english.length);
  });

  for (const guide of pairs) {
    it(`show the same in both languages: ${guide}`, () => {
      const shown = (path) => snippets.filter((one) => one.guide === path).map(plain);
      assert.deepEqual(shown(guide.replace('.md', '.ja.md')), shown(guide));
    });
  }

  for (const guide of guides) {
    it(`lead to what is there: ${guide}`, () => {
      for (const [, target, anchor] of textOf(guide).matchAll(
        /\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g,
      )) {
        const path = join(root, dirname(guide), target);
        const text =
          target === ''
            ? textOf(guide)
            : extname(path) === '' || !path.endsWith('.md')
              ? ''
              : readFileSync(path, 'utf8');
        if (target !== '' && text === '') assert.ok(isThere(path), `${target}`);
        if (anchor) assert.ok(headings(text).includes(decodeURIComponent(anchor)), `${target}#${anchor}`);
      }
    });
  }
});

const isThere = (path) => {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return error.code === 'EISDIR';
  }
};

/** Without what differs between languages: comments, and words in quotation marks or between tags. */
function plain({ language, page, file, reason, code }) {
  const words = language === 'html' ? code.replace(/>[^<>]+</g, '><') : code.replace(/'[^']*'/g, "''");
  const said = { language, page, file, reason };
  return { ...said, code: words.replace(/ *(?:\/\/|#) .*$/gm, '').replace(/\/\*.*?\*\//g, '') };
}

/** The anchors of a page's headings, as they are made for readers. */
const headings = (text) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

describe('a block of a guide', () => {
  const one = (words, code = 'x;\n') => snippetsIn(`# T\n\n\`\`\`${words}\n${code}\`\`\`\n`, 'g.md')[0];

  it('says where it runs, or why not', () => {
    const { page, reason, line, code } = one('ts page no-run: it sends mail');
    assert.deepEqual([page, reason, line, code], [true, 'it sends mail', 3, 'x;\n']);
    assert.deepEqual([one('js file=/w.js').file, one('ts').page], ['/w.js', false]);
  });

  it('does not stay out of the run without a reason, or by a slip of the pen', () => {
    for (const words of ['ts no-run', 'ts no-run: ', 'ts norun: x', 'ts pages'])
      assert.throws(() => one(words), /g\.md:3/);
  });

  it('that is wrong is found', () => {
    const wrong = join(folder, 'wrong.mts');
    writeFileSync(
      wrong,
      "import { createClient } from '@banso/client';\ncreateClient({ base: '/x' });\nunheardOf();\n",
    );
    const found = faultsIn([wrong]).get(wrong);
    assert.equal(found.length, 2);
    assert.match(found[0], /^2: .*'base'/);
    assert.match(found[1], /^3: .*'unheardOf'/);
  });
});

it('no file of the guides stands outside of these tests', () => {
  const all = filesUnder('docs').filter(
    (path) => path.endsWith('.md') && !path.startsWith('docs/decisions/'),
  );
  assert.deepEqual(
    all.filter((path) => !guides.includes(path)),
    [],
  );
});
