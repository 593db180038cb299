import type { Basis } from '@banso/model';
import { basisVersions } from './versions.gen.js';

export { industries } from './industries.gen.js';
export { basisVersions, type BasisVersion } from './versions.gen.js';
export { basisSources } from './sources.gen.js';
export { industryOfJsic } from './jsic.js';

const loaders: Readonly<Record<string, () => Promise<{ readonly basis: Basis }>>> = {
  '2018': () => import('./basis-2018.gen.js'),
  '2022': () => import('./basis-2022.gen.js'),
};

/**
 * The figures of one version (`2018`, `2022`). Each version is a module of its own, so that a page downloads only
 * the one its sheet was scored with.
 *
 * @throws RangeError when there is no such version: another one is never put in its place.
 */
export async function loadBasis(version: string): Promise<Basis> {
  const load = Object.hasOwn(loaders, version) ? loaders[version] : undefined;
  if (load === undefined) {
    const known = basisVersions.map((known) => known.version).join(', ');
    throw new RangeError(`There is no basis ${version}. Known versions: ${known}`);
  }
  return (await load()).basis;
}
