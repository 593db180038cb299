import type { Reflection } from '../reflection.js';

/** Hints and forms that were closed, by the widget that they were closed in: as long as the page lives, and kept nowhere. */
const dismissed = new WeakMap<Reflection, Set<string>>();

export function isDismissed(reflection: Reflection, key: string): boolean {
  return dismissed.get(reflection)?.has(key) ?? false;
}

export function dismiss(reflection: Reflection, key: string): void {
  dismissed.set(reflection, new Set(dismissed.get(reflection)).add(key));
  void reflection.desk().redraw();
}
