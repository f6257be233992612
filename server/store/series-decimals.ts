import type { Cube } from "./cube.ts";

/** More are not looked for: such figures are no published ones. */
const MOST_DECIMALS = 10;

const known = new WeakMap<Cube, Int8Array>();

/** Gives how many decimals the figures of a series of a cube have at most; each series is looked at once. */
export function seriesDecimals(cube: Cube, seriesCount: number): (series: number) => number {
  const column = known.get(cube) ?? new Int8Array(seriesCount).fill(-1);
  known.set(cube, column);
  return (series) => {
    const decimals = column[series] ?? -1;
    if (decimals >= 0) return decimals;
    const counted = decimalsOf(cube, series);
    column[series] = counted;
    return counted;
  };
}

function decimalsOf({ values, slots }: Cube, series: number): number {
  const { start, end } = slots(series);
  let decimals = 0;
  for (let slot = start; slot < end; slot++) {
    const value = values[slot] ?? Number.NaN;
    while (decimals < MOST_DECIMALS && !Number.isNaN(value) && !isWhole(value, 10 ** decimals)) decimals++;
  }
  return decimals;
}

/** Whether an amount has no more decimals than the factor takes in: the decimal read back is the very same double. */
function isWhole(value: number, factor: number): boolean {
  return Math.round(value * factor) / factor === value;
}
