/** Powers of ten up to which numbers are written digit by digit. */
const SCALES = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

/** Larger ones are left to the language; below, the product with a scale is exact enough to be checked. */
const LARGEST = 1e9;

const [ZERO, MINUS, POINT] = [48, 45, 46];

/** The most bytes that one number takes. */
export const DECIMAL_BYTES = 32;

/**
 * Writes a number that has at most so many decimals, as the language would print it or, padded, with all of them.
 * Gives the place behind it, or -1 where the number has more decimals or is too large: nothing is rounded. Three times
 * as fast as making a text of it first.
 */
// Five plain arguments: an object for each of millions of numbers would cost more than writing them.
export function writeDecimal(bytes: Uint8Array, at: number, value: number, decimals: number, isPadded: boolean): number {
  const scale = SCALES[decimals];
  if (scale === undefined || !(Math.abs(value) < LARGEST) || Object.is(value, -0)) return -1;
  const scaled = Math.round(value * scale);
  if (scaled / scale !== value) return -1;
  let place = at;
  if (scaled < 0) bytes[place++] = MINUS;
  const whole = Math.floor(Math.abs(scaled) / scale);
  place = writeWhole(bytes, place, whole);
  return writeFraction(bytes, place, Math.abs(scaled) - whole * scale, isPadded ? decimals : -decimals);
}

function writeWhole(bytes: Uint8Array, at: number, whole: number): number {
  let length = 1;
  for (let rest = whole; rest >= 10; rest = Math.floor(rest / 10)) length++;
  let rest = whole;
  for (let place = at + length - 1; place >= at; place--) {
    const tens = Math.floor(rest / 10);
    bytes[place] = ZERO + rest - tens * 10;
    rest = tens;
  }
  return at + length;
}

/** With so many decimals; a negative count leaves zeros at the end out. */
function writeFraction(bytes: Uint8Array, at: number, fraction: number, count: number): number {
  const decimals = Math.abs(count);
  const isPadded = count > 0;
  if (decimals === 0 || (fraction === 0 && !isPadded)) return at;
  bytes[at] = POINT;
  let rest = fraction;
  for (let place = at + decimals; place > at; place--) {
    const tens = Math.floor(rest / 10);
    bytes[place] = ZERO + rest - tens * 10;
    rest = tens;
  }
  let end = at + decimals + 1;
  if (!isPadded) while (bytes[end - 1] === ZERO) end--;
  return end;
}
