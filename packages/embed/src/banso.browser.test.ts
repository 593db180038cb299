import { expect, waitUntil } from '@open-wc/testing';
import type { Session } from '@banso/model';
import type { ConnectRequest } from '@banso/elements/connect';
import { samples } from '@banso/model/samples';
import { findSettings } from './settings.js';

const session = (): Session => ({
  token: 'token-of-the-test',
  expiresAt: new Date(Date.now() + 900_000).toISOString(),
  organisation: { id: 'org_0153cd302d8070008000000000000001', name: '埼央銀行' },
  person: { id: 'per_987a4d7611d8868b8850e79033941b3b', name: '齋藤美邑' },
  role: 'supporter',
});
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

interface Policy {
  createScriptURL(url: string): string;
}
const { trustedTypes } = globalThis as unknown as {
  trustedTypes: { createPolicy(name: string, rules: Policy): Policy };
};
// The pages of the tests let nothing but this policy name a script, as hosts' pages do.
const policy = trustedTypes.createPolicy('banso', { createScriptURL: (url) => url });

describe('banso.js', () => {
  const asked: Request[] = [];
  const fetchOfThePage = globalThis.fetch;

  // The script is evaluated once for a page: everything below looks at the one page it was put into.
  before(async () => {
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      asked.push(request);
      const { pathname, searchParams } = new URL(request.url);
      if (pathname === '/crm/banso-session') return json(session(), 201);
      if (pathname === '/banso/api/v1/companies') return json({ items: [samples.company], next: null });
      if (pathname === '/banso/api/v1/dialogues') return json({ items: [samples.dialogue], next: null });
      return json({ items: [], next: null, asked: searchParams.toString() });
    };
    const early = document.createElement('banso-dialogue-log');
    early.setAttribute('company', 'cif:0418-2270193');
    early.textContent = 'まだ動いていません';
    document.body.append(early);
    const script = document.createElement('script');
    script.type = 'module';
    script.src = policy.createScriptURL('/packages/embed/src/banso.ts?v=1');
    script.dataset.api = '/banso/api';
    script.dataset.session = '/crm/banso-session';
    const ready = new Promise((resolve) => document.addEventListener('banso-ready', resolve, { once: true }));
    document.body.append(script);
    await ready;
  });

  after(() => {
    globalThis.fetch = fetchOfThePage;
    document.querySelectorAll('banso-dialogue-log, script[data-api]').forEach((element) => element.remove());
  });

  const textOf = (element: Element) => element.shadowRoot?.textContent ?? '';
  const turned = samples.dialogue.theme ?? '';

  it('defines all widgets', async () => {
    const tags = ['banso-dialogue-log', 'banso-wall-diagnosis', 'banso-benchmark-sheet'];
    await Promise.all(tags.map((tag) => customElements.whenDefined(tag)));
  });

  it('brings the tags to life that stood in the page before it', async () => {
    const early = document.querySelector('banso-dialogue-log') as Element;
    await waitUntil(() => textOf(early).includes(turned), 'the dialogue is shown', { timeout: 5000 });
  });

  it('brings the tags to life that come later', async () => {
    const late = document.createElement('banso-dialogue-log');
    late.setAttribute('company', 'cif:0418-2270193');
    document.body.append(late);
    await waitUntil(() => textOf(late).includes(turned), 'the dialogue is shown', { timeout: 5000 });
  });

  it("asks the host's back end once for who is signed in, with its cookies", () => {
    const sessions = asked.filter(({ url }) => url.endsWith('/crm/banso-session'));
    expect(sessions).to.have.lengthOf(1);
    expect(sessions[0]?.method).to.equal('POST');
    expect(sessions[0]?.credentials).to.equal('same-origin');
  });

  it("talks to the API below the page's own origin, signed with that session", () => {
    const calls = asked.filter(({ url }) => url.includes('/v1/'));
    expect(calls.length).to.be.greaterThan(0);
    for (const call of calls) {
      expect(call.url.startsWith(`${location.origin}/banso/api/v1/`), call.url).to.equal(true);
      expect(call.headers.get('authorization')).to.equal('Bearer token-of-the-test');
    }
  });

  it('gives one source of a kind to every widget, and none for a kind that no widget shows', () => {
    const ask = (kind: ConnectRequest['kind']) => {
      const got: unknown[] = [];
      const detail: ConnectRequest = { kind, accept: (source) => void got.push(source) };
      document.body.dispatchEvent(
        new CustomEvent('banso-connect', { detail, bubbles: true, composed: true }),
      );
      return got[0];
    };
    for (const kind of ['company', 'engagement', 'dialogue', 'wall-diagnosis', 'benchmark-sheet'] as const) {
      expect(ask(kind), kind).to.exist;
      expect(ask(kind), kind).to.equal(ask(kind));
    }
    expect(ask('person')).to.equal(undefined);
  });

  it('speaks English where the page does', async () => {
    const english = document.createElement('banso-dialogue-log');
    english.lang = 'en';
    english.setAttribute('company', 'cif:0418-2270193');
    document.body.append(english);
    await waitUntil(() => /Dialogue|dialogue/.test(textOf(english)), 'the texts are English', {
      timeout: 5000,
    });
  });

  it('leaves nothing in the page but the widgets', () => {
    expect('banso' in globalThis).to.equal(false);
  });

  it('warns of a second copy and leaves the page to the first', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void warnings.push(text);
    let answers = 0;
    const count = () => answers++;
    document.addEventListener('banso-ready', count);
    try {
      const second = document.createElement('script');
      second.type = 'module';
      second.src = policy.createScriptURL('/packages/embed/src/banso.ts?v=2');
      second.dataset.api = '/elsewhere/api';
      second.dataset.session = '/elsewhere/session';
      const loaded = new Promise((resolve) => second.addEventListener('load', resolve));
      document.body.append(second);
      await loaded;
    } finally {
      console.warn = warn;
      document.removeEventListener('banso-ready', count);
    }
    expect(answers).to.equal(0);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0])
      .to.contain('banso.ts?v=1')
      .and.to.contain('banso.ts?v=2')
      .and.to.contain('docs/embedding.md');
  });
});

describe('the settings of a page', () => {
  const page = (build: (page: Document) => void) => {
    const made = document.implementation.createHTMLDocument('');
    build(made);
    return made;
  };
  const tag = (page: Document, name: string, attributes: Record<string, string>) => {
    const element = page.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      element.setAttribute(attribute, attribute === 'src' ? policy.createScriptURL(value) : value);
    }
    page.head.append(element);
  };
  const own = 'https://crm.example/banso/1/banso.js';

  it('stand on the script tag itself', () => {
    const made = page((it) =>
      tag(it, 'script', { src: own, 'data-api': '/api', 'data-session': '/session' }),
    );
    expect(findSettings(own, made)).to.deep.equal({ api: '/api', session: '/session', language: 'ja' });
  });

  it('are those of the right copy where query strings tell copies apart', () => {
    const made = page((it) => {
      tag(it, 'script', { src: `${own}?a`, 'data-api': '/a', 'data-session': '/session' });
      tag(it, 'script', { src: `${own}?b`, 'data-api': '/b', 'data-session': '/session' });
    });
    expect(findSettings(`${own}?b`, made)?.api).to.equal('/b');
  });

  it('are found where a loader has dropped the query', () => {
    const made = page((it) =>
      tag(it, 'script', { src: `${own}?v=3`, 'data-api': '/api', 'data-session': '/session' }),
    );
    expect(findSettings(own, made)?.api).to.equal('/api');
  });

  it('may stand on a meta tag, for pages whose scripts are loaded by something else', () => {
    const made = page((it) =>
      tag(it, 'meta', { name: 'banso', 'data-api': '/api', 'data-session': '/session' }),
    );
    expect(findSettings(own, made)?.session).to.equal('/session');
  });

  it("take the page's language, unless the tag names one", () => {
    const made = page((it) => {
      it.documentElement.lang = 'en-GB';
      tag(it, 'script', { src: own, 'data-api': '/api', 'data-session': '/session' });
    });
    expect(findSettings(own, made)?.language).to.equal('en-GB');
    made.querySelector('script')?.setAttribute('data-lang', 'ja');
    expect(findSettings(own, made)?.language).to.equal('ja');
  });

  it('keep nothing on the device unless they say so, and name the worker only then', () => {
    const said = { src: own, 'data-api': '/api', 'data-session': '/session' };
    const worker = { 'data-worker': '/visit-worker.js', 'data-worker-scope': '/visit/' };
    const settings = (more: Record<string, string>) =>
      findSettings(
        own,
        page((it) => tag(it, 'script', { ...said, ...more })),
      );
    expect(settings(worker)).to.not.have.any.keys('offline', 'worker');
    expect(settings({ 'data-offline': '' }))
      .to.include({ offline: true })
      .and.not.have.property('worker');
    expect(settings({ 'data-offline': '', ...worker })).to.deep.include({
      worker: { url: '/visit-worker.js', scope: '/visit/' },
    });
  });

  it('say what is missing', () => {
    const { warn } = console;
    let warning = '';
    console.warn = (text: string) => void (warning = text);
    try {
      const made = page((it) => tag(it, 'script', { src: own, 'data-api': '/api' }));
      expect(findSettings(own, made)).to.equal(undefined);
    } finally {
      console.warn = warn;
    }
    expect(warning).to.contain('data-session is missing');
  });

  it('are none where the page says nothing: its host answers the widgets itself', () => {
    expect(
      findSettings(
        own,
        page((it) => tag(it, 'script', { src: own })),
      ),
    ).to.equal(undefined);
  });
});
