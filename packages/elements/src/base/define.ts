interface Definable extends CustomElementConstructor {
  version: string;
}

/**
 * Registers a widget. A tag that is taken by the same class or the same version is left alone; another version keeps
 * the first and says so once, because two versions on one page are a deployment mistake somebody must be able to find.
 */
export function defineElement(tag: string, element: Definable, registry: CustomElementRegistry = customElements): void {
  const taken = registry.get(tag) as Partial<Definable> | undefined;
  if (!taken) {
    registry.define(tag, element);
    return;
  }
  if (taken === element || taken.version === element.version) return;
  console.warn(
    `<${tag}> is already defined in version ${taken.version ?? 'unknown'}; version ${element.version} is not used. ` +
      'See "Two copies on one page" in docs/embedding.md.',
  );
}
