/** The list with `item` in the place of the one of the same id, or at the end. */
export function replaceItem<T extends { id: string }>(list: readonly T[], item: T): T[] {
  const index = list.findIndex(({ id }) => id === item.id);
  return index < 0 ? [...list, item] : list.with(index, item);
}
