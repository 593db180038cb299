import type { Change, ChangePage } from '@banso/model';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestClient } from '../test-support/client.js';
import { problem, signIn } from '../test-support/client.js';
import { dialogueOf, newCompany } from '../test-support/records.js';
import { testServer } from '../test-support/server.js';

const server = await testServer();
const { url, credentials } = server;
const saito = await signIn(url, credentials, '齋藤', { branch: '北足立' });
const kondo = await signIn(url, credentials, '近藤', { branch: '北足立' });
const mori = await signIn(url, credentials, '森', { branch: 'つくば' });
const company = newCompany();
await saito.kept(`/v1/companies/${company.id}`, company);
const path = ({ id }: { id: string }) => `/v1/dialogues/${id}`;

/** A cache or nightly integration that follows the feed. */
class Follower {
  readonly client: TestClient;
  readonly query: string;
  after = '';
  constructor(client: TestClient, query = '') {
    this.client = client;
    this.query = query;
  }
  /** Everything new, page by page. */
  async read(limit = 3): Promise<Change[]> {
    const changes: Change[] = [];
    for (let more = true; more;) {
      const after = this.after && `&after=${this.after}`;
      const { status, body, text } = await this.client.get<ChangePage>(
        `/v1/changes?limit=${limit}${this.query}${after}`,
      );
      assert.equal(status, 200, text);
      changes.push(...body.items);
      ({ next: this.after, more } = body);
    }
    return changes;
  }
}
const brief = (changes: Change[]) => changes.map(({ type, id, revision }) => `${type} ${id} ${revision}`);

describe('GET /v1/changes', () => {
  it('begins with everything, in the order of writing, and then tells only what is new', async () => {
    const follower = new Follower(saito);
    const first = await follower.read();
    assert.ok(first.some(({ id, record }) => id === company.id && record?.kind === 'company'));
    assert.deepEqual(await follower.read(), []);
    const dialogue = dialogueOf(company.id);
    const one = await kondo.kept(path(dialogue), dialogue);
    const two = await kondo.kept(path(dialogue), { ...one, theme: '二' });
    assert.deepEqual(await follower.read(), [
      { type: 'changed', kind: 'dialogue', id: dialogue.id, revision: 2, record: two },
    ]);
    const { body } = await kondo.post(
      `${path(dialogue)}/withdrawal`,
      { reason: '重複' },
      { 'If-Match': '"2"' },
    );
    assert.deepEqual(await follower.read(), [
      { type: 'changed', kind: 'dialogue', id: dialogue.id, revision: 3, record: body },
    ]);
  });

  it('tells `gone` to those who lose a record, once, and nothing to those who never had it', async () => {
    const dialogue = dialogueOf(company.id);
    const first = await saito.kept(path(dialogue), dialogue);
    const [own, sameBranch, otherBranch] = [new Follower(saito), new Follower(kondo), new Follower(mori)];
    for (const follower of [own, sameBranch, otherBranch]) await follower.read();

    const second = await saito.kept(path(dialogue), { ...first, audience: 'branch' });
    assert.deepEqual(brief(await otherBranch.read()), [`gone ${dialogue.id} 2`]);
    assert.deepEqual(brief(await sameBranch.read()), [`changed ${dialogue.id} 2`]);
    const third = await saito.kept(path(dialogue), { ...second, audience: 'self' });
    assert.deepEqual(brief(await otherBranch.read()), []);
    assert.deepEqual(brief(await sameBranch.read()), [`gone ${dialogue.id} 3`]);
    const fourth = await saito.kept(path(dialogue), { ...third, theme: '自分だけの続き' });
    assert.deepEqual(brief(await sameBranch.read()), []);
    assert.deepEqual(brief(await own.read()), [`changed ${dialogue.id} 4`]);
    await saito.kept(path(dialogue), { ...fourth, audience: 'organisation' });
    for (const follower of [own, sameBranch, otherBranch]) {
      assert.deepEqual(brief(await follower.read()), [`changed ${dialogue.id} 5`]);
    }
  });

  it('tells it also to those who slept through several changes', async () => {
    const dialogue = dialogueOf(company.id);
    const first = await saito.kept(path(dialogue), dialogue);
    const [asleep, branch] = [new Follower(mori), new Follower(kondo)];
    await asleep.read();
    await branch.read();
    const second = await saito.kept(path(dialogue), { ...first, audience: 'branch' });
    await saito.kept(path(dialogue), { ...second, audience: 'self' });
    assert.deepEqual(brief(await asleep.read(1)), [`gone ${dialogue.id} 2`]);
    assert.deepEqual(brief(await branch.read(1)), [`gone ${dialogue.id} 3`]);
  });

  it('follows one company, out of which a record may be moved', async () => {
    const other = newCompany('移った先');
    await saito.kept(`/v1/companies/${other.id}`, other);
    const dialogue = dialogueOf(company.id);
    const first = await saito.kept(path(dialogue), dialogue);
    const from = new Follower(saito, `&company=${company.id}&kind=dialogue&kind=engagement`);
    const to = new Follower(saito, `&company=${other.id}&kind=dialogue`);
    assert.ok(brief(await from.read()).includes(`changed ${dialogue.id} 1`));
    assert.deepEqual(await to.read(), []);
    await saito.kept(path(dialogue), { ...first, company: other.id });
    assert.deepEqual(brief(await from.read()), [`gone ${dialogue.id} 2`]);
    assert.deepEqual(brief(await to.read()), [`changed ${dialogue.id} 2`]);
  });

  it('misses nothing and tells nothing twice while many write at once', async () => {
    const follower = new Follower(saito, '&kind=dialogue');
    await follower.read(200);
    const seen: string[] = [];
    let isWriting = true;
    const following = (async () => {
      while (isWriting) seen.push(...brief(await follower.read(7)));
      seen.push(...brief(await follower.read(7)));
    })();
    const dialogues = Array.from({ length: 120 }, () => dialogueOf(company.id));
    const queue = [...dialogues];
    const writer = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) await kondo.kept(path(next), next);
    };
    await Promise.all(Array.from({ length: 12 }, writer));
    isWriting = false;
    await following;
    assert.deepEqual([...seen].sort(), dialogues.map(({ id }) => `changed ${id} 1`).sort());
  });

  it('refuses a cursor of another person, branch or question', async () => {
    const follower = new Follower(saito);
    await follower.read(200);
    const refused = async (client: TestClient, query = '') =>
      problem(await client.get(`/v1/changes?after=${follower.after}${query}`), 400, 'malformed', [
        'after cursor',
      ]);
    await refused(kondo);
    await refused(await signIn(url, credentials, '齋藤', { branch: 'つくば' }));
    await refused(saito, `&company=${company.id}`);
    await refused(saito, '&kind=dialogue');
    problem(await saito.get('/v1/changes?kind=meeting'), 422, 'invalid', ['kind/0 choice']);
  });
});
