import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dialogue } from '@banso/model';
import { StorageError, isBansoError } from '../../core/errors.js';
import { FakeApi } from '../../testing/fake-api.js';
import { person } from '../../testing/fakes.js';
import { Tablet, meeting } from '../../testing/tablet.js';

describe('the records on a device', () => {
  it('do not go back to an older version after one that the device could not keep', async () => {
    const api = new FakeApi();
    const start = api.write(meeting('first')) as Dialogue;
    const tablet = new Tablet(api.fetch);
    const { reader, workspace } = await tablet.open();
    await reader.get(start.id);
    await tablet.clock.pass(3_000);
    api.write({ ...start, theme: 'second' });
    tablet.device.moment = ({ what, phase }) => {
      if (what === 'write' && phase === 'before') throw new StorageError('lost', 'No');
    };
    const { items } = await reader.list({}).page();
    assert.equal(items[0]!.theme, 'second');
    tablet.device.moment = () => {};
    assert.equal((await workspace.views.of<Dialogue>('dialogue', start.id))!.theme, 'second');
  });

  it('stay as they came, whatever becomes of them in the hands of whoever asked', async () => {
    const api = new FakeApi();
    const came = structuredClone(api.write(meeting('first'))) as Dialogue;
    const { workspace, reader, widget } = await new Tablet(api.fetch).open();
    await workspace.keep([came]);
    came.theme = 'changed';
    assert.equal((await reader.get(came.id)).theme, 'first');
    const { items } = await widget.source.page();
    items[0]!.theme = 'changed';
    items[0]!.notes.length = 0;
    assert.equal((await widget.source.load(came.id))!.theme, 'first');
    await widget.source.save(came.id, items[0]!);
    const [{ intent }] = workspace.lines.all as [(typeof workspace.lines.all)[0]];
    assert.equal((intent.base as Dialogue).theme, 'first');
  });

  it('are there although the device has never taken them', async () => {
    const api = new FakeApi();
    const start = api.write(meeting('first')) as Dialogue;
    const tablet = new Tablet(api.fetch);
    const { reader, workspace } = await tablet.open();
    tablet.device.moment = ({ what, phase }) => {
      if (what === 'write' && phase === 'before') throw new StorageError('lost', 'No');
    };
    assert.equal((await reader.get(start.id)).theme, 'first');
    tablet.device.moment = () => {};
    assert.equal((await workspace.views.of<Dialogue>('dialogue', start.id))!.theme, 'first');
    await workspace.forget('dialogue', start.id);
    assert.equal(await workspace.views.of('dialogue', start.id), undefined);
  });

  it('are out of sight in every tab when one learns so, also where the device never took them from another', async () => {
    const api = new FakeApi();
    const start = api.write(meeting('first')) as Dialogue;
    const tablet = new Tablet(api.fetch);
    const one = await tablet.open();
    const other = await tablet.open();
    tablet.device.moment = ({ tab, what, phase }) => {
      if (tab === other.tab && what === 'write' && phase === 'before') throw new StorageError('lost', 'No');
    };
    assert.equal((await other.reader.get(start.id)).theme, 'first');
    tablet.device.moment = () => {};
    await one.reader.get(start.id);
    api.records.delete(start.id);
    await tablet.clock.pass(3_000);
    await one.reader.get(start.id); // Reads it again.
    await tablet.clock.pass(0);
    await assert.rejects(other.reader.get(start.id), (error) => isBansoError(error, 'not-found'));
    await assert.rejects(one.reader.get(start.id), (error) => isBansoError(error, 'not-found'));
    api.write(start);
    assert.equal((await other.reader.get(start.id)).theme, 'first');
    assert.equal((await one.reader.get(start.id)).theme, 'first');
  });

  it('do not come back with an answer that the server gave before it took one out of sight', async () => {
    const api = new FakeApi();
    const start = api.write(meeting('first')) as Dialogue;
    let arrive = () => {};
    const tablet = new Tablet(async (request) => {
      const answer = await api.fetch(request);
      if (new URL(request.url).pathname.endsWith('/dialogues'))
        await new Promise<void>((resolve) => (arrive = resolve));
      return answer;
    });
    const { reader, workspace } = await tablet.open();
    const view = () => workspace.views.of<Dialogue>('dialogue', start.id);
    await reader.get(start.id);
    await tablet.clock.pass(3_000);
    const listing = reader.list({}).page();
    await tablet.clock.pass(0);
    api.records.delete(start.id);
    await reader.get(start.id); // Reads it again.
    await tablet.clock.pass(0);
    assert.equal(await view(), undefined);
    arrive();
    await listing;
    await tablet.clock.pass(0);
    assert.equal(await view(), undefined);
    assert.equal(workspace.views.known('dialogue', start.id), undefined, 'nor in memory');
    api.write(start);
    assert.equal((await reader.get(start.id)).theme, 'first', 'what may be read again is read');
    await tablet.clock.pass(0);
    assert.equal((await view())!.theme, 'first', 'and kept');
  });

  it('are shown with what their person wrote when the device does not answer, in one and in a list', async () => {
    const api = new FakeApi();
    const start = api.write(meeting('first')) as Dialogue;
    const tablet = new Tablet(api.fetch);
    const { reader, widget, workspace } = await tablet.open();
    const value = await reader.get(start.id);
    tablet.device.isOnline = false;
    await widget.save({ ...value, theme: 'mine' });
    tablet.device.isOnline = true;
    workspace.close(); // Nothing is sent.
    tablet.device.moment = ({ what, phase }) => {
      if (what.startsWith('read') && phase === 'before') throw new StorageError('lost', 'No');
    };
    assert.equal((await reader.get(start.id)).theme, 'mine');
    assert.equal((await reader.list({}).page()).items[0]!.theme, 'mine');
  });

  it('are not shown without what their person wrote, when another tab has sent that and the device does not answer', async () => {
    const api = new FakeApi();
    const start = api.write(meeting('first')) as Dialogue;
    const tablet = new Tablet(api.fetch);
    const sender = await tablet.open();
    const { reader, workspace, tab } = await tablet.open();
    const value = await reader.get(start.id);
    tablet.device.isOnline = false;
    await workspace.edit({ kind: 'dialogue', value: { ...value, theme: 'mine' }, base: value });
    tablet.device.moment = (here) => {
      if (here.tab === tab && here.what === 'read records') throw new StorageError('lost', 'No');
    };
    tablet.device.isOnline = true;
    await tablet.clock.pass(5_000);
    assert.deepEqual([sender.workspace.lines.all.length, workspace.lines.all.length], [0, 0]);
    tablet.device.isOnline = false;
    await assert.rejects(reader.get(start.id), (error) => isBansoError(error, 'offline'));
    tablet.device.isOnline = true;
    assert.equal((await reader.get(start.id)).theme, 'mine');
  });

  it('do not go back in a list that was on its way while another tab brought what its person wrote to the server', async () => {
    const api = new FakeApi();
    const start = api.write(meeting('first')) as Dialogue;
    let arrives = () => {};
    const isUnderWay = new Promise<void>((resolve) => (arrives = resolve));
    const tablet = new Tablet(async (request) => {
      const answer = await api.fetch(request);
      if (new URL(request.url).pathname === '/v1/dialogues') await isUnderWay;
      return answer;
    });
    await tablet.open(); // Sends.
    const { reader, workspace } = await tablet.open();
    const value = await reader.get(start.id);
    const listing = reader.list({}).page();
    await tablet.clock.pass(0);
    await workspace.edit({ kind: 'dialogue', value: { ...value, theme: 'mine' }, base: value });
    await tablet.clock.pass(0);
    assert.deepEqual([api.current<Dialogue>(start.id).theme, workspace.lines.all.length], ['mine', 0]);
    arrives();
    assert.equal((await listing).items[0]!.theme, 'mine');
  });

  it('do not go back when somebody withdraws one in which something unsent was written', async () => {
    const api = new FakeApi();
    const start = api.write(meeting('first')) as Dialogue;
    const tablet = new Tablet(api.fetch);
    const { reader, workspace } = await tablet.open();
    const value = await reader.get(start.id);
    tablet.device.isOnline = false;
    await workspace.edit({ kind: 'dialogue', value: { ...value, place: '工場' }, base: value });
    const by = { person: 'per_2', name: '' };
    const withdrawn = { ...value, revision: 2, withdrawn: { at: '2026-11-18T00:00:00Z', by, reason: '' } };
    await workspace.keep([withdrawn]);
    const { revision, place, withdrawn: said } = (await workspace.views.of<Dialogue>('dialogue', start.id))!;
    assert.deepEqual([revision, place, said?.by], [2, '工場', by]);
    assert.equal(tablet.device.disk.read('records', `${person.id}/dialogue/${start.id}`)!.body, undefined);
  });

  it('do not go back either when their person writes something else in one that overlaps with a withdrawal', async () => {
    const api = new FakeApi();
    const start = api.write(meeting('first')) as Dialogue;
    const tablet = new Tablet(api.fetch);
    const sender = await tablet.open();
    const { reader, workspace } = await tablet.open();
    const value = await reader.get(start.id);
    const by = { person: 'per_2', name: '' };
    api.write({ ...start, withdrawn: { at: '2026-11-18T00:00:00Z', by, reason: '' } });
    await sender.workspace.edit({ kind: 'dialogue', value: { ...value, theme: 'mine' }, base: value });
    await tablet.clock.pass(0);
    assert.deepEqual(
      workspace.lines.of(start.id).map(({ intent }) => intent.problem?.current?.revision),
      [2],
    );
    const seen = (await workspace.views.of<Dialogue>('dialogue', start.id))!;
    assert.deepEqual([seen.revision, seen.theme], [2, 'mine']);
    await workspace.edit({ kind: 'dialogue', value: { ...seen, theme: 'again' }, base: seen });
    const { revision, theme, withdrawn } = (await workspace.views.of<Dialogue>('dialogue', start.id))!;
    assert.deepEqual([revision, theme, withdrawn?.by], [2, 'again', by]);
  });
});
