// Generated from packages/benchmark-data/data by `npm run generate`. Do not edit.
// Not under the project's licence: see packages/benchmark-data/README.md.
/** What is known of each version of the basis without loading its figures. */
export interface BasisVersion {
  readonly version: string;
  readonly label: string;
  /** True when the version's name was inferred and not seen in METI's own release. */
  readonly labelInferred: boolean;
}

/** The versions of the basis, oldest first. */
export const basisVersions: readonly BasisVersion[] = [
  { version: '2018', label: '2018年度版', labelInferred: false },
  { version: '2022', label: '2022年度版（名称は推定）', labelInferred: true },
];
