/**
 * The ids of the demo records, written down once so that links, tests and bookmarks keep pointing at the same thing.
 * Companies and people that the bank numbers itself have the ids that are derived from those numbers.
 */
export const ids = {
  bank: 'org_0153cd302d8070008000000000000001',
  saito: 'per_987a4d7611d8868b8850e79033941b3b',
  takayanagi: 'per_72646e37adb8814db84b823dab109b56',
  watabe: 'per_f0217a60742d846cae32d05a5a301b92',
  yanagida: 'per_0153cd302d8070008000000000000004',
  onozaki: 'per_0153cd302d8070008000000000000005',

  precisionParts: 'cmp_a68d722d1cec85df8c38d20f52ab1c83',
  analysers: 'cmp_618322df88db89bf9181464dc7b709d3',
  inn: 'cmp_5bdcce7b213a83aaba51c588976ee81e',

  precisionPartsEngagement: 'eng_01554f6d218070008000000000000001',
  analysersEngagement: 'eng_01750393818070008000000000000002',

  loanTalk: 'dlg_01554f6d218070008000000000000001',
  chosenWork: 'dlg_015872cd318070008000000000000002',
  fatherAndSon: 'dlg_015a612fb18070008000000000000003',
  goalReached: 'dlg_017d29430d8070008000000000000004',
  handingOver: 'dlg_01750393818070008000000000000005',
  ownTeam: 'dlg_0177445bc18070008000000000000006',
  teamPlan: 'dlg_017a102fb58070008000000000000007',

  precisionPartsSheet: 'bms_016731a29d8070008000000000000001',
  innSheet: 'bms_01634a90e58070008000000000000002',
} as const;
