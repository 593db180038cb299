import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './browser.mjs';
import { WebDriverLauncher } from './webdriver-launcher.mjs';

/** The engines in which tests run in a browser. Chromium is always there; the others must be installed. */
export const engines = { chromium, firefox, webkit };

/**
 * The launcher of an engine.
 *
 * @param {string} name
 * @returns {Promise<{ launcher: object, version: string }>}
 * @throws Error whose message is the one line that says what to type
 */
export async function engine(name) {
  if (!Object.hasOwn(engines, name))
    throw new Error(`There is no engine ${name}. Type one of: ${Object.keys(engines).join(', ')}`);
  return engines[name]();
}

async function chromium() {
  const browser = await findBrowser();
  const launcher = chromeLauncher({
    concurrency: 2,
    // Side by side, each page in a window of its own that believes to be in front: a hidden one gets no frames.
    createPage: async ({ browser: opened }) => {
      const page = await opened.newPage({ type: 'window' });
      await page.emulateFocusedPage(true);
      return page;
    },
    launchOptions: {
      executablePath: browser.path,
      args: browser.args,
      env: browser.env,
      headless: browser.headless ?? true,
    },
  });
  return { launcher, version: browser.name };
}

async function firefox() {
  const path = process.env.FIREFOX_PATH ?? installed(['firefox', 'firefox-esr']);
  if (!path)
    throw new Error(
      'No Firefox was found. Type: sudo apt-get install --yes firefox-esr   (or set FIREFOX_PATH)',
    );
  const launcher = chromeLauncher({
    concurrency: 1, // A tab in the background gets neither timers nor frames in time.
    createPage: ({ context }) => context.newPage(),
    launchOptions: { browser: 'firefox', executablePath: path, headless: true },
  });
  launcher.name = 'Firefox';
  return { launcher, version: path };
}

async function webkit() {
  const driver = installed(['WebKitWebDriver']);
  const binary = miniBrowser();
  if (!driver || !binary || !installed(['xvfb-run'])) {
    throw new Error(
      'No WebKitGTK was found. Type: sudo apt-get install --yes --no-install-recommends webkit2gtk-driver xvfb xauth',
    );
  }
  const launcher = new WebDriverLauncher({
    name: 'WebKit',
    driver: (port) => ['xvfb-run', '--auto-servernum', driver, `--port=${port}`, '--host=127.0.0.1'],
    capabilities: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
  return { launcher, version: binary };
}

function miniBrowser() {
  const folders = ['x86_64', 'aarch64'].flatMap((arch) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => `/usr/lib/${arch}-linux-gnu/${name}`),
  );
  return folders.map((folder) => join(folder, 'MiniBrowser')).find((path) => existsSync(path));
}

function installed(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}
