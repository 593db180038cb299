import type { CSSResult } from 'lit';

/** Lets a root adopt the styles of a part that came later, once. */
export function adoptStyles(root: ParentNode, styles: readonly CSSResult[]): void {
  const shadow = root as ShadowRoot;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  const missing = sheets.filter((sheet) => !shadow.adoptedStyleSheets.includes(sheet));
  if (missing.length) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, ...missing];
}
