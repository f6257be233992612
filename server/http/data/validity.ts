/** A bit for each row of a record batch: 1 where there is a value. */
export class Validity {
  readonly #bits: Uint8Array;
  #blanks = 0;

  constructor(rows: number) {
    this.#bits = new Uint8Array(Math.ceil(rows / 64) * 8).fill(255);
  }

  /** Says that a row has no value. */
  blank(row: number): void {
    this.#blanks++;
    this.#bits[row >> 3] = (this.#bits[row >> 3] ?? 0) & ~(1 << (row & 7));
  }

  /** How many rows have no value. */
  blanks(): number {
    return this.#blanks;
  }

  /**
   * What the data of a column says of it, and from then on every row has a value; a column without an empty cell has no
   * bits. They are a copy.
   */
  take(): { readonly nullCount: number; readonly nullBitmap?: Uint8Array } {
    const nullCount = this.#blanks;
    if (nullCount === 0) return { nullCount };
    const nullBitmap = this.#bits.slice();
    this.#bits.fill(255);
    this.#blanks = 0;
    return { nullCount, nullBitmap };
  }
}
