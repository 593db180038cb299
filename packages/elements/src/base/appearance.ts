/** How a widget looks: a theme, and tokens by their names in camel case (`colorAccent` = `--banso-color-accent`). */
export interface Appearance {
  theme?: 'light' | 'dark' | 'auto';
  variables?: Record<string, string>;
}

/** Reads the attribute; JSON that cannot be read is told once on the console and left alone. */
export function parseAppearance(json: string | null): Appearance | undefined {
  if (!json) return undefined;
  try {
    return JSON.parse(json) as Appearance;
  } catch (error) {
    console.warn('The attribute "appearance" of a Banso widget is not JSON; see docs/embedding.md.', error);
    return undefined;
  }
}

/** Sets the tokens on the element, and takes away those that the former appearance had set. */
export function applyAppearance(element: HTMLElement, next?: Appearance, former?: Appearance): void {
  for (const name of Object.keys(former?.variables ?? {})) element.style.removeProperty(tokenName(name));
  for (const [name, value] of Object.entries(next?.variables ?? {}))
    element.style.setProperty(tokenName(name), value);
  const theme = next?.theme;
  if (theme) element.style.setProperty('color-scheme', theme === 'auto' ? 'light dark' : theme);
  else element.style.removeProperty('color-scheme');
}

function tokenName(name: string): string {
  return `--banso-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
