interface Definable extends CustomElementConstructor {
  version: string;
  /** The script it came from. */
  script: string;
}

const told = new Set<string>();

/**
 * Registers a widget. A tag that is taken by the same class or the same version is left alone; another version keeps
 * the first and says so once, because two versions on one page are a deployment mistake somebody must be able to find.
 */
export function defineElement(
  tag: string,
  element: Definable,
  registry: CustomElementRegistry = customElements,
): void {
  const taken = registry.get(tag) as Partial<Definable> | undefined;
  if (!taken) {
    registry.define(tag, element);
    return;
  }
  if (taken === element || taken.version === element.version) return;
  const message =
    `<${tag}> is already defined in version ${taken.version ?? 'unknown'} (${taken.script ?? 'unknown script'}); ` +
    `version ${element.version} (${element.script}) is not used. See "Two copies on one page" in docs/embedding.md.`;
  if (told.has(message)) return;
  told.add(message);
  console.warn(message);
}
