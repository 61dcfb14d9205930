/**
 * Index of the first element greater than `value` in an ascending array, `values.length` when there is none.
 * Elements equal to `value` stand before the answer.
 */
export function upperBound(values: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
