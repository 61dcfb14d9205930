/**
 * Sorts a handful of elements in place, equals in their order, and gives them back. For lists of a few made by the
 * thousand: `Array.prototype.sort` sets up more than a kilobyte for each call, this nothing. Quadratic.
 */
export function sortFew<T>(items: T[], compare: (a: T, b: T) => number): T[] {
  for (let k = 1; k < items.length; k++) {
    const item = items[k] as T;
    let to = k;
    for (; to > 0 && compare(items[to - 1] as T, item) > 0; to--) items[to] = items[to - 1] as T;
    items[to] = item;
  }
  return items;
}
