const MEBIBYTE = 1024 * 1024;

/**
 * What a workbook may cost. The largest that offices exchange stay a factor of ten below; a file made to exhaust the
 * reader is refused while it is still cheap.
 */
export const BOUNDS = {
  /** Bytes of the file. */
  fileSize: 256 * MEBIBYTE,
  /** Parts of the package. */
  entries: 10_000,
  /** Bytes of a part's name. */
  nameLength: 512,
  /** Bytes of all parts unpacked. */
  totalSize: 768 * MEBIBYTE,
  /** How many times its packed size a part may be, once it is larger than `ratioFrom`. */
  ratio: 250,
  ratioFrom: 8 * MEBIBYTE,
  /** Bytes of a part that is read whole to be rewritten. */
  rewrittenSize: 400 * MEBIBYTE,
  /** How deep elements may stand in each other. */
  depth: 128,
  /** Bytes between one tag and the next. */
  quietBytes: 16 * MEBIBYTE,
  sheets: 1_000,
  sharedStrings: 2_000_000,
  /** Cells that hold something, over all sheets. */
  cells: 2_000_000,
  merges: 200_000,
  definedNames: 200_000,
} as const;

/** Rows and columns of a worksheet. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
