import { aTimeout, expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { arraySource, type Dialogue, newDialogue, type Source, type SourceEvent } from '@banso/model';
import { RecordStore } from './record-store.js';

class Holder extends LitElement {
  readonly states: string[] = [];
  readonly store: RecordStore<Dialogue> = new RecordStore<Dialogue>(this, () =>
    this.states.push(this.store.status.state),
  );
}
customElements.define('banso-holder', Holder);

const meeting = (theme: string): Dialogue => ({ ...newDialogue('cmp_a', '2026-11-18'), theme });
const all = async () => ({});

/** A source whose saves end when the test says so. */
function steered(records: Dialogue[]) {
  const inner = arraySource(records);
  const listeners = new Set<(event: SourceEvent<Dialogue>) => void>();
  const saves: { value: Dialogue; resolve: () => void; reject: (error: unknown) => void }[] = [];
  const source: Source<Dialogue> = {
    ...inner,
    save: (_id, value) => new Promise<void>((resolve, reject) => saves.push({ value, resolve, reject })),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = (event: SourceEvent<Dialogue>) => listeners.forEach((listener) => listener(event));
  return { source, saves, tell, listeners };
}

describe('the records of a widget', () => {
  let holder: Holder;
  beforeEach(() => {
    holder = new Holder();
    document.body.append(holder);
  });
  afterEach(() => holder.remove());

  const loadFrom = async (source: Source<Dialogue>) => {
    holder.store.source = source;
    await holder.store.load(all);
  };
  const themes = () => holder.store.records.map((record) => record.theme);

  it('loads every page', async () => {
    const records = [meeting('a'), meeting('b'), meeting('c')];
    const source: Source<Dialogue> = {
      ...arraySource<Dialogue>(),
      page: async ({ cursor } = {}) => {
        const at = Number(cursor ?? 0);
        return { items: records.slice(at, at + 1), next: at < 2 ? String(at + 1) : null };
      },
    };
    await loadFrom(source);
    expect(themes()).to.deep.equal(['a', 'b', 'c']);
  });

  it('shows the first page while the others are on their way, and keeps what is written meanwhile', async () => {
    const records = [meeting('a'), meeting('b')];
    const inner = arraySource<Dialogue>(records);
    let answer: (() => void) | undefined;
    const source: Source<Dialogue> = {
      ...inner,
      page: ({ cursor } = {}) =>
        cursor
          ? new Promise((resolve) => (answer = () => resolve({ items: records.slice(1), next: null })))
          : Promise.resolve({ items: records.slice(0, 1), next: '1' }),
    };
    holder.store.source = source;
    const loaded = holder.store.load(all);
    while (!answer) await aTimeout(0);
    expect(themes()).to.deep.equal(['a']);
    expect(holder.store.status.state).to.equal('loading');
    const [first] = holder.store.records;
    await holder.store.commit({ ...(first as Dialogue), theme: 'written' });
    answer();
    await loaded;
    expect(themes()).to.deep.equal(['written', 'b']);
    expect(inner.items[0]?.theme).to.equal('written');
  });

  it('takes in records that are named, those that belong here alone', async () => {
    const [mine, other] = [meeting('mine'), { ...meeting('other'), company: 'cmp_b' }];
    await loadFrom({
      ...arraySource<Dialogue>([mine, other]),
      page: async () => ({ items: [], next: null }),
    });
    const { signal } = new AbortController();
    await holder.store.take([mine.id, other.id, 'dlg_nowhere'], signal, ({ company }) => company === 'cmp_a');
    expect(themes()).to.deep.equal(['mine']);
  });

  it('leaves withdrawn records out', async () => {
    const by = { person: 'per_a', name: 'A' };
    const gone = { ...meeting('gone'), withdrawn: { at: '2026-11-18T10:00:00Z', by, reason: 'twice' } };
    await loadFrom(arraySource<Dialogue>([gone, meeting('here')]));
    expect(themes()).to.deep.equal(['here']);
  });

  it('sends one commit after the other, the next on the revision of the former', async () => {
    const record = { ...meeting('a'), revision: 3 };
    const { source, saves, tell } = steered([record]);
    await loadFrom(source);
    void holder.store.commit({ ...record, theme: 'b' });
    void holder.store.commit({ ...record, theme: 'c' });
    void holder.store.commit({ ...record, theme: 'd' });
    expect(saves.map(({ value }) => value.theme)).to.deep.equal(['b']);
    tell({
      state: 'saved',
      id: record.id,
      value: { ...record, theme: 'b', place: 'by another hand', revision: 4 },
    });
    expect(themes()).to.deep.equal(['d']);
    saves[0]?.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect(saves).to.have.lengthOf(2);
    expect(saves[1]?.value).to.include({ theme: 'd', revision: 4, place: 'by another hand' });
    expect(holder.store.status.state).to.equal('saving');
  });

  it('takes a source at its word that says nothing but that it is done', async () => {
    const record = meeting('a');
    const { source, saves } = steered([record]);
    await loadFrom(source);
    const done = holder.store.commit({ ...record, theme: 'b' });
    saves[0]?.resolve();
    await done;
    expect(holder.store.status.state).to.equal('saved');
    expect(holder.store.hasUnsaved).to.equal(false);
  });

  it('does not say saved while the words are only on the device', async () => {
    const record = meeting('a');
    const { source, saves, tell } = steered([record]);
    await loadFrom(source);
    const done = holder.store.commit({ ...record, theme: 'b' });
    tell({ state: 'queued', id: record.id });
    saves[0]?.resolve();
    await done;
    expect(holder.store.status.state).to.equal('queued');
  });

  it('counts the records that wait to be sent', async () => {
    const [a, b] = [meeting('a'), meeting('b')];
    const { source, tell } = steered([a, b]);
    await loadFrom(source);
    tell({ state: 'queued', id: a.id });
    tell({ state: 'queued', id: b.id });
    expect(holder.store.status).to.include({ state: 'queued', count: 2 });
    tell({ state: 'saved', id: a.id });
    expect(holder.store.status).to.include({ state: 'queued', count: 1 });
  });

  it('hears of a record that waits while later pages are still being read', async () => {
    const record = meeting('a');
    const { source, tell } = steered([record]);
    await loadFrom({
      ...source,
      page: async ({ cursor } = {}) => {
        if (cursor) tell({ state: 'queued', id: record.id });
        return cursor ? { items: [], next: null } : { items: [record], next: 'more' };
      },
    });
    expect(holder.store.status).to.include({ state: 'queued', count: 1 });
  });

  it('sees unsent words against what the source says that they were made from', async () => {
    const base = { ...meeting('a'), revision: 3 };
    const { source, tell } = steered([base]);
    await loadFrom(source);
    const mine = { ...base, theme: 'mine' };
    tell({ state: 'ready', id: base.id, value: mine, base });
    tell({ state: 'queued', id: base.id });
    tell({ state: 'conflict', id: base.id, value: { ...base, theme: 'theirs', revision: 4 }, base });
    expect(
      holder.store.conflict?.places.map((place) => [place.base, place.mine, place.theirs]),
    ).to.deep.equal([['a', 'mine', 'theirs']]);
  });

  it('asks about words that were made from nothing, in place of taking the other’s', async () => {
    const mine = { ...meeting('mine'), revision: 1 };
    const { source, tell } = steered([mine]);
    await loadFrom(source);
    tell({ state: 'conflict', id: mine.id, value: { ...mine, theme: 'theirs' }, base: null });
    expect(holder.store.conflict?.places.map((place) => [place.mine, place.theirs])).to.deep.equal([
      ['mine', 'theirs'],
    ]);
    expect(themes()).to.deep.equal(['mine']);
  });

  it('keeps what failed through a load, and sends the newest on retry', async () => {
    const record = meeting('a');
    const { source, saves } = steered([record]);
    await loadFrom(source);
    const done = holder.store.commit({ ...record, theme: 'b' });
    void holder.store.commit({ ...record, theme: 'c' });
    saves[0]?.reject({ kind: 'server', message: 'down' });
    await done;
    expect(holder.store.status).to.deep.include({
      state: 'failed',
      error: { kind: 'server', message: 'down' },
    });
    await holder.store.load(all);
    expect(themes()).to.deep.equal(['c']);
    void holder.store.retry();
    expect(saves[1]?.value.theme).to.equal('c');
  });

  it('names whose words overlap: who wrote last, or whom the source names', async () => {
    const base = { ...meeting('base'), revision: 3 };
    const { source, saves, tell } = steered([base]);
    await loadFrom(source);
    void holder.store.commit({ ...base, theme: 'mine' });
    const [at, later] = ['2026-11-18T01:00:00Z', '2026-11-18T02:00:00Z'];
    const [own, other] = [
      { person: 'per_a', name: '齋藤美邑' },
      { person: 'per_b', name: '渡部靖彦' },
    ];
    const value = { ...base, theme: 'theirs', revision: 5, updatedBy: own, updatedAt: later };
    tell({ state: 'conflict', id: base.id, value, base, by: { revision: 4, by: other, at } });
    expect([holder.store.conflict?.by, holder.store.conflict?.at]).to.deep.equal([other, at]);
    tell({ state: 'conflict', id: base.id, value: { ...value, updatedBy: other }, base });
    expect([holder.store.conflict?.by, holder.store.conflict?.at]).to.deep.equal([other, later]);
    saves[0]?.resolve();
  });

  it('waits for a choice in a conflict, whatever is committed meanwhile', async () => {
    const record = meeting('a');
    const { source, saves, tell } = steered([record]);
    await loadFrom(source);
    const done = holder.store.commit({ ...record, theme: 'mine' });
    tell({ state: 'conflict', id: record.id, value: { ...record, theme: 'theirs', revision: 7 } });
    saves[0]?.reject({ kind: 'conflict', message: '412' });
    await done;
    await holder.store.commit({ ...record, theme: 'mine again' });
    expect(saves).to.have.lengthOf(1);
    expect(holder.store.status.state).to.equal('conflict');
    void holder.store.settle('mine');
    expect(saves[1]?.value).to.include({ theme: 'mine again', revision: 7 });
    expect(holder.store.conflict).to.equal(undefined);
  });

  it('keeps the words that were not chosen as a revision, before those that were', async () => {
    const record = meeting('a');
    const { source, saves, tell } = steered([record]);
    await loadFrom(source);
    const done = holder.store.commit({ ...record, theme: 'mine' });
    tell({ state: 'conflict', id: record.id, value: { ...record, theme: 'theirs', revision: 7 } });
    saves[0]?.reject({ kind: 'conflict', message: '412' });
    await done;
    const settled = holder.store.settle('theirs');
    expect(saves[1]?.value).to.include({ theme: 'mine', revision: 7 });
    expect(themes(), 'what was chosen is shown at once').to.deep.equal(['theirs']);
    tell({ state: 'saved', id: record.id, value: { ...record, theme: 'mine', revision: 8 } });
    saves[1]?.resolve();
    await aTimeout(0);
    expect(saves[2]?.value).to.include({ theme: 'theirs', revision: 8 });
    tell({ state: 'saved', id: record.id, value: { ...record, theme: 'theirs', revision: 9 } });
    saves[2]?.resolve();
    await settled;
    expect(holder.store.status.state).to.equal('saved');
    expect(holder.store.records[0]).to.include({ theme: 'theirs', revision: 9 });
  });

  it('writes once, on top of theirs, where both stay: nobody\u2019s words are written by another', async () => {
    const record = meeting('a');
    const { source, saves, tell } = steered([record]);
    await loadFrom(source);
    const done = holder.store.commit({ ...record, theme: 'mine', place: 'here' });
    tell({ state: 'conflict', id: record.id, value: { ...record, theme: 'theirs', revision: 7 } });
    saves[0]?.reject({ kind: 'conflict', message: '412' });
    await done;
    const settled = holder.store.settle((theirs) => ({ ...theirs, place: `${theirs.place}, and there` }));
    expect(saves[1]?.value).to.include({ theme: 'theirs', place: 'here, and there', revision: 7 });
    tell({ state: 'saved', id: record.id, value: { ...saves[1]!.value, revision: 8 } });
    saves[1]?.resolve();
    await settled;
    expect(saves).to.have.lengthOf(2);
    expect(holder.store.status.state).to.equal('saved');
  });

  it('hears a save to its end after the widget left the page, and nothing more', async () => {
    const record = meeting('a');
    const { source, saves, tell, listeners } = steered([record]);
    await loadFrom(source);
    const done = holder.store.commit({ ...record, theme: 'b' });
    holder.remove();
    holder.store.stop();
    expect(listeners.size).to.equal(1);
    tell({ state: 'saved', id: record.id, value: { ...record, theme: 'b', revision: 1 } });
    saves[0]?.resolve();
    await done;
    expect(listeners.size).to.equal(0);
    expect(holder.store.records[0]?.revision).to.equal(1);
  });

  it('sends what was written before any source answered', async () => {
    const early = meeting('early');
    await holder.store.commit(early);
    expect(holder.store.status.state).to.equal('unkept');
    const source = arraySource<Dialogue>([meeting('there')]);
    await loadFrom(source);
    expect(themes()).to.deep.equal(['early', 'there']);
    expect(source.items.map((record) => record.theme)).to.include('early');
  });

  it('drops the answer of a load that another one has overtaken', async () => {
    const answers: ((items: Dialogue[]) => void)[] = [];
    const source: Source<Dialogue> = {
      ...arraySource<Dialogue>(),
      page: () => new Promise((resolve) => answers.push((items) => resolve({ items, next: null }))),
    };
    holder.store.source = source;
    const [first, second] = [holder.store.load(all), holder.store.load(all)];
    await Promise.resolve();
    answers[1]?.([meeting('new')]);
    answers[0]?.([meeting('old')]);
    await Promise.all([first, second]);
    expect(themes()).to.deep.equal(['new']);
  });

  it('says after a while that nobody keeps records here', async () => {
    holder.store.expect(20);
    expect(holder.store.status.state).to.equal('loading');
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(holder.store.status.error?.kind).to.equal('unconnected');
  });
});
