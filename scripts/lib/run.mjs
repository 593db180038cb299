import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * What a child tells its parent: how much passed, failed and was left out, and what failed, as text.
 *
 * @typedef {{ counts?: { passed: number, failed: number, skipped: number }, failures?: string[] }} Told
 */

/**
 * Runs a JavaScript file with this Node and passes its output on.
 *
 * @param {string[]} args flags, file and arguments
 * @param {{ env?: NodeJS.ProcessEnv, capture?: boolean, cwd?: string, timeout?: number }} [options] `capture` keeps the output
 *   instead of passing it on
 * @returns {Promise<{ code: number, output: string, messages: Told[], seconds: number }>} `messages`: in the
 *   order in which they came
 */
export function runNode(args, { env = process.env, capture = false, cwd = '.', timeout } = {}) {
  return new Promise((resolve) => {
    const stream = capture ? 'pipe' : 'inherit';
    const child = spawn(process.execPath, args, {
      cwd: join(root, cwd),
      env,
      timeout,
      stdio: ['ignore', stream, stream, 'ipc'],
    });
    const messages = [];
    let output = '';
    const started = performance.now();
    const end = (code) =>
      resolve({ code, output, messages, seconds: Math.round((performance.now() - started) / 1000) });
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('message', (message) => messages.push(message));
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** The flags under which TypeScript runs unbuilt, from the packages' sources. */
export const sourceFlags = ['--conditions=source', '--import', 'tsx'];
