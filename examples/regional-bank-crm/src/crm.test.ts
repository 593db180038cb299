import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/lib/browser.mjs';
import { runNode } from '../../../scripts/lib/run.mjs';
import { startCrm, type RunningCrm } from './start.js';
import { ApiProcess, temporaryFolder } from './test-support.js';

const said = 'うちは私の代で、と言ってきましたけど、給食の子どもたちの顔が浮かぶんです。';

/** What a member of staff does with the bank's system on one morning, in a real browser against the real servers. */
describe('the three widgets on a customer of the bank', () => {
  const folder = temporaryFolder();
  const api = new ApiProcess(folder.path);
  const messages: string[] = [];
  let crm: RunningCrm;
  let browser: Browser;
  let page: Page;

  const find = (role: string, name: string) => page.locator(`::-p-aria([name="${name}"][role="${role}"])`);
  const press = (role: string, name: string) => find(role, name).click();
  const inside = (tag: string) =>
    page.evaluate((name) => document.querySelector(name)?.shadowRoot?.textContent ?? '', tag);
  /** Waits until a widget says these words. */
  const says = async (tag: string, ...words: string[]) => {
    try {
      await page.waitForFunction(
        (name, expected) => {
          const text = document.querySelector(name)?.shadowRoot?.textContent ?? '';
          return expected.every((one) => text.includes(one));
        },
        { timeout: 10_000 },
        tag,
        words,
      );
    } catch {
      assert.fail(`<${tag}> does not say ${words.join(', ')}: ${(await inside(tag)).replace(/\s+/g, ' ')}`);
    }
  };
  const figure = (name: string) =>
    page.waitForFunction(
      (label) => {
        const root = document.querySelector('banso-benchmark-sheet')?.shadowRoot;
        const field = root?.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
        return field?.value || undefined;
      },
      { timeout: 10_000 },
      name,
    );
  const findsEverything = async () => {
    await says('banso-dialogue-log', said, '保存済み');
    await says('banso-wall-diagnosis', '五つの壁の、いま', '経営者1人', '保存済み');
    await press('tab', '財務の入力');
    assert.equal(await (await figure('売上高 最新期')).jsonValue(), '48,200');
  };

  before(async () => {
    const built = await runNode(['scripts/build.mjs', '--embed'], { capture: true });
    assert.equal(built.code, 0, built.output);
    const apiUrl = await api.start();
    const credentials = JSON.parse(readFileSync(join(folder.path, 'host-credentials.json'), 'utf8'));
    crm = await startCrm({ port: 0, apiUrl, credentials, dataFolder: join(folder.path, 'bank-crm') });
    const { path, args, env, headless } = await findBrowser();
    browser = await puppeteer.launch({ executablePath: path, args, env, headless: headless ?? true });
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => messages.push(String(error)));
  });
  after(async () => {
    await browser?.close();
    await crm?.close();
    await api.kill();
    folder.remove();
  });

  it('lets somebody sign in and find a customer', async () => {
    await page.goto(crm.url);
    await find('textbox', '行員番号').fill('10482');
    await find('textbox', 'パスワード').fill('demo-10482');
    await Promise.all([page.waitForNavigation(), press('button', 'ログイン')]);
    await find('textbox', '取引先検索').fill('吉岡');
    await Promise.all([page.waitForNavigation(), press('button', '検索')]);
    await Promise.all([page.waitForNavigation(), press('link', '㈲𠮷岡製麺')]);
    await Promise.all([page.waitForNavigation(), press('link', '伴走支援')]);
    assert.match(page.url(), /\/customers\/0418-2713386\/banso$/);
    await says('banso-dialogue-log', '有限会社𠮷岡製麺', 'まだ、何も書かれていません。');
  });

  it("writes down the owner's words", async () => {
    await press('button', '最初の言葉を書きとめる');
    await find('textbox', '経営者の言葉').fill(said);
    await press('button', '書きとめる');
    await says('banso-dialogue-log', said, '保存済み');
  });

  it('rates a wall', async () => {
    await press('button', '最初の回答を書きとめる');
    await press('radio', 'よく感じる');
    await says('banso-wall-diagnosis', '保存済み');
    await press('button', 'おわる');
    await says('banso-wall-diagnosis', '五つの壁の、いま', '経営者1人');
  });

  it('fills a figure of the sheet', async () => {
    await press('button', 'シートをつくる');
    await find('textbox', '売上高 最新期').click();
    await page.keyboard.type('48200');
    await page.keyboard.press('Enter');
    assert.equal(await (await figure('売上高 最新期')).jsonValue(), '48,200');
    await says('banso-benchmark-sheet', '保存済み');
  });

  it('finds everything after a reload', async () => {
    await page.reload();
    await findsEverything();
  });

  it('finds everything after the API was killed and started again', async () => {
    await api.kill();
    await api.start();
    await page.reload();
    await findsEverything();
  });

  it('shows the points of the official sample sheet', async () => {
    await page.goto(`${crm.url}/customers/0418-3301300/banso/locaben`);
    await says('banso-benchmark-sheet', '18', 'B', '10', 'D', '12', 'C');
  });

  it('says when a file could not be written without a network', async () => {
    await page.goto(`${crm.url}/customers/0418-2270193/banso/locaben`);
    await says('banso-benchmark-sheet', '株式会社髙﨑精密製作所', 'Excelに書き出す');
    await page.setOfflineMode(true);
    await press('button', 'Excelに書き出す');
    await says('banso-benchmark-sheet', '書き出せませんでした');
    await page.setOfflineMode(false);
    messages.splice(
      0,
      messages.length,
      ...messages.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED')),
    );
    await page.reload();
    await says('banso-benchmark-sheet', 'Excelに書き出す');
  });

  it('prints the sheet on three pages of A4: finance, flow, views with the summary', async () => {
    await page.goto(`${crm.url}/customers/0418-2270193/banso/locaben`);
    await says('banso-benchmark-sheet', '株式会社髙﨑精密製作所', '対話内容の総括');
    const paper = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.equal(paper.match(/\/Type \/Page\b/g)?.length, 3);
  });

  for (const letters of [100, 200]) {
    it(`prints a sheet with ${letters} letters in every field on three pages as well`, async () => {
      await page.goto(`${crm.url}/customers/0418-2270193/banso/locaben`);
      await says('banso-benchmark-sheet', '株式会社髙﨑精密製作所', '対話内容の総括');
      await page.evaluate(
        (long) => {
          const widget = document.querySelector('banso-benchmark-sheet') as unknown as { value: object };
          const { views, summary } = widget.value as Record<string, unknown>;
          const written = JSON.parse(JSON.stringify({ views, summary }), (_key, each) =>
            typeof each === 'string' ? long : each,
          );
          widget.value = { ...widget.value, ...written };
        },
        '難しい仕事を一つずつ'.repeat(letters / 10),
      );
      await says('banso-benchmark-sheet', '難しい仕事を一つずつ難しい仕事を一つずつ');
      const paper = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal(paper.match(/\/Type \/Page\b/g)?.length, 3);
    });
  }

  it('did all that without a word in the console and without a report of the policy', () => {
    assert.deepEqual(messages, []);
    assert.deepEqual(crm.reports, []);
  });

  it('keeps what was typed while the API is down, says so, and sends it when it is back', async () => {
    const { error } = console;
    console.error = () => {};
    try {
      await page.goto(`${crm.url}/customers/0418-2713386/banso/dialogue`);
      await says('banso-dialogue-log', said);
      await api.kill();
      await find('textbox', '経営者の言葉').fill('電話が鳴らない日が、いちばん怖い。');
      await press('button', '書きとめる');
      await page.waitForFunction(
        () => {
          const text = document.querySelector('banso-dialogue-log')?.shadowRoot?.textContent ?? '';
          return text.includes('電話が鳴らない日') && !text.includes('保存済み');
        },
        { timeout: 10_000 },
      );
      assert.match(await inside('banso-dialogue-log'), /電話が鳴らない日が、いちばん怖い。/);
      await api.start();
      await press('button', 'もう一度保存する');
      await says('banso-dialogue-log', '保存済み');
      await page.reload();
      await says('banso-dialogue-log', said, '電話が鳴らない日が、いちばん怖い。');
    } finally {
      console.error = error;
    }
  });
});
