import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newDialogue } from '../records/index.js';
import { arraySource } from './array-source.js';
import type { SourceState } from './source.js';

const company = 'cmp_00000000000070008000000000000001';

describe('arraySource', () => {
  it('finds a record by its id and by what another system calls it', async () => {
    const dialogue = { ...newDialogue(company, '2026-11-18'), externalIds: [{ system: 'karte', id: '12' }] };
    const source = arraySource([dialogue]);
    assert.deepEqual(await source.load(dialogue.id), dialogue);
    assert.deepEqual(await source.load('karte:12'), dialogue);
    assert.equal(await source.load('karte:13'), undefined);
  });

  it('gives only the records of the company that is asked for', async () => {
    const mine = newDialogue(company, '2026-11-18');
    const other = newDialogue('cmp_00000000000070008000000000000002', '2026-11-18');
    const source = arraySource([mine, other]);
    assert.deepEqual((await source.page({ company })).items, [mine]);
    assert.equal((await source.page()).items.length, 2);
  });

  it('counts a revision with every save and tells its listeners', async () => {
    const dialogue = newDialogue(company, '2026-11-18');
    const source = arraySource([dialogue]);
    const heard: [SourceState, number | undefined][] = [];
    const stop = source.subscribe(({ state, value }) => heard.push([state, value?.revision]));
    await source.save(dialogue.id, { ...dialogue, theme: 'A' });
    stop();
    await source.save(dialogue.id, { ...dialogue, theme: 'B' });
    assert.deepEqual(heard, [
      ['saving', undefined],
      ['saved', 1],
    ]);
    assert.equal((await source.load(dialogue.id))?.theme, 'B');
  });

  it('hands out copies: changing one changes nothing that is kept', async () => {
    const dialogue = newDialogue(company, '2026-11-18');
    const source = arraySource([dialogue]);
    const loaded = await source.load(dialogue.id);
    assert.ok(loaded);
    loaded.theme = 'changed outside';
    assert.equal((await source.load(dialogue.id))?.theme, undefined);
  });
});
