import { DECIMAL_BYTES, writeDecimal } from "./decimal-bytes.ts";

/** Texts one after the other as bytes, and where each begins. */
export interface TextBuffer {
  add(text: string): void;
  /** Adds a number as a text with so many decimals; false, and nothing is added, for one that has more. */
  addDecimal(value: number, decimals: number): boolean;
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
  function addedTo(end: number): void {
    at = end;
    texts++;
    offsets[texts] = end;
  }
  return {
    add(text) {
      reserve(3 * text.length);
      addedTo(at + bytes.write(text, at));
    },
    addDecimal(value, decimals) {
      reserve(DECIMAL_BYTES);
      const end = writeDecimal(bytes, at, value, decimals, true);
      if (end >= 0) addedTo(end);
      return end >= 0;
    },
    take() {
      const taken = { valueOffsets: offsets.subarray(0, texts + 1), data: bytes.subarray(0, at) };
      [texts, at] = [0, 0];
      return taken;
    },
  };
}
