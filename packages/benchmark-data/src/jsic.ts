/**
 * The ローカルベンチマーク 小分類 code of a 日本標準産業分類 細分類 code of four digits, or `null`. The table follows the
 * 13th revision (2013); a code that the 14th (2024) changed may not be found or belong elsewhere.
 */
export async function industryOfJsic(code: string): Promise<string | null> {
  const { jsicCodes } = await import('./jsic.gen.js');
  const found = Object.entries(jsicCodes).find(([, codes]) => codes.split(' ').includes(code));
  return found?.[0] ?? null;
}
