import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { cacheDirectory, manifestOf } from './paths.mjs';

/** Flags under which every page of this repository is opened: nothing but the page itself talks to the network. */
export const browserArgs = [
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--lang=ja',
  // Containers and root have no user namespaces; only pages of this repository are ever opened.
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
];

export const noBrowserMessage =
  process.platform === 'linux'
    ? 'No browser was found. Type: sudo apt-get install --yes chromium   (or set CHROME_PATH to a Chrome, Chromium or Edge)'
    : 'No browser was found. Install Chrome or Edge, or type the path of one into the environment variable CHROME_PATH.';

/**
 * Finds a Chromium-family browser: CHROME_PATH, then an installed one, then (Linux x64) the one that comes with
 * the development dependencies.
 *
 * @returns {Promise<{ path: string, name: string, args: string[], env: NodeJS.ProcessEnv }>}
 * @throws Error whose message is the one line that says what to type
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    return browser(named, 'CHROME_PATH');
  }
  const installed = installedBrowser();
  if (installed) return browser(installed, 'installed');
  if (process.platform === 'linux' && process.arch === 'x64') return bundledBrowser();
  throw new Error(noBrowserMessage);
}

function browser(path, origin, env = process.env) {
  return { path, name: `${path} (${origin}${version(path, env)})`, args: browserArgs, env };
}

function version(path, env) {
  if (process.platform === 'win32') return '';
  try {
    const text = execFileSync(path, ['--version', '--no-sandbox'], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return `, ${text.trim().split('\n')[0]}`;
  } catch {
    return '';
  }
}

function installedBrowser() {
  if (process.platform === 'darwin') {
    const apps = [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
    const roots = ['/Applications', join(process.env.HOME ?? '/', 'Applications')];
    return first(roots.flatMap((root) => apps.map((app) => join(root, app))));
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const apps = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
    ];
    return first(roots.filter(Boolean).flatMap((root) => apps.map((app) => join(root, ...app))));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '/usr/bin').split(delimiter).filter(Boolean);
  return first(names.flatMap((name) => folders.map((folder) => join(folder, name))));
}

const first = (paths) => paths.find((path) => existsSync(path));

/**
 * The browser of the package @sparticuz/chromium, unpacked once into the cache. It brings its own system libraries,
 * which it unpacks only when it believes that it runs on Lambda; and it takes whatever file of its name lies in the
 * temporary folder, so it gets a folder of its own that is renamed when it is complete.
 */
async function bundledBrowser() {
  const home = join(cacheDirectory, `chromium-${manifestOf('@sparticuz/chromium').version}`);
  if (!existsSync(join(home, 'chromium'))) await unpack(home);
  const libraries = join(home, 'al2023', 'lib');
  const env = {
    ...process.env,
    HOME: process.env.HOME || home,
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') }),
    LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
  };
  return { ...browser(join(home, 'chromium'), 'from @sparticuz/chromium', env), headless: 'shell' };
}

async function unpack(home) {
  await mkdir(cacheDirectory, { recursive: true });
  const partial = await mkdtemp(join(cacheDirectory, 'partial-'));
  const saved = { ...process.env };
  try {
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
    process.env.TMPDIR = partial;
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    // The package's own font configuration knows only Lambda's folders.
    await writeFile(
      join(partial, 'fonts', 'fonts.conf'),
      `<fontconfig><dir>${join(home, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>\n`,
    );
    await rename(partial, home);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another process may have unpacked it meanwhile: then the rename fails and its copy is as good.
    if (!existsSync(join(home, 'chromium'))) throw new Error(`${noBrowserMessage} (${error.message})`);
  } finally {
    for (const name of ['AWS_EXECUTION_ENV', 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (saved[name] === undefined) delete process.env[name];
      else process.env[name] = saved[name];
    }
  }
}
