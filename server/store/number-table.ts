/** Positions of whole numbers in a list, for lookups in a hot loop: some times faster than a Map of numbers. */
export type NumberTable = (number: number) => number;

const FREE = -1;

/** Open addressing: a number stands at its hash or in the next free places after it. Gives -1 for what is not in the list. */
export function createNumberTable(numbers: readonly number[]): NumberTable {
  const bits = Math.ceil(Math.log2(numbers.length + 1)) + 1;
  const mask = 2 ** bits - 1;
  const keys = new Float64Array(mask + 1).fill(FREE);
  const positions = new Int32Array(mask + 1);
  const place = (number: number) => {
    let at = Math.imul(number, 0x9e3779b1) >>> (32 - bits);
    while (keys[at] !== FREE && keys[at] !== number) at = (at + 1) & mask;
    return at;
  };
  numbers.forEach((number, position) => {
    const at = place(number);
    keys[at] = number;
    positions[at] = position;
  });
  return (number) => {
    const at = place(number);
    return keys[at] === FREE ? -1 : (positions[at] ?? -1);
  };
}
