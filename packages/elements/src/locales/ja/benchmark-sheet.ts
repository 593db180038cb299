/** ロカベン */
export const benchmarkSheet = {
  name: 'ロカベン',
};
