import { DECIMAL_BYTES, writeDecimal } from "./decimal-bytes.ts";

/** Bytes that are put together in pieces of one size, each handed out once it is full. */
export class ByteChunks {
  readonly #size: number;
  #chunk: Buffer;
  #at = 0;
  #full: Buffer[] = [];
  readonly #free: Buffer[] = [];

  constructor(size: number) {
    this.#size = size;
    this.#chunk = Buffer.allocUnsafe(size);
  }

  /** Adds bytes. Short ones are copied one by one, which is quicker than a call out of the engine. */
  put(bytes: Uint8Array): void {
    const { length } = bytes;
    if (this.#at + length > this.#chunk.length) this.#begin(length);
    if (length > 48) {
      this.#chunk.set(bytes, this.#at);
      this.#at += length;
      return;
    }
    for (let from = 0; from < length; from++) this.#chunk[this.#at++] = bytes[from] ?? 0;
  }

  /** Adds a text of ASCII characters; false, and nothing is added, for any other. */
  ascii(text: string): boolean {
    const { length } = text;
    if (this.#at + length > this.#chunk.length) this.#begin(length);
    const chunk = this.#chunk;
    let at = this.#at;
    for (let from = 0; from < length; from++) {
      const code = text.charCodeAt(from);
      if (code > 127) return false;
      chunk[at++] = code;
    }
    this.#at = at;
    return true;
  }

  /**
   * Adds a number that has at most so many decimals, between quotes where it is to be a text; false, and nothing is
   * added, for any other.
   */
  decimal(
    value: number,
    { decimals, quote, isPadded }: { readonly decimals: number; readonly quote: Uint8Array; readonly isPadded: boolean },
  ): boolean {
    if (this.#at + DECIMAL_BYTES > this.#chunk.length) this.#begin(DECIMAL_BYTES);
    const start = this.#at + quote.length;
    const end = writeDecimal(this.#chunk, start, value, decimals, isPadded);
    if (end < 0) return false;
    if (quote.length > 0) {
      this.#chunk.set(quote, this.#at);
      this.#chunk.set(quote, end);
    }
    this.#at = end + quote.length;
    return true;
  }

  /** The chunks that are full; they are the caller's from then on. */
  full(): readonly Buffer[] {
    const full = this.#full;
    if (full.length > 0) this.#full = [];
    return full;
  }

  /** Everything that is left, full or not. */
  rest(): readonly Buffer[] {
    this.#begin(0);
    return this.full();
  }

  /**
   * Takes a chunk back that nobody looks at any more, to be written again: a table of a gigabyte then takes as much
   * memory as a short one.
   */
  recycle({ buffer, byteOffset }: Buffer): void {
    if (buffer.byteLength === this.#size) this.#free.push(Buffer.from(buffer, byteOffset, this.#size));
  }

  #begin(least: number): void {
    if (this.#at > 0) this.#full.push(this.#chunk.subarray(0, this.#at));
    const free = least <= this.#size ? this.#free.pop() : undefined;
    this.#chunk = free ?? Buffer.allocUnsafe(Math.max(this.#size, least));
    this.#at = 0;
  }
}
