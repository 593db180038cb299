import { readFileSync } from 'node:fs';

/** Built it lies in `dist/cli`, unbuilt in `cli`. */
const manifest = ['../package.json', '../../package.json']
  .map((path) => new URL(path, import.meta.url))
  .map((address) => {
    try {
      return JSON.parse(readFileSync(address, 'utf8')) as { name?: string; version?: string };
    } catch {
      return {};
    }
  })
  .find(({ name }) => name === '@banso/client');

/** The version of this command. */
export const version = manifest?.version ?? '';
