import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binOf, manifestOf, root } from '../lib/paths.mjs';

/** What is published, and what a host brings itself. */
export const published = ['model', 'client', 'elements', 'embed', 'server'];
export const brought = 'benchmark-data';

/** Runs a program; answers what it said, and throws with it when it fails. */
function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const limits = { maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' && program === 'npm' };
    execFile(program, args, { ...limits, ...options }, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else reject(new Error(`${[program, ...args].join(' ')}\n${stdout}${stderr}`, { cause: error }));
    });
  });
}

const npm = (args, cwd) => run('npm', args, { cwd, env: { ...process.env, npm_config_loglevel: 'error' } });

/** A folder outside the workspace with the tarballs, and folders in it that use them as a host does. */
export class Host {
  /** @type {Record<string, string>} the path of each tarball, by the package's short name */
  tarballs = {};
  #folder;

  static async open() {
    const host = new Host();
    host.#folder = await mkdtemp(join(tmpdir(), 'banso-packed-'));
    for (const name of [...published, brought]) {
      const output = await npm(
        ['pack', '--json', '-w', `@banso/${name}`, '--pack-destination', host.#folder],
        root,
      );
      const [{ filename }] = Object.values(JSON.parse(output.slice(output.search(/^[[{]/m))));
      host.tarballs[name] = join(host.#folder, filename);
    }
    return host;
  }

  /**
   * A new project with these packages of ours from their tarballs, and what they say they depend on from this
   * repository: no registry is asked, and what a package forgot to name is not found.
   *
   * @param {readonly string[]} names
   */
  async project(names) {
    const dependencies = {};
    for (const name of names) {
      dependencies[`@banso/${name}`] = `file:${this.tarballs[name]}`;
      const folder = join(root, 'packages', name);
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      for (const other of Object.keys(manifest.dependencies ?? {}))
        if (!other.startsWith('@banso/')) dependencies[other] = `file:${installed(folder, other)}`;
    }
    const folder = await mkdtemp(join(this.#folder, 'project-'));
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ type: 'module', private: true, dependencies }),
    );
    await npm(['install', '--offline', '--ignore-scripts'], folder);
    return new Project(folder);
  }

  close() {
    return rm(this.#folder, { recursive: true, force: true });
  }
}

class Project {
  constructor(folder) {
    this.folder = folder;
  }

  /** The manifest of an installed package of ours. */
  manifest(name) {
    return JSON.parse(readFileSync(join(this.folder, 'node_modules/@banso', name, 'package.json'), 'utf8'));
  }

  /** The names by which this package's entries are imported. */
  entries(name) {
    return Object.keys(this.manifest(name).exports).map((subpath) => `@banso/${name}${subpath.slice(1)}`);
  }

  async write(name, text) {
    await writeFile(join(this.folder, name), text);
    return join(this.folder, name);
  }

  /** Runs a module in Node; answers what it wrote. */
  async node(code, name = 'run.mjs') {
    return run(process.execPath, [await this.write(name, code)], { cwd: this.folder });
  }

  /** The command that npm linked. */
  npx(args, env = {}) {
    return run('npm', ['exec', '--offline', '--no', '--', ...args], {
      cwd: this.folder,
      env: { ...process.env, ...env },
    });
  }

  /** What TypeScript finds in a module, line by line; nothing = no fault. */
  async faultsOf(code, compilerOptions) {
    const file = await this.write('use.ts', code);
    const options = { noEmit: true, strict: true, target: 'es2022', types: [], ...compilerOptions };
    const config = await this.write(
      'tsconfig.json',
      JSON.stringify({ compilerOptions: options, files: [file] }),
    );
    try {
      await run(process.execPath, [binOf('typescript', 'tsc'), '-p', config, '--pretty', 'false'], {
        cwd: this.folder,
      });
      return [];
    } catch (error) {
      return error.message
        .split('\n')
        .slice(1)
        .filter((line) => /error TS\d+/.test(line));
    }
  }
}

function installed(folder, name) {
  const own = join(folder, 'node_modules', name);
  return existsSync(own) ? own : manifestOf(name).folder;
}

/** Runs a command of a development dependency over a file; throws with what it said when it found a fault. */
export const lint = (packageName, command, args) =>
  run(process.execPath, [binOf(packageName, command), ...args]);
