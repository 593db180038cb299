export type { Credentials } from './hosts/host.js';
export type { RunningServer, ServerOptions } from './start.js';
export { startServer } from './start.js';
export { StartError } from './start-error.js';
export type { ServerContext } from './context.js';
export { createApp } from './http/app.js';
