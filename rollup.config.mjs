import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import { licences } from './scripts/lib/licences.mjs';
import { cacheDirectory, root } from './scripts/lib/paths.mjs';

/** The packages that are built, each after those it depends on. */
export const packages = ['model', 'benchmark-data', 'client', 'elements', 'server'];

const typescript = (target) =>
  esbuild({ target, tsconfig: join(root, 'tsconfig.base.json'), charset: 'ascii' });
const onwarn = (warning) => {
  throw new Error(warning.message);
};

/** One package as ES modules, file for file, its dependencies left to the host's bundler. */
export function packageConfig(name) {
  const folder = join(root, 'packages', name);
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const sources = Object.values(exports).flatMap(({ source }) => (source ? [join(folder, source)] : []));
  return {
    input: sources,
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    plugins: [nodeResolve({ extensions: ['.ts', '.js'] }), typescript('es2022')],
    onwarn,
    output: {
      dir: join(folder, 'dist'),
      preserveModules: true,
      preserveModulesRoot: join(folder, 'src'),
      sourcemap: false,
    },
  };
}

/** For pages without a build: everything in, minified, old enough for the browsers of a bank, and ASCII only. */
const page = {
  plugins: [
    nodeResolve({ extensions: ['.ts', '.js'], exportConditions: ['source', 'browser', 'production'] }),
    typescript('es2021'),
    {
      // Libraries come as they are published: lower them too.
      name: 'lower-libraries',
      renderChunk: async (code) => ({ code: (await transform(code, { target: 'es2021' })).code, map: null }),
    },
    terser({
      module: true,
      ecma: 2020,
      compress: { passes: 2 },
      format: { ascii_only: true, comments: false },
    }),
    licences(),
  ],
  onwarn,
};

const bundle = (input, dir) => ({
  ...page,
  input,
  output: {
    dir,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    sourcemap: false,
  },
});

/** The script-tag bundle: one entry, and a chunk for whatever it imports when it needs it. */
export const embedConfig = () =>
  bundle({ banso: join(root, 'packages/embed/src/banso.ts') }, join(root, 'packages/embed/dist'));

/** Where the bundles lie that only the size budgets read. */
export const sizesDirectory = join(cacheDirectory, 'sizes');

/** A widget alone with everything it needs, as a host's bundler would make it. */
export const widgetConfig = (widget) =>
  bundle({ [widget]: join(root, `packages/elements/src/${widget}/define.ts`) }, join(sizesDirectory, widget));

export default () => [...packages.map(packageConfig), embedConfig()];
