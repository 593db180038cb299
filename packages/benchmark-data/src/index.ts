import type { Basis } from '@banso/model';
import { basisVersions as shipped, type BasisVersion } from './versions.gen.js';

export { parseBasis, type BasisFile } from './data-form.js';
export { industries } from './industries.gen.js';
export type { BasisVersion } from './versions.gen.js';
export { basisSources } from './sources.gen.js';
export { industryOfJsic } from './jsic.js';

const loaders: Readonly<Record<string, () => Promise<{ readonly basis: Basis }>>> = {
  '2018': () => import('./basis-2018.gen.js'),
  '2022': () => import('./basis-2022.gen.js'),
};
const registered = new Map<string, Basis>();
const known: BasisVersion[] = [...shipped];

/** The versions of the basis, oldest first; those that were registered stand last. */
export const basisVersions: readonly BasisVersion[] = known;

/**
 * Makes a bank's own copy of a basis known, such as next year's on the day it appears: from then on sheets that name its
 * version are scored with it. `parseBasis` makes one of the file that `banso basis read` writes.
 *
 * @throws RangeError when the version is already there: the figures behind a version's name never change
 */
export function registerBasis(basis: Basis): void {
  const { version, label, labelInferred } = basis;
  if (known.some((each) => each.version === version)) {
    throw new RangeError(`There is a basis ${version} already`);
  }
  registered.set(version, basis);
  known.push({ version, label, labelInferred });
}

/**
 * The figures of one version (`2018`, `2022`, or one that was registered). Each version is a module of its own, so that
 * a page downloads only the one its sheet was scored with.
 *
 * @throws RangeError when there is no such version: another one is never put in its place.
 */
export async function loadBasis(version: string): Promise<Basis> {
  const own = registered.get(version);
  if (own) return own;
  const load = Object.hasOwn(loaders, version) ? loaders[version] : undefined;
  if (load === undefined) {
    const names = known.map((each) => each.version).join(', ');
    throw new RangeError(`There is no basis ${version}. Known versions: ${names}`);
  }
  return (await load()).basis;
}
