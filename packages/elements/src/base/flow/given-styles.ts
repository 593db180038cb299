/**
 * Style properties that are given anew each time: what is not given again is taken back. What stands in a style is never
 * read: browsers write long lengths with six digits.
 */
export class GivenStyles {
  #former = new Map<HTMLElement, Map<string, string>>();
  #given = new Map<HTMLElement, Map<string, string>>();

  give(element: HTMLElement, name: string, value: string): void {
    const own = this.#given.get(element) ?? new Map<string, string>();
    this.#given.set(element, own.set(name, value));
    if (this.#former.get(element)?.get(name) !== value) element.style.setProperty(name, value);
  }

  /** All is given. */
  end(): void {
    for (const [element, names] of this.#former) {
      const own = this.#given.get(element);
      for (const name of names.keys()) if (!own?.has(name)) element.style.removeProperty(name);
    }
    this.#former = this.#given;
    this.#given = new Map();
  }
}
