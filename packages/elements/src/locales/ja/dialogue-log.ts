/** 対話記録 */
export const dialogueLog = {
  name: '対話記録',
};
