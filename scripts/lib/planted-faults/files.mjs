export const core = (file) => `packages/client/src/core/${file}.ts`;
export const offline = (file) => `packages/client/src/offline/${file}.ts`;
export const outbox = (file) => offline(`outbox/${file}`);
export const cache = (file) => offline(`cache/${file}`);
export const server = (file) => `packages/client/src/testing/memory-server/${file}.ts`;
