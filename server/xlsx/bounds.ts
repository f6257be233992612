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
  totalSize: 512 * MEBIBYTE,
  /** How many times its packed size a part that is read may be, once it is larger than `ratioFrom`. */
  ratio: 250,
  ratioFrom: 8 * MEBIBYTE,
  /** Bytes of a part that is read; a sheet of the most cells has half as many. */
  partSize: 256 * MEBIBYTE,
  /** How deep elements may stand in each other. */
  depth: 128,
  /** Attributes of an element. */
  attributes: 200,
  /** Characters between one tag and the next, and those of a tag: lists of areas are the longest. */
  quietLength: 4 * MEBIBYTE,
  /** Characters of a cell's text or formula, or of a name's formula; Excel takes 32,767. */
  textLength: 256 * 1024,
  /** Characters of all texts of cells, shared ones counted once. */
  allTextLength: 128 * MEBIBYTE,
  /** Characters of all formulas, as each cell shows its own: one that is stored once can stand in a million cells. */
  formulaLength: 64 * MEBIBYTE,
  sheets: 1_000,
  /** Pointers of a part to others. */
  relations: 100_000,
  sharedStrings: 2_000_000,
  /** Cells that hold something, over all sheets. */
  cells: 2_000_000,
  merges: 200_000,
  definedNames: 200_000,
  /** Formats of cells; Excel keeps no more than 65,490. */
  styles: 100_000,
} as const;

/** Rows and columns of a worksheet. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
