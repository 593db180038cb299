import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newDialogue } from '@banso/model';
import type { Dialogue, Note, SourceEvent } from '@banso/model';
import { samples } from '@banso/model/samples';
import { createTestClient } from '../../testing/index.js';

const note: Note = { id: 'n1', position: 1, kind: 'words', text: '人が育たない' };

describe('a person who asks who was faster', () => {
  it('is told of the other one, also when words of their own were brought onto the other’s before', async () => {
    const { banso, server, offline, conflict } = createTestClient({ device: true });
    await banso.offline.ready;
    const start = await banso.dialogues.put(newDialogue(samples.company.id, '2026-11-18'));
    await banso.outbox.flush();
    const source = banso.dialogues.source();
    const told = new Promise<SourceEvent<Dialogue>>((resolve) =>
      source.subscribe((event) => event.state === 'conflict' && resolve(event)),
    );
    const shown = (await source.load(start.id))!;
    offline();
    await source.save(start.id, { ...shown, notes: [note] });
    // Tried once without an answer: what is written next is an intent of its own.
    await banso.outbox.flush();
    await source.save(start.id, { ...shown, notes: [note], theme: '私の言葉' });
    conflict('dialogue', start.id, { theme: '佐藤の言葉' });
    offline(false);
    await banso.outbox.flush();
    await banso.outbox.flush();

    const [entry] = banso.outbox.entries;
    const { current, by } = entry!.problem!;
    const own = server.record<Dialogue>(start.id)!;
    assert.equal(current!.updatedBy!.person, banso.offline.person, 'the newest version is theirs');
    assert.equal(own.notes.length, 1);
    assert.notEqual(by!.by.person, banso.offline.person);
    assert.equal(by!.revision, own.revision - 1);
    assert.deepEqual((await told).by, by);
    banso.close();
  });
});
