import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../../scripts/lib/browser.mjs';
import { runNode } from '../../../../scripts/lib/run.mjs';
import { startCrm, type RunningCrm } from '../start.js';
import { ApiProcess, temporaryFolder, Visitor } from '../test-support.js';

const said = '息子が継ぐと言ってくれた日のことは、まだ妻にも話していません。';
const pin = '朝六時の製麺場';
const customer = '/visit/0418-2713386';

/** A visit to a customer without a signal, in a real browser that is killed on the way, against the real servers. */
describe('a visit without a network', () => {
  const folder = temporaryFolder();
  const api = new ApiProcess(folder.path);
  const messages: string[] = [];
  const reports: string[] = [];
  let start: (port: number) => Promise<RunningCrm>;
  let crm: RunningCrm;
  let browser: Browser;
  let page: Page;

  const find = (role: string, name: string) => page.locator(`::-p-aria([name="${name}"][role="${role}"])`);
  const press = (role: string, name: string) => find(role, name).click();
  const inside = (tag: string) =>
    page.evaluate((name) => document.querySelector(name)?.shadowRoot?.textContent ?? '', tag);
  /** Waits until an element says these words. */
  const says = async (tag: string, ...words: string[]) => {
    try {
      await page.waitForFunction(
        (name, expected) => {
          const text = document.querySelector(name)?.shadowRoot?.textContent ?? '';
          return expected.every((one) => text.includes(one));
        },
        { timeout: 20_000 },
        tag,
        words,
      );
    } catch {
      assert.fail(`<${tag}> does not say ${words.join(', ')}: ${(await inside(tag)).replace(/\s+/g, ' ')}`);
    }
  };
  const type = (name: string, text: string) => page.locator(`::-p-aria([name="${name}"])`).fill(text);
  const figure = () =>
    page.waitForFunction(
      () => {
        const root = document.querySelector('banso-benchmark-sheet')?.shadowRoot;
        return root?.querySelector<HTMLInputElement>('input[aria-label="売上高 最新期"]')?.value || undefined;
      },
      { timeout: 10_000 },
    );
  const findsEverything = async (state: string) => {
    await says('banso-dialogue-log', said, state);
    await says('banso-wall-diagnosis', '五つの壁の、いま', '経営者1人', state);
    await says('banso-benchmark-sheet', state);
    await press('tab', '財務の入力');
    assert.equal(await (await figure()).jsonValue(), '48,200');
  };
  const openBrowser = async () => {
    const { path, args, env, headless } = await findBrowser();
    browser = await puppeteer.launch({
      executablePath: path,
      args,
      env,
      headless: headless ?? true,
      userDataDir: join(folder.path, 'profile'),
    });
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => messages.push(String(error)));
  };
  /** Neither the page nor its service worker reaches anything. */
  const loseNetwork = async () => {
    await page.setOfflineMode(true);
    reports.push(...crm.reports);
    await crm.close();
  };

  before(async () => {
    const built = await runNode(['scripts/build.mjs', '--embed'], { capture: true });
    assert.equal(built.code, 0, built.output);
    const apiUrl = await api.start();
    const credentials = JSON.parse(readFileSync(join(folder.path, 'host-credentials.json'), 'utf8'));
    start = (port) => startCrm({ port, apiUrl, credentials, dataFolder: join(folder.path, 'bank-crm') });
    crm = await start(0);
    await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await crm?.close();
    await api.kill();
    folder.remove();
  });

  it('is prepared at the desk', async () => {
    await page.goto(`${crm.url}/customers/0418-2713386/banso`);
    await find('textbox', '行員番号').fill('10482');
    await find('textbox', 'パスワード').fill('demo-10482');
    await Promise.all([page.waitForNavigation(), press('button', 'ログイン')]);
    await Promise.all([page.waitForNavigation(), press('link', '訪問の準備')]);
    assert.equal(new URL(page.url()).pathname, customer);
    await says('banso-offline-status', 'この端末に保存しています', 'PINはまだありません');
    await says('banso-dialogue-log', '有限会社𠮷岡製麺', 'まだ、何も書かれていません。');
    await says('banso-wall-diagnosis', '最初の回答を書きとめる');
    await says('banso-benchmark-sheet', 'シートをつくる');
    await page.waitForFunction(
      () => document.querySelector('#readiness')?.textContent?.includes('電波のない所でも開けます'),
      { timeout: 20_000 },
    );
  });

  it('says what may be lost before a PIN is set', async () => {
    await press('button', 'PINを設定する');
    await says('banso-offline-status', 'お読みください', '送信していなかった言葉は失われます');
    await type('新しいPIN', pin);
    await type('新しいPIN（もう一度）', pin);
    await press('button', '設定する');
    await says('banso-offline-status', 'PINを設定しました。', 'オフラインでも開けます', 'あと14日');
  });

  it('goes on when the network is lost', async () => {
    await loseNetwork();
    await press('button', '最初の言葉を書きとめる');
    await find('textbox', '経営者の言葉').fill(said);
    await press('button', '書きとめる');
    await says('banso-dialogue-log', said, 'この端末に保存済み・送信待ち1件', '電波が届いていません。');
    await press('button', '最初の回答を書きとめる');
    await press('radio', 'よく感じる');
    await says('banso-wall-diagnosis', 'この端末に保存済み・送信待ち1件');
    await press('button', 'おわる');
    await press('button', 'シートをつくる');
    await find('textbox', '売上高 最新期').click();
    await page.keyboard.type('48200');
    await page.keyboard.press('Enter');
    await says('banso-benchmark-sheet', 'この端末に保存済み・送信待ち1件');
    await says('banso-offline-status', '対話記録', '（1件の言葉）', '壁診断', 'ロカベン');
  });

  it('opens after the browser was killed, still without a network, with the PIN alone', async () => {
    const killed = new Promise((resolve) => browser.process()?.once('exit', resolve));
    browser.process()?.kill('SIGKILL');
    await killed;
    await openBrowser();
    await page.setOfflineMode(true);
    await page.goto(`${crm.url}${customer}`);
    await says('banso-offline-status', '封をして閉じています', 'PIN');
    assert.doesNotMatch(await inside('banso-dialogue-log'), /息子が継ぐ/);
    await type('PIN', '昼の製麺場');
    await press('button', '開く');
    await says('banso-offline-status', 'PINが違います。', 'あと9回');
    await type('PIN', pin);
    await press('button', '開く');
    await says('banso-offline-status', '送信を待っている記録');
    await findsEverything('この端末に保存済み・送信待ち1件');
  });

  it('waits for its person where the login has run out meanwhile', async () => {
    await browser.deleteMatchingCookies({ url: crm.url, name: 'saiou_session' });
    crm = await start(Number(new URL(crm.url).port));
    await page.setOfflineMode(false);
    await press('button', 'いま送ってみる');
    await says('banso-offline-status', 'ログインの期限が切れています。', '送信を待っている記録');
  });

  it('sends everything once they have signed in, in whichever tab', async () => {
    const visit = page;
    page = await browser.newPage();
    await page.goto(`${crm.url}/login`);
    await find('textbox', '行員番号').fill('10482');
    await find('textbox', 'パスワード').fill('demo-10482');
    await Promise.all([page.waitForNavigation(), press('button', 'ログイン')]);
    await page.close();
    page = visit;
    await page.bringToFront();
    await findsEverything('保存済み　');
    await says('banso-offline-status', 'オフラインでも開けます');
    assert.doesNotMatch(await inside('banso-offline-status'), /送信待ち|送信を待っている/);
  });

  it('finds it all on the server, once', async () => {
    const visitor = new Visitor(crm.url);
    await visitor.signIn();
    const session = await (await visitor.ask('/crm/banso-session', { method: 'POST' })).json();
    const list = async (kind: string) => {
      const answer = await visitor.ask(`/banso/api/v1/${kind}?company=cif:0418-2713386`, {
        headers: { authorization: `Bearer ${session.token}` },
      });
      return ((await answer.json()) as { items: Record<string, unknown>[] }).items;
    };
    const [dialogue, ...otherDialogues] = await list('dialogues');
    assert.deepEqual(otherDialogues, []);
    assert.deepEqual(
      (dialogue?.notes as { text: string }[]).map(({ text }) => text),
      [said],
    );
    const [diagnosis, ...otherDiagnoses] = await list('wall-diagnoses');
    assert.deepEqual(otherDiagnoses, []);
    const { answers, levels } = diagnosis as { answers: unknown[]; levels: unknown[] };
    assert.equal(answers.length + levels.length, 1);
    const [sheet, ...otherSheets] = await list('benchmark-sheets');
    assert.deepEqual(otherSheets, []);
    const [latest] = sheet?.periods as { figures: { sales: number } }[];
    assert.equal(latest?.figures.sales, 48200);
  });

  it('leaves nothing of it in the cache of the service worker', async () => {
    const kept = await page.evaluate(async () => {
      const texts: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          texts.push(`${new URL(request.url).pathname} ${await (await cache.match(request))?.text()}`);
        }
      }
      return texts;
    });
    assert.ok(kept.some((text) => text.startsWith('/visit/shell ')));
    for (const text of kept) {
      assert.match(text, /^\/(visit\/shell|assets|banso\/\d)/);
      assert.doesNotMatch(text, /息子が継ぐ|𠮷岡|2713386|齋藤/);
    }
  });

  it("ends with the sign-out: on the device, and in the bank's own login", async () => {
    await press('button', 'サインアウト');
    await Promise.all([page.waitForNavigation(), press('button', 'サインアウトする')]);
    await page.waitForFunction(() => location.pathname === '/login');
  });

  it('did all that without a word in the console but of the lost network and login, and no report of the policy', () => {
    const isExpected = (message: string) =>
      // A hint to developers that no user sees: a PIN has no user name.
      message.startsWith('verbose: [DOM] Password forms') ||
      /^error: Failed to load resource: (net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED)|.* 401 )/.test(
        message,
      );
    assert.deepEqual(
      messages.filter((message) => !isExpected(message)),
      [],
    );
    assert.deepEqual([...reports, ...crm.reports], []);
  });
});
