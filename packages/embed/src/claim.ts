const mark = Symbol.for('banso.embed');

interface Claimable {
  [mark]?: string;
}

/**
 * Whether the script at `url` is the first copy of this bundle on the page. A second one would ask for sessions of its
 * own and answer widgets twice: it says where both came from and leaves the page to the first.
 */
export function claim(url: string, page: Document & Claimable = document): boolean {
  const first = (page[mark] ??= url);
  if (first === url) return true;
  console.warn(
    `Banso is on this page twice: ${first} and ${url}. Only the first is used. ` +
      `See "Two copies on one page" in docs/embedding.md.`,
  );
  return false;
}
