// What custom-elements.json is made of; packages/elements/package.json already names it.
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/locales/**', 'src/testing/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  quiet: true,
};
