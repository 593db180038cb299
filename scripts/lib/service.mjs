import { spawn } from 'node:child_process';
import { root } from './paths.mjs';
import { sourceFlags } from './run.mjs';

/** How long a service may take to finish what it is doing, in milliseconds. */
const patience = 10_000;

/**
 * A server of this repository as a child process. It says `{ ready: url }` to its parent when it listens, prints one line
 * and exits with 1 when it cannot, and stops on SIGTERM or when its parent is gone.
 */
export class Service {
  /** Called when the service ends by itself after it was ready. */
  onDeath = () => {};
  #child;
  #ended;
  #stopped = false;

  constructor(name, entry, env) {
    this.#child = spawn(process.execPath, [...sourceFlags, entry], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#ended = new Promise((resolve) => {
      this.#child.once('exit', resolve);
      this.#child.once('error', resolve);
    });
    /** @type {Promise<string>} the address it listens on */
    this.ready = new Promise((resolve, reject) => {
      this.#child.on('message', (message) => {
        if (message?.ready) resolve(message.ready);
      });
      // With 1 it has said itself what to do.
      void this.#ended.then((code) =>
        reject(new Error(code === 1 ? '' : `The ${name} did not start (${code}).`)),
      );
    });
    void this.ready.then(
      () => this.#ended.then(() => this.#stopped || this.onDeath()),
      () => undefined,
    );
  }

  /** Asks it to stop, and ends it when it does not. */
  async stop() {
    this.#stopped = true;
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    // Windows has no signals: there a closed channel says the same.
    if (process.platform === 'win32') this.#child.disconnect();
    else this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), patience);
    await this.#ended;
    clearTimeout(timer);
  }
}
