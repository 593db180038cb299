import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient } from '../client.js';
import { isBansoError } from '../core/errors.js';
import { FakeApi } from '../testing/fake-api.js';
import { fakeSession } from '../testing/fakes.js';
import { meeting } from '../testing/tablet.js';
import { Answered } from './answered.js';

describe('what the API answered before the device opened', () => {
  it('goes there once, without what the server said afterwards that there is none of', async () => {
    const api = new FakeApi();
    const { fetch } = api;
    const session = async () => fakeSession('t', Date.now(), 1e7);
    const answered = new Answered();
    const { get } = answered.of(createClient({ baseUrl: 'http://banso.test', session, fetch }).dialogues);
    const [kept, closed] = [api.write(meeting('kept')), api.write(meeting('closed'))];
    for (const { id } of [kept, closed]) await get(id);
    api.records.delete(closed.id);
    await assert.rejects(get(closed.id), (error) => isBansoError(error, 'not-found'));
    assert.deepEqual(answered.take(), [kept]);
    assert.deepEqual(answered.take(), []);
  });
});
