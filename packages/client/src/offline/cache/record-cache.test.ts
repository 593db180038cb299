import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dialogue } from '@banso/model';
import { StorageError } from '../../core/errors.js';
import { FakeApi } from '../../testing/fake-api.js';
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
    assert.equal((await workspace.view<Dialogue>('dialogue', start.id))!.theme, 'second');
  });
});
