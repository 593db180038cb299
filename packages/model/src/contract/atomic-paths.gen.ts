// Generated from openapi/banso.yaml by `npm run generate`. Do not edit.
/** Per kind, the paths of values that are merged whole: what only makes sense together. */
export const atomicPaths = {
  company: [],
  engagement: ['essentialIssue', 'wallStates/*', 'selfDrive/*'],
  dialogue: ['notes/*/step'],
  'wall-diagnosis': ['respondent', 'answers'],
  'benchmark-sheet': ['periods/*/figures'],
  attachment: [],
  organisation: [],
  person: [],
};
