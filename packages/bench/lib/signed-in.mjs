/** Who is signed in where a bench needs somebody, as a host's session callback answers it. */
export const person = { id: `per_${'1'.repeat(32)}`, name: '伴走 花子' };

export const session = async () => ({
  token: 't',
  expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  organisation: { id: `org_${'0'.repeat(32)}`, name: '架空銀行' },
  person,
});
