import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A launcher of web-test-runner for browsers that only speak the classic WebDriver protocol (WebKitGTK). Small, because
 * all it takes is to open a page and to close it; the ready-made one brings drivers of all browsers, which it downloads.
 */
export class WebDriverLauncher {
  type = 'webdriver-classic';
  concurrency = 1;
  #driver;
  #capabilities;
  #process;
  #url;
  #sessions = new Map();

  /**
   * @param {{ name: string, driver: (port: number) => string[], capabilities: object }} options `driver`: the command
   *   that starts it on a port
   */
  constructor({ name, driver, capabilities }) {
    this.name = name;
    this.#driver = driver;
    this.#capabilities = capabilities;
  }

  async initialize() {
    const port = await freePort();
    const [program, ...args] = this.#driver(port);
    // A group of its own, so that whatever the driver started ends with it.
    this.#process = spawn(program, args, { stdio: 'ignore', detached: true });
    let fault;
    this.#process.once('error', (error) => (fault = error));
    this.#process.once('exit', (code) => (fault ??= new Error(`${program} ended (${code})`)));
    process.once('exit', () => this.#end());
    this.#url = `http://127.0.0.1:${port}`;
    for (let attempt = 0; attempt < 100; attempt++) {
      if (fault) throw new Error(`${this.name} does not start: ${fault.message}`, { cause: fault });
      const ready = await fetch(`${this.#url}/status`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return;
      await pause(100);
    }
    throw new Error(`${this.name} does not start: no answer from ${program}`);
  }

  async startSession(id, url) {
    const capabilities = { alwaysMatch: this.#capabilities };
    const { sessionId } = await this.#ask('POST', '/session', { capabilities });
    this.#sessions.set(id, sessionId);
    await this.#ask('POST', `/session/${sessionId}/url`, { url });
  }

  isActive(id) {
    return this.#sessions.has(id);
  }

  getBrowserUrl(id) {
    return this.#ask('GET', `/session/${this.#sessions.get(id)}/url`);
  }

  async stopSession(id) {
    const sessionId = this.#sessions.get(id);
    this.#sessions.delete(id);
    await this.#ask('DELETE', `/session/${sessionId}`);
    return {};
  }

  startDebugSession() {
    throw new Error(`${this.name} has no debugging here`);
  }

  async stop() {
    for (const id of [...this.#sessions.keys()]) await this.stopSession(id).catch(() => {});
    this.#end();
  }

  #end() {
    try {
      if (this.#process?.pid) process.kill(-this.#process.pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
    this.#process = undefined;
  }

  async #ask(method, path, body) {
    const answer = await fetch(this.#url + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${this.name}: ${value?.message ?? answer.status}`);
    return value;
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
