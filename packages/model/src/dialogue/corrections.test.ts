import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dialogue, Note } from '../contract/index.js';
import { newDialogue } from '../records/index.js';
import { correctionOf, versionsOf, withdrawnNote } from './index.js';

const by = { person: 'per_00000000000070008000000000000001', name: '齋藤美邑' };
const note = (change: Partial<Note> = {}): Note => ({
  id: 'n1',
  position: 1,
  kind: 'words',
  text: '一',
  ...change,
});
const corrected = { at: '2026-11-19T01:00:00Z', by };
const stamp = { createdAt: '2026-11-18T01:00:00Z', createdBy: by, corrected };

describe('訂正', () => {
  it('is what the server stamped as one', () => {
    assert.deepEqual(correctionOf(note({ stamp })), corrected);
    assert.equal(correctionOf(note()), undefined);
    assert.equal(correctionOf(note({ stamp: { createdAt: stamp.createdAt, createdBy: by } })), undefined);
    assert.equal(correctionOf(note({ stamp, withdrawn: true })), undefined);
  });
});

describe('a withdrawn note', () => {
  it('keeps its place, its kind and its stamp, and none of its words', () => {
    const full = note({ stamp, at: '13:30', speaker: 'p', walls: ['unseen'], aside: 'x', emphasis: '一' });
    assert.deepEqual(withdrawnNote(full), {
      id: 'n1',
      position: 1,
      kind: 'words',
      text: '',
      withdrawn: true,
      at: '13:30',
      stamp,
    });
  });
});

describe('the history of a note', () => {
  const revision = (number: number, ...notes: Note[]) => ({
    revision: number,
    at: `2026-11-${10 + number}T00:00:00Z`,
    by,
    record: { ...newDialogue('cmp_00000000000070008000000000000001', '2026-11-18'), notes } as Dialogue,
  });
  const told = (...revisions: ReturnType<typeof revision>[]) =>
    versionsOf(revisions, 'n1').map((each) => `${each.revision} ${each.change} ${each.note?.text ?? '-'}`);

  it('tells what it was, the newest first, and leaves out what did not touch it', () => {
    const other = note({ id: 'n2' });
    const all = [
      revision(1, other),
      revision(2, other, note()),
      revision(3, note()),
      revision(4, note({ position: 5, stamp })),
      revision(5, note({ text: '二' })),
    ];
    assert.deepEqual(told(...all), ['5 changed 二', '2 written 一']);
    assert.deepEqual(told(...all.reverse()), ['5 changed 二', '2 written 一']);
  });

  it('tells that it was withdrawn, with a mark or without one, and that it came back', () => {
    const gone = [revision(1, note()), revision(2, withdrawnNote(note())), revision(3, note()), revision(4)];
    assert.deepEqual(told(...gone), ['4 withdrawn -', '3 restored 一', '2 withdrawn ', '1 written 一']);
  });

  it('does not depend on the order in which a writer names the fields', () => {
    const { id, ...rest } = note();
    assert.deepEqual(told(revision(1, note()), revision(2, { ...rest, id })), ['1 written 一']);
  });
});
