import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../lib/paths.mjs';
import { brought, Host, lint, published } from './host.mjs';

let host;
let project;
before(async () => {
  host = await Host.open();
  project = await host.project([...published, brought]);
});
after(() => host?.close());

const filesOf = (tarball) => execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
const textOf = (tarball) =>
  execFileSync('tar', ['-xzOf', tarball], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

for (const name of published) {
  describe(`the tarball of @banso/${name}`, () => {
    it('passes publint', () => lint('publint', 'publint', ['--strict', host.tarballs[name]]));

    it('passes attw, as ES modules', () =>
      lint('@arethetypeswrong/cli', 'attw', ['--profile', 'esm-only', '--no-color', host.tarballs[name]]));

    it('holds what was built, a README, the licence and what it stands on, and nothing else', () => {
      const files = filesOf(host.tarballs[name]).map((file) => file.replace('package/', ''));
      const others = files.filter((file) => !file.startsWith('dist/')).sort();
      const own = { client: ['cli/banso.mjs'], elements: ['custom-elements.json'] }[name] ?? [];
      assert.deepEqual(
        others,
        ['LICENSE', 'NOTICE', 'README.ja.md', 'README.md', 'package.json', ...own].sort(),
      );
      assert.deepEqual(
        files.filter((file) => /\.test\.|(?<!\.d)\.ts$|\.stamp$/.test(file)),
        [],
      );
    });

    it('says nothing that holds only in this repository', () => {
      const manifest = project.manifest(name);
      const conditions = Object.values(manifest.exports).flatMap((target) => Object.keys(Object(target)));
      assert.ok(!conditions.includes('source'));
      assert.doesNotMatch(JSON.stringify(manifest), /\.\/src\/|prepack|devDependencies/);
      assert.equal(manifest.license, 'Apache-2.0');
      assert.deepEqual(manifest.engines, { node: '>=20.19' });
    });

    it('holds none of the figures that are not ours to publish', () => {
      const text = textOf(host.tarballs[name]);
      for (const figure of figures()) assert.ok(!text.includes(figure), figure);
    });
  });
}

/** Figures of the basis so long that they stand nowhere by chance, as they are written in built files. */
function figures() {
  const numbers = ['2018', '2022'].flatMap((version) => {
    const text = readFileSync(join(root, `packages/benchmark-data/src/basis-${version}.gen.ts`), 'utf8');
    return text.match(/\d*\.\d{9,}/g) ?? [];
  });
  const kept = textOf(host.tarballs[brought]);
  const found = [...new Set(numbers)]
    .map((number) => number.replace(/^0/, ''))
    .filter((one) => kept.includes(one));
  assert.ok(found.length > 100, 'figures are found where they are');
  return found;
}

describe('every entry', () => {
  it('can be imported in Node', async () => {
    const entries = [...published, brought]
      .flatMap((name) => project.entries(name))
      .filter((entry) => !/^@banso\/embed\/banso\.js$/.test(entry));
    assert.ok(entries.length >= 25);
    await project.node(
      entries
        .map(
          (entry) =>
            `await import('${entry}'${entry.endsWith('.json') ? ", { with: { type: 'json' } }" : ''});`,
        )
        .join('\n'),
    );
  });

  it('but the sheet can be imported without the basis, which a host brings itself', async () => {
    const without = await host.project(['model', 'elements']);
    const entries = without.entries('elements').filter((entry) => !entry.endsWith('.json'));
    const output = await without.node(`
      const missing = [];
      for (const entry of ${JSON.stringify(entries)})
        await import(entry).catch((error) => missing.push([entry, error.message]));
      console.log(JSON.stringify(missing));`);
    const missing = JSON.parse(output);
    const sheet = [
      '@banso/elements/define',
      '@banso/elements/benchmark-sheet',
      '@banso/elements/benchmark-sheet/define',
    ];
    assert.deepEqual(missing.map(([entry]) => entry).sort(), sheet.sort());
    for (const [, message] of missing) assert.match(message, /@banso\/benchmark-data/);
  });

  it('of the script-tag bundle is a file that its list of hashes names', async () => {
    const output = await project.node(`
      import sri from '@banso/embed/sri.json' with { type: 'json' };
      import { createHash } from 'node:crypto';
      import { readFileSync } from 'node:fs';
      const bytes = readFileSync(new URL(import.meta.resolve('@banso/embed/banso.js')));
      console.log(sri['banso.js'] === 'sha384-' + createHash('sha384').update(bytes).digest('base64'));`);
    assert.equal(output.trim(), 'true');
  });
});

describe('the SDK from its tarball', () => {
  it('talks to a server from its own, and so does the command', async () => {
    const output = await project.node(`
      import assert from 'node:assert/strict';
      import { execFile } from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      import { promisify } from 'node:util';
      import { createClient, isBansoError, sessionFrom } from '@banso/client';
      import { startServer } from '@banso/server';

      const server = await startServer({ port: 0, dataDirectory: 'memory', log: 'off' });
      const { id, secret } = server.credentials;
      const session = async () => {
        const answer = await fetch(server.url + '/v1/sessions', {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: 'Basic ' + btoa(id + ':' + secret) },
          body: JSON.stringify({ person: { system: 'staff', id: '1', name: '伴走 花子' }, role: 'supporter' }),
        });
        return answer.json();
      };
      const banso = createClient({ baseUrl: server.url, session });
      const { items } = await banso.companies.list().page();
      assert.ok(items.length > 0);
      const { data } = await banso.raw.GET('/v1/companies');
      assert.deepEqual(data.items.map(({ id }) => id), items.map(({ id }) => id));
      await assert.rejects(banso.companies.get('cif:none'), (error) => isBansoError(error, 'not-found'));

      writeFileSync('host.json', JSON.stringify({ id, secret }), { mode: 0o600 });
      const command = ['node_modules/@banso/client/cli/banso.mjs', 'doctor', '--lang', 'en', '--json',
        '--url', server.url, '--credentials', 'host.json', '--person', 'staff:1', '--name', 'Hanako'];
      const { stdout } = await promisify(execFile)(process.execPath, command);
      const findings = stdout.trim().split('\\n').map((line) => JSON.parse(line));
      assert.ok(findings.length >= 5);
      assert.deepEqual(findings.filter(({ level }) => level === 'fault'), []);
      await server.stop();
      console.log('done');`);
    assert.match(output, /done$/m);
  });

  it('tests without a network', async () => {
    const output = await project.node(`
      import { createTestClient } from '@banso/client/testing';
      const { banso, close } = createTestClient({ device: true });
      await banso.offline.ready;
      console.log((await banso.companies.list().page()).items.length > 0, banso.offline.state);
      close();`);
    assert.equal(output.trim(), 'true open');
  });

  it('brings the command, under the version of its package', async () => {
    const { version } = project.manifest('client');
    assert.equal((await project.npx(['banso', '--version'])).trim(), version);
    assert.match(await project.npx(['banso', '--help'], { LANG: 'en_US.UTF-8' }), /banso doctor/);
  });
});

/** What a vendor's editor reads: every floor of the SDK, and two mistakes that it must see. */
const use = `
import { createClient, isBansoError, sessionFrom } from '@banso/client';
import type { BansoClient, CallOptions, Middleware } from '@banso/client';
import { createClient as createOfflineClient } from '@banso/client/offline';
import { createTestClient } from '@banso/client/testing';
import { newDialogue } from '@banso/model';
import type { Dialogue, Source } from '@banso/model';

const middleware: Middleware = async (request, next) => next(request);
const session = sessionFrom('https://crm.example/session');
const banso: BansoClient = createClient({ baseUrl: 'https://crm.example/api', session, middlewares: [middleware] });
const dialogue: Dialogue = await banso.dialogues.get('dlg_1');
const source: Source<Dialogue> = banso.dialogues.source();
export const { data } = await banso.raw.GET('/v1/companies');
export const name: string | undefined = data?.items[0]?.name;
const offline = createOfflineClient({ baseUrl: 'https://crm.example/api', session, offline: true });
offline.outbox.addEventListener('change', () => {});
export const opened: BansoClient = createTestClient({ device: true }).banso;
try {
  await banso.dialogues.put({ ...newDialogue('cmp_1', '2026-11-18'), theme: dialogue.theme });
  await source.load('dlg_1');
} catch (error) {
  if (isBansoError(error, 'conflict')) error.current?.revision;
}
// @ts-expect-error There is no such field.
dialogue.subject;
// @ts-expect-error A signal is no number: without a lib for pages it has its type, too.
export const options: CallOptions = { signal: 1 };
`;

const resolutions = [
  { module: 'node16', moduleResolution: 'node16' },
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
];

describe('its types', () => {
  for (const resolution of resolutions) {
    const { moduleResolution } = resolution;

    it(`need no lib but ES2022: ${moduleResolution}`, async () => {
      // Ours stand on their own feet; openapi-fetch, behind `banso.raw`, asks for a lib that knows `fetch`.
      const faults = await project.faultsOf(use, { ...resolution, lib: ['es2022'], skipLibCheck: false });
      const ours = faults.filter((line) => !line.includes('node_modules/openapi-fetch/'));
      assert.deepEqual(ours, [], 'A name of the web is declared in scripts/lib/web-types.d.ts');
    });

    it(`are whole in a page: ${moduleResolution}`, async () => {
      const options = { ...resolution, lib: ['es2022', 'dom', 'dom.iterable'], skipLibCheck: false };
      assert.deepEqual(await project.faultsOf(use, options), []);
    });
  }

  it('are whole in Node, with its types alone', async () => {
    const typeRoots = [join(root, 'node_modules/@types')];
    const options = { ...resolutions[1], lib: ['es2022'], types: ['node'], typeRoots, skipLibCheck: false };
    assert.deepEqual(await project.faultsOf(use, options), []);
  });

  it('call a record by its name, in what an editor says of it', async () => {
    const code = `
      import type { BansoClient, ClientSession } from '@banso/client';
      declare const banso: BansoClient;
      export const meeting: number = await banso.dialogues.get('dlg_1');
      export const sheets: number = banso.benchmarkSheets.list();
      export const session: ClientSession = {};
      (await banso.companies.get('cmp_1')).nmae;
      (await banso.dialogues.get('dlg_1')).notes[0]?.txt;
      for await (const change of banso.changes()) change.recrd;`;
    const faults = await project.faultsOf(code, { ...resolutions[1], lib: ['es2022'], skipLibCheck: true });
    assert.deepEqual(
      faults.filter((line) => line.includes('error')).map((line) => line.replace(/^.*?error TS\d+: /, '')),
      [
        "Type 'Dialogue' is not assignable to type 'number'.",
        "Type 'List<BenchmarkSheet, Page<BenchmarkSheet>>' is not assignable to type 'number'.",
        "Type '{}' is missing the following properties from type 'ClientSession': token, expiresAt, organisation, person",
        "Property 'nmae' does not exist on type 'Company'.",
        "Property 'txt' does not exist on type 'Note'. Did you mean 'text'?",
        "Property 'recrd' does not exist on type 'Change'. Did you mean 'record'?",
      ],
    );
  });

  it("are the elements' too, in a page", async () => {
    const code = `
      import '@banso/elements/define';
      import type { BansoDialogueLog } from '@banso/elements/dialogue-log';
      const log: BansoDialogueLog | null = document.querySelector('banso-dialogue-log');
      export const value = log?.value;
      // @ts-expect-error A log shows dialogues.
      if (log) log.value = 'text';`;
    const options = { ...resolutions[2], lib: ['es2022', 'dom', 'dom.iterable'], skipLibCheck: true };
    assert.deepEqual(await project.faultsOf(code, options), []);
  });
});

/** The bytes that a page pays for a piece of code, bundled, minified and compressed. */
async function bytesOf(code) {
  const entry = await project.write('entry.js', code);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    external: ['openapi-fetch'],
  });
  return gzipSync(outputFiles[0].contents).length;
}

describe('a bundler keeps only what is used', () => {
  it('of the SDK: telling errors apart costs less than 1 kB', async () => {
    const bytes = await bytesOf(`import { isBansoError } from '@banso/client'; export { isBansoError };`);
    assert.ok(bytes < 1000, `${bytes} bytes`);
  });

  it('of the words: a new id costs less than 1 kB', async () => {
    const bytes = await bytesOf(`import { newRecordId } from '@banso/model'; export { newRecordId };`);
    assert.ok(bytes < 1000, `${bytes} bytes`);
  });

  it('and nothing of what is imported for nothing', async () => {
    for (const entry of [
      '@banso/model',
      '@banso/client',
      '@banso/client/offline',
      '@banso/elements/dialogue-log',
    ])
      assert.ok((await bytesOf(`import '${entry}';`)) < 40, entry);
  });

  it('but the whole element where it is defined', async () => {
    assert.ok((await bytesOf(`import '@banso/elements/dialogue-log/define';`)) > 10_000);
  });
});
