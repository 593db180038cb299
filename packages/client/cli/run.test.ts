import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { languages, messages } from './locales/index.js';
import { banso, type TerminalOptions } from './testing/terminal.js';
import { languageOf } from './world/language.js';

const folder = mkdtempSync(join(tmpdir(), 'banso-run-'));
after(() => rmSync(folder, { recursive: true }));
const commands = ['import', 'export', 'changes', 'doctor', 'locaben', 'basis'] as const;

/** How a command line is refused before anything is sent. */
async function refusal(args: string[], options: TerminalOptions = {}): Promise<string> {
  const { code, out, err } = await banso(args, { language: 'en', ...options });
  assert.deepEqual([code, out], [2, '']);
  return err;
}

describe('banso', () => {
  it('speaks the language of the terminal', () => {
    const spoken: [env: Record<string, string>, language: string][] = [
      [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
      [{ LANG: 'en_US.UTF-8' }, 'en'],
      [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, 'en'],
      [{ LC_MESSAGES: 'ja', LANG: 'de_DE' }, 'ja'],
      [{ LANG: 'jam' }, 'en'],
    ];
    for (const [env, language] of spoken)
      assert.equal(languageOf(env, 'ja-JP'), language, JSON.stringify(env));
    assert.equal(languageOf({}, 'ja-JP'), 'ja');
    assert.equal(languageOf({ LANG: '' }, 'en-GB'), 'en');
  });

  it('explains itself and each command, in the language asked for', async () => {
    for (const language of languages) {
      const other = language === 'ja' ? 'en' : 'ja';
      for (const command of commands) {
        const { code, out } = await banso([command, '--help', '--lang', language], { language: other });
        assert.deepEqual([code, out], [0, messages(language).help[command]]);
      }
      assert.equal((await banso(['--help'], { language })).out, messages(language).help.all);
    }
  });

  it('keeps help within a terminal, and English without Japanese', () => {
    for (const text of Object.values(messages('en').help)) {
      assert.match(text, /^[\x20-\x7e\n—…–]+$/);
      for (const line of text.split('\n')) assert.ok(line.length <= 100, line);
    }
  });

  it('documents every option that a command has', async () => {
    for (const command of commands) {
      const help = messages('en').help[command];
      for (const option of help.matchAll(/^ {2}(--[a-z-]+)/gm)) {
        const { err } = await banso([command, option[1]!], { language: 'en' });
        assert.doesNotMatch(err, /There is no option/, `${command} ${option[1]}`);
      }
    }
  });

  it('tells a wrong command line what would be right', async () => {
    assert.match(await refusal(['imprt']), /^There is no command "imprt"/);
    assert.match(await refusal([]), /^banso — brings data/);
    assert.match(await refusal(['export', '--knid', 'x']), /^There is no option --knid/);
    assert.match(await refusal(['export', '--kind']), /^--kind is written wrongly/);
    assert.match(await refusal(['export', '--kind', 'firm']), /^--kind must be one of company, engagement/);
    assert.match(await refusal(['export']), /^Please give --kind/);
    assert.match(await refusal(['export', '--kind', 'company']), /^Please give --url \(BANSO_URL\)/);
    assert.match(await refusal(['export', '--kind', 'company', '--url', 'here']), /"here" is not an address/);
    assert.match(await refusal(['import']), /name one file/);
    assert.match(await refusal(['import', 'a.csv']), /either --mapping .* or --kind/);
    const atOnce = ['import', 'a.csv', '--kind', 'company', '--at-once', '0'];
    assert.match(await refusal(atOnce), /--at-once must be a whole number from 1 to 64/);
    assert.match(await refusal(['doctor', '--url', 'https://a', '--origin', 'b']), /"b" is not an address/);
    assert.match(await refusal(['changes', 'file']), /No file name is needed/);
  });

  it('takes secrets from files and the environment, never from the command line, and never shows them', async () => {
    const url = ['--url', 'http://127.0.0.1:9999'];
    const export_ = ['export', '--kind', 'company', ...url];
    assert.match(await refusal(export_), /On whose behalf\?/);
    assert.match(await refusal([...export_, '--token', 'geheim']), /Do not put a token on the command line/);
    const file = join(folder, 'credentials.json');
    writeFileSync(file, '{ "secret": "geheim"');
    const broken = await refusal([...export_, '--credentials', file]);
    assert.match(broken, /not JSON of the form/);
    assert.ok(!broken.includes('geheim'));
    writeFileSync(file, '{ "id": "host_1", "secret": "geheim" }');
    chmodSync(file, 0o644);
    const exposed = await refusal([...export_, '--credentials', file]);
    if (process.platform !== 'win32') assert.match(exposed, /others on this machine can read .*chmod 600/);
    assert.match(exposed, /--person staff:10482/);
    assert.match(await refusal(export_, { env: { BANSO_TOKEN: 'a.b.c' } }), /does not say whose it is/);
    assert.match(
      await refusal([...export_, '--credentials', join(folder, 'none')]),
      /cannot be opened \(ENOENT\)/,
    );
  });

  it('runs from a checkout as it does once it is built', () => {
    const launcher = fileURLToPath(new URL('banso.mjs', import.meta.url));
    const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' };
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [launcher, ...args], { env, encoding: 'utf8' });
    const help = run('--help');
    assert.deepEqual([help.status, help.stdout], [0, messages('en').help.all]);
    assert.match(run('--version').stdout, /^\d+\.\d+\.\d+\n$/);
    assert.equal(run('nothing').status, 2);
  });
});
