import { DECIMAL_BYTES, writeDecimal } from "./decimal-bytes.ts";

/** Texts one after the other as bytes, and where each begins. */
export interface TextBuffer {
  add(text: string): void;
  /**
   * Adds numbers from a place on as texts with so many decimals, up to the first one that has more. Gives the place of
   * that one, or how many numbers there are.
   */
  addDecimals(numbers: Float64Array, from: number, decimals: number): number;
  /** What was added, and begins anew; it is good until the next text is added. */
  take(): { readonly valueOffsets: Int32Array; readonly data: Uint8Array };
}

/** A buffer for so many texts; it grows with them. */
export function createTextBuffer(count: number): TextBuffer {
  const offsets = new Int32Array(count + 1);
  let bytes = Buffer.allocUnsafe(count * 8);
  let [texts, at] = [0, 0];

  function reserve(length: number): void {
    if (at + length <= bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * bytes.length, at + length));
    bytes.copy(larger, 0, 0, at);
    bytes = larger;
  }
  return {
    add(text) {
      reserve(3 * text.length);
      at += bytes.write(text, at);
      offsets[++texts] = at;
    },
    addDecimals(numbers, from, decimals) {
      reserve(DECIMAL_BYTES * (numbers.length - from));
      for (let place = from; place < numbers.length; place++) {
        const end = writeDecimal(bytes, at, numbers[place] ?? Number.NaN, decimals, true);
        if (end < 0) return place;
        at = end;
        offsets[++texts] = at;
      }
      return numbers.length;
    },
    take() {
      const taken = { valueOffsets: offsets.subarray(0, texts + 1), data: bytes.subarray(0, at) };
      [texts, at] = [0, 0];
      return taken;
    },
  };
}
