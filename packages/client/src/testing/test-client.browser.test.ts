import { expect } from '@open-wc/testing';
import { newDialogue } from '@banso/model';
import type { Dialogue } from '@banso/model';
import { samples } from '@banso/model/samples';
import { createTestClient } from '@banso/client/testing';
import { describeContract } from './contract-suite/describe-contract.js';
import { createMemoryServer } from './memory-server/memory-server.js';

describeContract(
  'from memory, in a page',
  (now) => {
    const server = createMemoryServer({ clock: { now }, basePath: '/banso/api' });
    return {
      url: `${location.origin}/banso/api`,
      fetch: server.fetch,
      credentials: server.credentials,
      enterOrganisation: (name) => server.enterOrganisation(name).credentials,
    };
  },
  { describe, it, before, after },
);

describe('a test client in a page', () => {
  const meeting = (theme: string): Dialogue => ({
    ...newDialogue(samples.company.id, '2026-11-18'),
    theme,
  });

  it('gives widgets their sources, and sends what could not be saved when the network is back', async () => {
    const { banso, server, offline } = createTestClient({ retries: 0 });
    const source = banso.dialogues.source();
    const { items } = await source.page({ company: samples.company.id });
    expect(items.length).to.be.greaterThan(1);

    const value = meeting('電波のないところで');
    const saved = new Promise<void>((resolve) =>
      source.subscribe(({ state, id }) => state === 'saved' && id === value.id && resolve()),
    );
    offline();
    const error = await source.save(value.id, value).catch((reason: unknown) => reason);
    expect(error).to.have.property('kind', 'offline');
    offline(false);
    await saved;
    expect(server.record<Dialogue>(value.id)?.theme).to.equal(value.theme);
  });

  it('keeps on a device in memory what is written without a network', async () => {
    const { banso, server, offline, storage, close } = createTestClient({ device: true });
    await banso.offline.ready;
    offline();
    storage('quota');
    const value = meeting('山の中で');
    const error = await banso.dialogues.put(value).catch((reason: unknown) => reason);
    expect(error).to.have.property('kind', 'quota');
    storage('works');
    await banso.dialogues.put(value);
    expect(banso.outbox.counts.waiting).to.equal(1);
    offline(false);
    await banso.outbox.flush();
    expect(server.revisions(value.id)).to.have.lengthOf(1);
    close();
  });

  it('does not wait for a person whom the browser asks whether it may keep anything', async () => {
    let answer!: (isKept: boolean) => void;
    const asked = new Promise<boolean>((resolve) => (answer = resolve));
    const storage = { persisted: async () => false, persist: () => asked };
    Object.defineProperty(navigator, 'storage', { configurable: true, value: storage });
    const { banso, close } = createTestClient({ device: true });
    try {
      await banso.offline.ready;
      expect((await banso.companies.get(samples.company.id)).id).to.equal(samples.company.id);
      expect(banso.offline.persistence).to.equal(undefined);
      const told = new Promise((resolve) => banso.offline.addEventListener('change', resolve));
      answer(false);
      await told;
      expect(banso.offline.persistence).to.equal('refused');
    } finally {
      Reflect.deleteProperty(navigator, 'storage');
      close();
    }
  });
});
