// From packages/benchmark-data/data/*.json: the basis figures as modules that a page loads one version at a time.
// The standard deviations stay in the data files: nothing is scored with them, and they are a sixth of the bytes.
import { readFile } from 'node:fs/promises';

const data = (name) => new URL(`../../packages/benchmark-data/data/${name}`, import.meta.url);
const read = async (name) => JSON.parse(await readFile(data(name), 'utf8'));
const versions = ['2018', '2022'];

export default async function generate() {
  const bases = await Promise.all(versions.map((version) => read(`basis-${version}.json`)));
  return [
    file('industries', industriesModule(await read('industries.json'))),
    file('versions', versionsModule(bases)),
    file('sources', sourcesModule(bases)),
    ...bases.map((basis) => file(`basis-${basis.version}`, basisModule(basis))),
    file('jsic', jsicModule(await read('jsic.json'))),
  ];
}

const file = (name, body) => ({
  path: `packages/benchmark-data/src/${name}.gen.ts`,
  content:
    '// Generated from packages/benchmark-data/data by `npm run generate`. Do not edit.\n' +
    `// Not under the project's licence: see packages/benchmark-data/README.md.\n${body}\n`,
});

function industriesModule({ majors }) {
  // Sorted, because an object puts keys that look like integers ('10') before the others ('01').
  const inOrder = Object.entries(majors).sort(([a], [b]) => a.localeCompare(b));
  // A row per 大分類, written out when it is read: a page loads it with every sheet.
  const groups = inOrder.map(([code, { name, sizeRule, minors }]) => [code, name, sizeRule, minors]);
  return `import type { Industry, SizeRule } from '@banso/model';

type Group = readonly [code: string, name: string, sizeRule: SizeRule, minors: Readonly<Record<string, string>>];

const groups: readonly Group[] = ${JSON.stringify(groups)};

/** The 27 小分類 of ローカルベンチマーク in their 14 大分類, in the order of the workbook. */
export const industries: readonly Industry[] = groups.flatMap(([majorCode, majorName, sizeRule, minors]) =>
  Object.entries(minors).map(([code, name]) => ({ code, name, majorCode, majorName, sizeRule })),
);`;
}

function versionsModule(bases) {
  const list = bases.map(({ version, label, labelInferred }) => ({ version, label, labelInferred }));
  return `/** What is known of each version of the basis without loading its figures. */
export interface BasisVersion {
  readonly version: string;
  readonly label: string;
  /** True when the version's name was inferred and not seen in METI's own release. */
  readonly labelInferred: boolean;
}

/** The versions of the basis, oldest first. */
export const basisVersions: readonly BasisVersion[] = ${JSON.stringify(list)};`;
}

function sourcesModule(bases) {
  const sources = Object.fromEntries(bases.map(({ version, source }) => [version, source]));
  return `/** Where the figures of each version come from. */
export const basisSources: Readonly<Record<string, string>> = ${JSON.stringify(sources)};`;
}

function basisModule({ version, label, labelInferred, columns, indicators, rows }) {
  const shipped = ['iv', 'iii', 'ii', 'i', 'median'].map((column) => columns.indexOf(column));
  const figures = (row) =>
    Object.fromEntries(row.map((values, index) => [indicators[index], shipped.map((at) => values[at])]));
  const bySize = ({ medium, small }) => ({ medium: figures(medium), small: figures(small) });
  const basisRows = Object.fromEntries(Object.entries(rows).map(([code, row]) => [code, bySize(row)]));
  return `import type { Basis } from '@banso/model';
import { industries } from './industries.gen.js';

/** Per 小分類, size and indicator: the thresholds iv, iii, ii, i and the median. */
export const basis: Basis = {
  version: ${JSON.stringify(version)},
  label: ${JSON.stringify(label)},
  labelInferred: ${labelInferred},
  industries,
  rows: ${JSON.stringify(basisRows)},
};`;
}

function jsicModule({ codes }) {
  return `/**
 * 日本標準産業分類 (13th revision) 細分類 codes, four digits each, by the ローカルベンチマーク 小分類 they belong to.
 */
export const jsicCodes: Readonly<Record<string, string>> = ${JSON.stringify(codes)};`;
}
