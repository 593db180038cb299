import { guards } from '@banso/model';
import type { DeviceKey, DeviceSecret } from '@banso/model';
import type { Call, Caller } from '../../core/caller.js';
import { isBansoError } from '../../core/errors.js';
import type { ApiError } from '../../core/errors.js';
import type { DeviceKeys } from './device-keys.js';

/** The server's part of a vault, and a person's list of their devices, from which a lost one is removed. */
export interface ServerDeviceKeys extends DeviceKeys {
  /** Newest first; removed ones too. */
  list(): Promise<DeviceKey[]>;
}

export function serverDeviceKeys(call: Caller): ServerDeviceKeys {
  const secret = (operation: string, id: string, rest: Pick<Call, 'method' | 'body'>) =>
    call<DeviceSecret>({
      operation: `deviceKeys.${operation}`,
      path: pathOf(id),
      expected: 'DeviceSecret',
      check: guards.checkDeviceSecret,
      ...rest,
    });
  return {
    async fetch(id) {
      try {
        return await secret('fetch', id, { method: 'GET' });
      } catch (error) {
        if (isBansoError(error, 'not-found')) return isRevoked(error) ? 'revoked' : 'unknown';
        throw error;
      }
    },
    put: (id, label) => secret('put', id, { method: 'PUT', body: label ? { label } : {} }),
    async remove(id) {
      try {
        await call<DeviceKey>({
          operation: 'deviceKeys.remove',
          method: 'DELETE',
          path: pathOf(id),
          expected: 'DeviceKey',
          check: guards.checkDeviceKey,
        });
      } catch (error) {
        if (!isBansoError(error, 'not-found')) throw error;
      }
    },
    async list() {
      const { items } = await call<{ items: DeviceKey[] }>({
        operation: 'deviceKeys.list',
        method: 'GET',
        path: '/v1/device-keys',
        expected: 'a page of device keys',
        check: checkPage,
      });
      return items;
    },
  };
}

const pathOf = (id: string) => `/v1/device-keys/${encodeURIComponent(id)}`;

const isRevoked = ({ problem }: ApiError) => problem?.code === 'revoked';

function checkPage(value: unknown) {
  const items = (value as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) return '/items';
  for (const [index, item] of items.entries()) {
    const fault = guards.checkDeviceKey(item);
    if (fault !== undefined) return `/items/${index}${fault}`;
  }
  return undefined;
}
