import type { CSSResult, CSSResultGroup } from 'lit';

/** The sheets of a group, one after the other. */
export function sheetsOf(styles: CSSResultGroup | undefined): CSSResult[] {
  if (styles === undefined) return [];
  return Array.isArray(styles) ? styles.flatMap(sheetsOf) : [styles as CSSResult];
}
