import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { newAttachment, newDialogue } from '@banso/model';
import type { Attachment, Dialogue } from '@banso/model';
import { samples } from '@banso/model/samples';
import { isBansoError } from '../core/errors.js';
import { createTestClient, MemoryDevice } from '../testing/index.js';
import type { TestDeviceClient, TestDeviceOptions } from '../testing/index.js';
import { until } from '../testing/until.js';

const { content = '', size, width, height } = samples.attachment;
const picture = { content, size, width, height };

/** A meeting that shows a photo, and the photo. */
function withPhoto(): { meeting: Dialogue; photo: Attachment } {
  const empty = newDialogue(samples.company.id, '2026-11-18');
  const photo = newAttachment(empty, picture);
  const photos = [{ id: 'p1', position: 1, attachment: photo.id, caption: '白板' }];
  return { meeting: { ...empty, photos }, photo };
}

const photosOn = ({ disk }: MemoryDevice) =>
  disk.list('drafts', { prefix: '' }).filter(({ key }) => key.includes('/photo/'));

const opened: { close(): void }[] = [];
afterEach(() => opened.splice(0).forEach((client) => client.close()));

async function open(options: Partial<TestDeviceOptions> = {}): Promise<TestDeviceClient> {
  const client = createTestClient({ device: true, ...options });
  opened.push(client);
  await client.banso.offline.ready;
  return client;
}

describe('a photo, online', () => {
  it('is sent with its record, and asked for by itself', async () => {
    const { banso } = createTestClient();
    const { meeting, photo } = withPhoto();
    const source = banso.attachments.source();
    await source.save(photo.id, photo);
    await banso.dialogues.put(meeting);
    assert.equal(await source.content?.(photo.id), content);
    const kept = await banso.attachments.get(photo.id);
    assert.deepEqual([kept.revision, kept.content, kept.size], [1, undefined, size]);
  });

  it('is not given once the meeting does not show it any more', async () => {
    const { banso } = createTestClient();
    const { meeting, photo } = withPhoto();
    await banso.attachments.put(photo);
    const kept = await banso.dialogues.put(meeting);
    const photos = kept.photos?.map((one) => ({ ...one, withdrawn: true }));
    await banso.dialogues.put({ ...kept, photos });
    await assert.rejects(banso.attachments.content(photo.id), (error) => isBansoError(error, 'not-found'));
  });

  it('waits in the page where it could not be sent, and goes out with the next save', async () => {
    const { banso, offline, server } = createTestClient({ retries: 0 });
    const { photo } = withPhoto();
    const source = banso.attachments.source();
    offline();
    await assert.rejects(source.save(photo.id, photo));
    assert.equal(await source.content?.(photo.id), content);
    offline(false);
    await source.save(photo.id, photo);
    assert.equal(server.record<Attachment>(photo.id)?.size, size);
  });
});

describe('a photo, on a device', () => {
  it('waits without a network, is seen meanwhile, and arrives with its record', async () => {
    const { banso, server, offline } = await open();
    const { meeting, photo } = withPhoto();
    offline();
    const source = banso.attachments.source();
    await source.save(photo.id, photo);
    await banso.dialogues.put(meeting);
    assert.equal(await source.content?.(photo.id), content);
    // What is kept of it in memory, and shown of it, is without the picture.
    assert.ok(!JSON.stringify(banso.outbox.entries).includes(content));
    assert.equal((await source.load(photo.id))?.content, undefined);
    offline(false);
    await until(() => banso.outbox.entries.length === 0);
    assert.equal(server.record<Attachment>(photo.id)?.revision, 1);
    assert.equal(await source.content?.(photo.id), content);
  });

  it('is sealed there, and gone from there when the server has it', async () => {
    const device = new MemoryDevice();
    const { banso, offline } = await open({ device });
    const { photo } = withPhoto();
    offline();
    await banso.attachments.put(photo);
    const rows = () => photosOn(device);
    assert.deepEqual(
      rows().map(({ head }) => Object.keys(head)),
      [['madeAt']],
    );
    assert.ok(!new TextDecoder().decode(rows()[0]?.body).includes(content.slice(0, 40)));
    offline(false);
    await until(() => banso.outbox.entries.length === 0);
    await until(() => rows().length === 0);
  });

  it('survives the page: another one sends it', async () => {
    const device = new MemoryDevice();
    const { banso, server, offline } = await open({ device });
    await banso.offline.setPin('482915');
    const { photo } = withPhoto();
    offline();
    await banso.attachments.put(photo);
    device.tabs.forEach((tab) => tab.kill());
    const again = await open({ device, server, offline: true });
    assert.deepEqual(await again.banso.offline.openWithPin('482915'), { outcome: 'open' });
    assert.equal(await again.banso.attachments.content(photo.id), content);
    again.offline(false);
    await until(() => again.banso.outbox.entries.length === 0 && server.record(photo.id) !== undefined);
    assert.equal(server.record<Attachment>(photo.id)?.width, width);
  });

  it('leaves the device when it is given up', async () => {
    const device = new MemoryDevice();
    const { banso, offline } = await open({ device });
    const { photo } = withPhoto();
    offline();
    await banso.attachments.put(photo);
    const [entry] = banso.outbox.entries;
    if (entry) await banso.outbox.decide(entry.id, 'give-up');
    await until(() => photosOn(device).length === 0);
    assert.equal(banso.outbox.entries.length, 0);
  });
});
