import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const suffix = process.platform === 'win32' ? '.exe' : '';

/** Where a PostgreSQL server of this machine lies: on the PATH, or where distributions put it; the newest first. */
function folderOfPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return places.find((place) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(place, name + suffix))),
  );
}

/** PostgreSQL refuses to run as root: there it runs as the user that its package made, or as nobody. */
function unprivileged() {
  if (process.getuid?.() !== 0) return undefined;
  for (const user of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) =>
        Number(execFileSync('id', [flag, user], { stdio: 'pipe' })),
      );
      return { uid, gid };
    } catch {
      // The next one.
    }
  }
  return undefined;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts a PostgreSQL of this machine on a folder and a port of its own.
 *
 * @returns {Promise<{ url: string, version: string, stop(): Promise<void> } | undefined>} undefined where none is installed
 * @throws Error with what it printed when it does not start
 */
export async function startPostgres() {
  const bin = folderOfPostgres();
  if (!bin) return undefined;
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'banso-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, ...user };
  const command = (name) => join(bin, name + suffix);
  const version = String(execFileSync(command('postgres'), ['--version'], options)).trim();
  // Bytes in order and UTF-8, as a bank's database of Japanese names has it; nothing here outlives the tests.
  const locale = process.platform === 'win32' ? [] : ['--locale=C.UTF-8'];
  execFileSync(
    command('initdb'),
    ['-D', data, '-U', 'banso', '-A', 'trust', '--encoding=UTF8', ...locale, '--no-sync'],
    { ...options, stdio: 'pipe' },
  );
  const port = await freePort();
  const settings = [`listen_addresses=127.0.0.1`, `unix_socket_directories=`, `port=${port}`, 'fsync=off'];
  const server = spawn(
    command('postgres'),
    ['-D', data, ...settings.flatMap((each) => ['-c', each])],
    options,
  );
  const abandon = () => server.kill('SIGQUIT');
  process.once('exit', abandon);
  let output = '';
  const closed = new Promise((resolve) => server.on('close', resolve));
  const isReady = await new Promise((resolve) => {
    server.on('error', ({ message }) => {
      output += message;
      resolve(false);
    });
    server.on('close', () => resolve(false));
    server.stderr.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (output.includes('ready to accept connections')) resolve(true);
    });
  });
  const stop = async () => {
    server.kill('SIGINT');
    await closed;
    process.off('exit', abandon);
    rmSync(folder, { recursive: true, force: true });
  };
  if (!isReady) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`${version} did not start:\n${output}`);
  }
  return { url: `postgresql://banso@127.0.0.1:${port}/postgres`, version, stop };
}
