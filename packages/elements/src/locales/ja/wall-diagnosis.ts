/** 壁診断 */
export const wallDiagnosis = {
  name: '壁診断',
};
