import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startCrm, type RunningCrm } from './start.js';
import { csrfIn, smallBundle, temporaryFolder, Visitor } from './test-support.js';

describe("the bank's own login", () => {
  const folder = temporaryFolder();
  let crm: RunningCrm;
  const visitor = () => new Visitor(crm.url);

  before(async () => {
    crm = await startCrm({
      port: 0,
      apiUrl: 'http://127.0.0.1:9',
      credentials: { id: 'host', secret: 'secret' },
      dataFolder: folder.path,
      bundleFolder: smallBundle(folder.path),
    });
  });
  after(async () => {
    await crm.close();
    folder.remove();
  });

  it('shows nothing to those who are not signed in, and leads back to where they wanted to go', async () => {
    const answer = await visitor().ask('/customers/0418-2270193/banso');
    assert.equal(answer.status, 302);
    assert.equal(answer.headers.get('location'), '/login?next=%2Fcustomers%2F0418-2270193%2Fbanso');
  });

  it('lets a member of staff in by number and password, full-width digits too', async () => {
    const someone = visitor();
    const answer = await someone.signIn('１０４８２', 'demo-10482');
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/customers');
    const page = await (await someone.ask('/customers')).text();
    assert.match(page, /齋藤 美邑/);
    assert.match(page, /0418-2270193/);
  });

  it('keeps its cookie from scripts and other sites', async () => {
    const answer = await visitor().signIn();
    const cookie = answer.headers.getSetCookie().join();
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Lax/);
  });

  it('answers a wrong password and an unknown number alike', async () => {
    const wrong = await visitor().signIn('10482', 'wrong');
    const unknown = await visitor().signIn('99999', 'wrong');
    assert.deepEqual([wrong.status, unknown.status], [401, 401]);
    assert.match(await wrong.text(), /行員番号またはパスワードが違います。/);
    assert.match(await unknown.text(), /行員番号またはパスワードが違います。/);
  });

  it('refuses a cookie that was written by somebody else', async () => {
    const answer = await fetch(`${crm.url}/customers`, {
      headers: { cookie: 'saiou_session=x.10482.9999999999.forged' },
      redirect: 'manual',
    });
    assert.equal(answer.status, 302);
  });

  it('refuses a form without its token and a form from another site', async () => {
    const someone = visitor();
    const page = await (await someone.ask('/login')).text();
    const fields = { number: '10482', password: 'demo-10482' };
    assert.equal((await someone.submit('/login', { ...fields, csrf: 'x' })).status, 400);
    const foreign = { origin: 'https://elsewhere.example' };
    assert.equal((await someone.submit('/login', { ...fields, csrf: csrfIn(page) }, foreign)).status, 403);
  });

  it('never leads out of its own system', async () => {
    for (const next of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example']) {
      const page = await (await visitor().ask(`/login?next=${encodeURIComponent(next)}`)).text();
      assert.match(page, /name="next" value="\/customers"/);
    }
  });

  it('lets go with logout', async () => {
    const someone = visitor();
    await someone.signIn();
    const page = await (await someone.ask('/customers')).text();
    await someone.submit('/logout', { csrf: csrfIn(page) });
    assert.equal((await someone.ask('/customers')).status, 302);
  });

  it('finds customers by name in any writing, reading and number', async () => {
    const someone = visitor();
    await someone.signIn();
    const found = async (text: string) => {
      const page = await (await someone.ask(`/customers?q=${encodeURIComponent(text)}`)).text();
      return [...page.matchAll(/<td class="code">([\d-]+)<\/td>/g)].map(([, cif]) => cif);
    };
    for (const text of ['高崎精密', '髙﨑', 'たかさき', '0418-2270193', '８９９９９０００００００１']) {
      assert.deepEqual(await found(text), ['0418-2270193'], text);
    }
    assert.equal((await found('')).length, 12);
    assert.deepEqual(await found('<script>alert(1)</script>'), []);
  });

  it('writes what people type as text, never as markup', async () => {
    const someone = visitor();
    await someone.signIn();
    const page = await (await someone.ask(`/customers?q=${encodeURIComponent('"><img src=x>')}`)).text();
    assert.ok(!page.includes('<img'));
  });

  it('answers an unknown customer with a page of its own', async () => {
    const someone = visitor();
    await someone.signIn();
    for (const path of ['/customers/0418-0000000', '/customers/0418-2270193/nothing', '/nothing']) {
      const answer = await someone.ask(path);
      assert.equal(answer.status, 404, path);
      assert.match(await answer.text(), /画面が見つかりません/);
    }
  });

  it('serves every page under the strict policy', async () => {
    const someone = visitor();
    await someone.signIn();
    for (const path of [
      '/login',
      '/customers',
      '/customers/0418-2270193/banso',
      '/nothing',
      '/assets/crm.css',
    ]) {
      const policy = (await someone.ask(path)).headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self';/, path);
      assert.doesNotMatch(policy, /unsafe|data:|\*/, path);
    }
  });

  it("counts the browsers' reports of what the policy blocked", async () => {
    const { error } = console;
    const lines: string[] = [];
    console.error = (line: string) => void lines.push(line);
    try {
      await visitor().ask('/csp-reports', {
        method: 'POST',
        body: '{"csp-report":{"blocked-uri":"inline"}}\n',
      });
    } finally {
      console.error = error;
    }
    assert.equal(lines.length, 1);
    assert.deepEqual(await (await visitor().ask('/csp-reports')).json(), { count: 1 });
  });

  it('keeps people signed in over a restart', async () => {
    const someone = visitor();
    await someone.signIn();
    const again = await startCrm({
      port: 0,
      apiUrl: 'http://127.0.0.1:9',
      credentials: { id: 'host', secret: 'secret' },
      dataFolder: folder.path,
      bundleFolder: folder.path,
    });
    const answer = await fetch(`${again.url}/customers`, {
      headers: { cookie: someone.cookie },
      redirect: 'manual',
    });
    await again.close();
    assert.equal(answer.status, 200);
  });

  it('says in one line what to do when its port is taken or its bundle is missing', async () => {
    const options = {
      port: Number(new URL(crm.url).port),
      apiUrl: 'http://127.0.0.1:9',
      credentials: { id: 'host', secret: 'secret' },
      dataFolder: folder.path,
      bundleFolder: folder.path,
    };
    await assert.rejects(startCrm(options), { message: /^Port \d+ is in use\. .*BANSO_CRM_PORT/ });
    await assert.rejects(startCrm({ ...options, bundleFolder: `${folder.path}/none` }), {
      message: /Type: node scripts/,
    });
  });
});
