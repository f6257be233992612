/** Things by their numbers, so that those near a number are found without looking at all of them. */
export interface ValueIndex<Item> {
  /** Every thing whose number lies between two, both ends inclusive, the smallest first. */
  within(least: number, most: number): readonly Item[];
}

/** An index of things; those without a number are left out. */
export function indexByValue<Item>(
  items: Iterable<Item>,
  numberOf: (item: Item) => number | undefined,
): ValueIndex<Item> {
  const entries: { readonly item: Item; readonly value: number }[] = [];
  for (const item of items) {
    const value = numberOf(item);
    if (value !== undefined) entries.push({ item, value });
  }
  entries.sort((a, b) => a.value - b.value);
  const values = Float64Array.from(entries, ({ value }) => value);
  return {
    within(least, most) {
      const from = firstFrom(values, least);
      let to = from;
      while (to < values.length && (values[to] ?? 0) <= most) to++;
      return to === from ? NOTHING : entries.slice(from, to).map(({ item }) => item);
    },
  };
}

const NOTHING: readonly never[] = [];

/** Position of the first of ascending numbers that is not below a number; their count where all are. */
export function firstFrom(numbers: ArrayLike<number>, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
