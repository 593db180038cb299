/**
 * A package's manifest as it is published: what only this repository knows stays here. The condition `source` leads to
 * files that are not in the tarball, and a host's bundler may know a condition of that name.
 *
 * @param {Record<string, any>} manifest
 */
export function publishedManifest({ scripts: _scripts, devDependencies: _development, ...manifest }) {
  const { exports, sideEffects } = manifest;
  return {
    ...manifest,
    ...(exports && { exports: Object.fromEntries(Object.entries(exports).map(withoutSource)) }),
    ...(Array.isArray(sideEffects) && {
      sideEffects: sideEffects.filter((path) => !path.startsWith('./src/')),
    }),
  };
}

function withoutSource([subpath, target]) {
  if (typeof target === 'string') return [subpath, target];
  return [
    subpath,
    Object.fromEntries(Object.entries(target).filter(([condition]) => condition !== 'source')),
  ];
}
