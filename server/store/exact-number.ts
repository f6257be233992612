/**
 * SQLite reads decimals into doubles that may differ in the last bit (0.30000000000000004 among them), but whole numbers
 * exactly, and dividing by a power of two is exact. So a number travels in JSON as three whole numbers whose quotient
 * it is. Exact for every amount from 1e-18 to 9e18; nothing published lies outside.
 */
export type ExactNumber = readonly [numerator: number | null, denominator: number, denominatorOfThat: number];

/** The largest power of two that SQLite holds as a whole number. */
const MAX_SHIFT = 62;

export function exactNumber(value: number | null): ExactNumber {
  let numerator = value;
  let shift = 0;
  while (numerator !== null && !Number.isInteger(numerator) && shift < 2 * MAX_SHIFT) {
    numerator *= 2;
    shift++;
  }
  return [numerator, 2 ** Math.min(shift, MAX_SHIFT), 2 ** Math.max(0, shift - MAX_SHIFT)];
}

/** The SQL that gives the number back, which stands at that path of a JSON value. */
export function readExact(json: string, path: string): string {
  const part = (at: number) => `json_extract(${json}, '${path}[${at}]')`;
  return `(CAST(${part(0)} AS REAL) / ${part(1)} / ${part(2)})`;
}
