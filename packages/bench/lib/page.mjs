import { build } from 'esbuild';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/lib/browser.mjs';

/**
 * Bundles a script of the page as a host would, and opens it in the browser of the tests.
 *
 * @param {string} entry beside this package's files
 * @returns `open(query)`: a page in a profile of its own; `close()`
 */
export async function pages(entry) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    conditions: ['source', 'browser', 'production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: fileURLToPath(new URL('../../../tsconfig.base.json', import.meta.url)),
    logLevel: 'error',
  });
  const script = outputFiles[0].contents;
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
      // A page that is alone may measure its memory.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(
      isScript
        ? script
        : '<!doctype html><html lang="ja"><body><script type="module" src="/page.js"></script></body></html>',
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const found = await findBrowser();
  const browser = await launch({
    executablePath: found.path,
    args: [...found.args, '--enable-blink-features=ForceEagerMeasureMemory'],
    env: found.env,
    headless: found.headless ?? true,
    // A peer may take minutes to build its index.
    protocolTimeout: 0,
  });
  return {
    name: found.name,
    async open(query = '') {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(`in the page: ${error.message}`));
      await page.setViewport({ width: 1000, height: 800 });
      await page.goto(`http://127.0.0.1:${server.address().port}/?${query}`);
      await page.waitForFunction(() => globalThis.bench !== undefined);
      return { page, session: await page.createCDPSession(), close: () => context.close() };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** The middle one of some numbers. */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The number below which a part of some numbers lies. */
export const quantile = (numbers, part) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];

/** The bounds of 95 of 100 medians of numbers drawn from these again and again. */
export function interval(numbers) {
  let state = 7;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % numbers.length;
  const medians = Array.from({ length: 1000 }, () => median(numbers.map(() => numbers[next()])));
  return [quantile(medians, 0.025), quantile(medians, 0.975)];
}

/** Prints rows below their headings. */
export function printTable(title, headings, rows) {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column].length)),
  );
  const line = (cells) =>
    cells
      .map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ');
  console.log(`\n${title}\n${line(headings)}`);
  for (const row of rows) console.log(line(row));
}
