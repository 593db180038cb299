import { newItemId } from '@banso/model';
import type { DeviceKey, DeviceSecret } from '@banso/model';
import type { Suite } from './describe-contract.js';
import { equal, ok } from './equal.js';
import { Person, refused } from './person.js';

const newPath = () => `/v1/device-keys/dvk_${`${newItemId()}${newItemId()}`.slice(0, 32)}`;

export function describeDeviceKeys({ describe, it, before, pass, server }: Suite): void {
  describe('the key of a device', () => {
    let saito: Person;
    let kondo: Person;
    const make = (path: string, body: object = {}) => saito.call<DeviceSecret>('PUT', path, { body });
    before(async () => {
      saito = await Person.signIn(server(), '齋藤#device');
      kondo = await Person.signIn(server(), '近藤#device');
    });

    it('is a secret that the server makes once and gives to its person again', async () => {
      const path = newPath();
      refused(await saito.get(path), 404, 'not-found');
      const made = await make(path, { label: '渉外用タブレット' });
      equal([made.status, made.body.person], [201, saito.session.person.id]);
      ok(/^[A-Za-z0-9_-]{43}$/.test(made.body.secret), made.text);
      const again = await make(path);
      equal([again.status, again.body], [200, made.body]);
      equal((await saito.get(path)).body, made.body);
      ok((await make(newPath())).body.secret !== made.body.secret, 'another device, another secret');
    });

    it('is nobody else’s to read, make or remove', async () => {
      const path = newPath();
      await make(path);
      const administrator = await Person.signIn(server(), '管理#device', { role: 'administrator' });
      for (const other of [kondo, administrator]) {
        refused(await other.get(path), 404, 'not-found');
        refused(await other.call('DELETE', path), 404, 'not-found');
        refused(await other.call('PUT', path, { body: {} }), 409, 'id-taken');
        equal((await other.read<{ items: unknown[] }>('/v1/device-keys')).items, []);
      }
    });

    it('is forgotten for ever when its person removes the device', async () => {
      const path = newPath();
      await make(path);
      pass(1000);
      const removed = await saito.call<DeviceKey>('DELETE', path);
      equal(removed.status, 200);
      ok(removed.body.removedAt && removed.body.removedThrough === 'CRM', removed.text);
      pass(1000);
      equal((await saito.call('DELETE', path)).body, removed.body, 'asked again, the same');
      refused(await saito.get(path), 410, 'revoked');
      refused(await make(path), 410, 'revoked');
    });

    it('is listed for its person, newest first, without the secret', async () => {
      const reader = await Person.signIn(server(), '読む人#device', { role: 'reader' });
      const labels = ['一台目', '二台目'];
      for (const label of labels) {
        equal((await reader.call('PUT', newPath(), { body: { label } })).status, 201);
        pass(1000);
      }
      const { items, next } = await reader.read<{ items: DeviceKey[]; next: null }>('/v1/device-keys');
      equal([items.map(({ label }) => label), next], [['二台目', '一台目'], null]);
      for (const item of items) {
        equal(Object.keys(item).sort(), ['createdAt', 'createdThrough', 'id', 'label', 'usedAt']);
      }
    });

    it('names what is wrong', async () => {
      refused(await saito.get('/v1/device-keys/1'), 404, 'not-found');
      refused(await make(newPath(), { label: '' }), 422, 'invalid', ['/label too-short']);
      refused(await make(newPath(), { secret: 'own' }), 422, 'invalid', ['/secret unknown-field']);
      refused(await saito.get('/v1/device-keys?limit=1'), 422, 'invalid', ['limit unknown-parameter']);
    });
  });
}
