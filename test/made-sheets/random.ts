/** Chooses by a seed: the same choices for the same seed. */
export interface Random {
  /** From 0, less than that many. */
  below(count: number): number;
  pick<Item>(list: readonly Item[]): Item;
  chance(probability: number): boolean;
  /** That many different items, in their order. */
  some<Item>(list: readonly Item[], count: number): Item[];
}

/** A stream of choices that a seed begins. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    pick<Item>(list: readonly Item[]): Item {
      const item = list[below(list.length)];
      if (item === undefined) throw new RangeError("Nothing to pick from");
      return item;
    },
    chance: (probability) => next() < probability,
    some<Item>(list: readonly Item[], count: number): Item[] {
      const left = list.map((_, at) => at);
      while (left.length > count) left.splice(below(left.length), 1);
      return left.flatMap((at) => list[at] ?? []);
    },
  };
}
