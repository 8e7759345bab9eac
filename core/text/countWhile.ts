/**
 * How many items at the list's beginning satisfy a condition that, once false, stays false. A binary search.
 * In a sorted list `countWhile(list, (item) => item < x)` is the index of the first item that is not below `x`.
 */
export function countWhile<T>(items: readonly T[], condition: (item: T, index: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (condition(items[middle] as T, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
