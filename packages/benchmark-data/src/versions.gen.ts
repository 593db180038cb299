// Generated from packages/benchmark-data/data by `npm run generate`. Do not edit.
// Not under the project's licence: see packages/benchmark-data/README.md.
/** What is known of each version of the basis without loading its figures. */
export interface BasisVersion {
  readonly version: string;
  readonly label: string;
  /** True when the version's name was inferred and not seen in METI's own release. */
  readonly labelInferred: boolean;
  readonly source: string;
}

/** The versions of the basis, oldest first. */
export const basisVersions: readonly BasisVersion[] = [
  {
    version: '2018',
    label: '2018年度版',
    labelInferred: false,
    source:
      'METI ローカルベンチマーク workbook, 2018年度版: the six sheets 【参照】…基準値 (last modified 2023-09-15). Figures by 帝国データバンク.',
  },
  {
    version: '2022',
    label: '2022年度版（名称は推定）',
    labelInferred: true,
    source:
      'Two public third-party copies of a newer 基準値 table that agree in all 324 sets of figures. METI’s own release was not seen: the name 2022年度版 is inferred from its values, which show the years of the pandemic. 1101 医療業 has the same figures for both sizes in the source.',
  },
];
