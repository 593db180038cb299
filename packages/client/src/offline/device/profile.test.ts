import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type {} from './testing/page.js';
import { RealBrowser } from './testing/real-browser.js';

/** What an owner confided, and a sentence that is written bare, to prove that the search would find it. */
const words = '息子には継がせたくないと、誰にも言えずにいる';
const bare = '封をしていない対照の言葉である';
const pin = '483920';

let browser: RealBrowser;
let page: Page;

before(async () => {
  browser = await RealBrowser.start();
});
beforeEach(async () => {
  page = await browser.page();
});
after(() => browser.stop());

/** The files of the profile in which any of these bytes stand. */
async function filesWith(...needles: Buffer[]): Promise<string[]> {
  const files = [...(await browser.files())];
  return files.filter(([, bytes]) => needles.some((needle) => bytes.includes(needle))).map(([path]) => path);
}

function inEveryEncoding(text: string): Buffer[] {
  const utf16 = Buffer.from(text, 'utf16le');
  return [Buffer.from(text, 'utf8'), utf16, Buffer.from(utf16).swap16()];
}

describe('the files of a browser profile', () => {
  it('hold none of the words, and neither the PIN, nor the data key, nor the secret of the server', async () => {
    const { dataKey, serverSecret, secret, wrap } = await page.evaluate(
      (words, pin) => globalThis.offline.seal(words, pin),
      words,
      pin,
    );
    await page.evaluate((bare) => globalThis.offline.writeBare(bare), bare);
    await browser.closeBrowser();
    assert.ok((await filesWith(...inEveryEncoding(bare))).length > 0, 'what is not sealed is found');
    for (const piece of wrap) assert.ok((await filesWith(Buffer.from(piece))).length > 0, 'bytes are found');
    assert.deepEqual(await filesWith(...inEveryEncoding(words)), []);
    assert.deepEqual(await filesWith(...inEveryEncoding(words.slice(0, 6))), []);
    assert.deepEqual(await filesWith(...inEveryEncoding(pin)), []);
    assert.deepEqual(
      await filesWith(Buffer.from(dataKey), Buffer.from(serverSecret), Buffer.from(secret)),
      [],
    );
  });

  it('hold nothing of a wrap that was removed: neither after another PIN was set, nor after a purge', async () => {
    const seal = () => page.evaluate((words, pin) => globalThis.offline.seal(words, pin), words, pin);
    const former = await seal();
    await page.evaluate(() => globalThis.offline.setPin('707172'));
    assert.deepEqual(await filesWith(...former.wrap.map((piece) => Buffer.from(piece))), []);
    assert.equal(await page.evaluate(() => globalThis.offline.purge()), true);
    const { wrap } = await seal();
    assert.equal(await page.evaluate(() => globalThis.offline.purge()), true);
    assert.deepEqual(await filesWith(...wrap.map((piece) => Buffer.from(piece))), []);
    await browser.closeBrowser();
    assert.deepEqual(await filesWith(...wrap.map((piece) => Buffer.from(piece))), []);
  });

  it('do hold a key that cannot be exported, if it is kept there: why such a key alone protects nothing', async () => {
    const key = await page.evaluate(() => globalThis.offline.keepBareKey());
    await browser.closeBrowser();
    assert.ok((await filesWith(Buffer.from(key))).length > 0);
  });

  it('keep what was acknowledged when the browser is killed at that moment', async () => {
    await page.evaluate(() => globalThis.offline.writeIntents('killed', 200));
    await browser.killBrowser();
    page = await browser.page();
    assert.equal(await page.evaluate(() => globalThis.offline.countIntents('killed')), 200);
  });
});

describe('a device without room', () => {
  it('says quota for what does not fit, keeps the rest, and goes on when there is room again', async () => {
    const devtools = await page.createCDPSession();
    const setQuota = (quotaSize?: number) =>
      devtools.send('Storage.overrideQuotaForOrigin', { origin: browser.origin, quotaSize });
    const { used } = (await page.evaluate(() => globalThis.offline.estimateRoom()))!;
    await setQuota(used + 1_000_000); // Before the store is opened: the browser remembers how much room there was.
    await page.evaluate(() => globalThis.offline.visit('full'));
    const write = () => page.evaluate(() => globalThis.offline.writeAtOnce({ small: 100, large: 8_000_000 }));
    assert.deepEqual(await write(), { outcomes: ['kept', 'quota'], keys: ['row 0', 'small'] });
    await setQuota();
    assert.deepEqual(await write(), { outcomes: ['kept', 'kept'], keys: ['large', 'row 0', 'small'] });
  });
});

describe('a browser that deletes what lies there', () => {
  const visit = () => page.evaluate(() => globalThis.offline.visit('deleted'));
  const deleteAll = async () => {
    const devtools = await page.createCDPSession();
    await devtools.send('Storage.clearDataForOrigin', { origin: browser.origin, storageTypes: 'indexeddb' });
  };

  it('is noticed at once by the page that is open, which goes on with an empty store', async () => {
    await visit();
    await deleteAll();
    await page.waitForFunction(() => globalThis.offline.told().length > 0);
    assert.deepEqual(await page.evaluate(() => globalThis.offline.told()), ['evicted']);
    const { outcomes, keys } = await page.evaluate(() => globalThis.offline.writeAtOnce({ next: 10 }));
    assert.deepEqual([outcomes, keys], [['kept'], ['next']]);
  });

  it('is noticed at the next visit', async () => {
    await visit();
    await page.goto('about:blank');
    await deleteAll();
    await page.goto(browser.origin);
    const { rows, told } = await visit();
    assert.deepEqual([rows, told], [0, ['evicted']]);
    await page.reload();
    const later = await visit();
    assert.deepEqual([later.rows, later.told], [1, []]);
  });
});

describe('other windows', () => {
  it('of an insecure origin have no offline, and say why', async () => {
    const insecure = await browser.page({ origin: browser.insecureOrigin });
    assert.equal(await insecure.evaluate(() => globalThis.offline.platformAbsence()), 'insecure-origin');
    assert.equal(await page.evaluate(() => globalThis.offline.platformAbsence()), undefined);
  });

  it('that are private keep rows for as long as they are open', async () => {
    const visit = (where: Page) => where.evaluate(() => globalThis.offline.visit('private'));
    const window = await browser.page({ isPrivate: true });
    assert.equal((await visit(window)).rows, 0);
    await window.reload();
    assert.equal((await visit(window)).rows, 1);
    await window.browserContext().close();
    const next = await visit(await browser.page({ isPrivate: true }));
    assert.deepEqual([next.rows, next.told], [0, []]);
  });

  it('that may not store, as a sandboxed frame, are told so', async () => {
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.srcdoc = `<script src="${location.origin}/page.js"></script>`;
      document.body.append(frame);
    });
    const frame = await page.waitForFrame((one) => one !== page.mainFrame());
    await frame.waitForFunction(() => 'offline' in globalThis);
    assert.equal(await frame.evaluate(() => globalThis.offline.openFault('framed')), 'blocked');
  });
});
