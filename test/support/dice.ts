/** Chance that comes out the same for the same seed. */
export interface Dice {
  /** A whole number from 0 and below that. */
  below(count: number): number;
  of<Item>(items: readonly Item[]): Item;
  /** True that often, from 0 to 1. */
  chance(share: number): boolean;
}

/** Dice by the generator mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    of(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("nothing to choose from");
      return item;
    },
    chance: (share) => next() < share,
  };
}
