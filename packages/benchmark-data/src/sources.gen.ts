// Generated from packages/benchmark-data/data by `npm run generate`. Do not edit.
// Not under the project's licence: see packages/benchmark-data/README.md.
/** Where the figures of each version come from. */
export const basisSources: Readonly<Record<string, string>> = {
  '2018':
    'METI ローカルベンチマーク workbook, 2018年度版: the six sheets 【参照】…基準値 (last modified 2023-09-15). Figures by 帝国データバンク.',
  '2022':
    'Two public third-party copies of a newer 基準値 table that agree in all 324 sets of figures. METI’s own release was not seen: the name 2022年度版 is inferred from its values, which show the years of the pandemic. 1101 医療業 has the same figures for both sizes in the source.',
};
