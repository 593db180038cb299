/** The SDK without a network: a client for tests and stories, over a server and a device in memory. */
export {
  createTestClient,
  type TestClient,
  type TestClientOptions,
  type TestDeviceClient,
  type TestDeviceOptions,
} from './test-client.js';
export type { Failure } from './test-network.js';
export type { StorageFault } from './device-faults.js';
export {
  createMemoryServer,
  type MemoryServer,
  type MemoryServerOptions,
  type SignIn,
} from './memory-server/memory-server.js';
export type { Change, SomebodyElse } from './memory-server/somebody-else.js';
export { MemoryDevice, type MemoryDeviceOptions, type MemoryTab, type Moment } from './memory-platform.js';
