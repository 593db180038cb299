import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import { shareDecorators } from './scripts/lib/decorators.mjs';
import { licences } from './scripts/lib/licences.mjs';
import { cacheDirectory, root } from './scripts/lib/paths.mjs';
import { ascii, shorten, withoutRaw } from './scripts/lib/templates.mjs';

/** The packages that are built, each after those it depends on. */
export const packages = ['model', 'benchmark-data', 'client', 'elements', 'server'];

/**
 * The script tag's bundle runs where the elements can: Edge and Chrome 105, Safari 16.4, Firefox 110 (container
 * queries, elements in forms). So ES2021, with the private members of classes as they are: lowered they are 4 % more
 * bytes, and slower.
 */
const syntax = {
  target: 'es2021',
  supported: {
    'class-field': true,
    'class-static-field': true,
    'class-private-accessor': true,
    'class-private-brand-check': true,
    'class-private-field': true,
    'class-private-method': true,
    'class-private-static-field': true,
    'class-private-static-method': true,
    // Without it a class with a static field is lowered whole, its private members too.
    'class-static-blocks': true,
  },
};

const typescript = (options) =>
  esbuild({ ...options, tsconfig: join(root, 'tsconfig.base.json'), charset: 'ascii' });
/** Every warning of ours is a fault; what libraries are warned of is their makers' to mend. */
const onwarn = (warning) => {
  const modules = warning.ids ?? [warning.id];
  if (!modules.every((id) => id?.includes('node_modules'))) throw new Error(warning.message);
};

/** One package as ES modules, file for file, its dependencies left to the host's bundler. */
export function packageConfig(name) {
  const folder = join(root, 'packages', name);
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const sources = Object.values(exports).flatMap(({ source }) => (source ? [join(folder, source)] : []));
  return {
    input: sources,
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    plugins: [
      nodeResolve({ extensions: ['.ts', '.js'] }),
      typescript({ target: 'es2022' }),
      withoutRaw(),
      ascii(),
    ],
    onwarn,
    output: {
      dir: join(folder, 'dist'),
      preserveModules: true,
      preserveModulesRoot: join(folder, 'src'),
      sourcemap: false,
    },
  };
}

/**
 * The SDK's command: one file, with the libraries that only it needs, so that whoever installs the SDK for a page
 * installs none of them.
 */
export const cliConfig = () => ({
  input: { main: join(root, 'packages/client/cli/main.ts') },
  external: /^(?:node:|@banso\/)/,
  plugins: [
    nodeResolve({ extensions: ['.ts', '.js'], exportConditions: ['node', 'production'] }),
    typescript({ target: 'es2022' }),
    withoutRaw(),
    ascii(),
    licences(),
  ],
  onwarn,
  output: { dir: join(root, 'packages/client/dist/cli'), format: 'es', sourcemap: false },
});

/**
 * `"sideEffects": false`, as the package says of itself to a host's bundler: read in sources too, where a module that is
 * only passed on by an index would else be loaded at once with whoever loads the index.
 */
const moduleSideEffects = (id) => !id.replaceAll('\\', '/').includes('/packages/model/src/');

/** For pages without a build: everything in, minified, old enough for the browsers of a bank, and ASCII only. */
const page = {
  treeshake: { moduleSideEffects },
  plugins: [
    nodeResolve({ extensions: ['.ts', '.js'], exportConditions: ['source', 'browser', 'production'] }),
    typescript(syntax),
    {
      // Libraries come as they are published: lower them too.
      name: 'lower-libraries',
      renderChunk: async (code) => ({ code: (await transform(code, { ...syntax })).code, map: null }),
    },
    shareDecorators(),
    withoutRaw(),
    shorten(),
    terser({
      module: true,
      ecma: 2020,
      compress: { passes: 2 },
      format: { ascii_only: true, comments: false },
    }),
    ascii(),
    licences(),
  ],
  onwarn,
};

/** A chunk is named after the widget that it defines, or after what it holds. */
function chunkName({ name, moduleIds }) {
  const defined = moduleIds.map((id) => id.replaceAll('\\', '/').match(/\/([\w-]+)\/define\.ts$/)?.[1]);
  const widget = defined.find((folder) => folder && folder !== 'base');
  return `${widget ?? name.replace('.gen', '')}-[hash].js`;
}

const bundle = (input, dir) => ({
  ...page,
  input,
  output: { dir, format: 'es', entryFileNames: '[name].js', chunkFileNames: chunkName, sourcemap: false },
});

/** The script-tag bundle: one entry, and a chunk for whatever it imports when it needs it. */
export const embedConfig = () =>
  bundle({ banso: join(root, 'packages/embed/src/banso.ts') }, join(root, 'packages/embed/dist'));

/** Where the bundles lie that only the size budgets read. */
export const sizesDirectory = join(cacheDirectory, 'sizes');

/** A widget alone with everything it needs, as a host's bundler would make it. */
export const widgetConfig = (widget) =>
  bundle({ [widget]: join(root, `packages/elements/src/${widget}/define.ts`) }, join(sizesDirectory, widget));

/** The SDK alone, and with offline, as a host's bundler would make them. */
export const sdkConfigs = () =>
  Object.entries({ client: 'index.ts', offline: 'offline/index.ts' }).map(([name, entry]) =>
    bundle({ [name]: join(root, 'packages/client/src', entry) }, join(sizesDirectory, name)),
  );

export default () => [...packages.map(packageConfig), embedConfig()];
