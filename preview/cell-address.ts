/** A rectangle of cells, zero-based and inclusive; `sheet` is the sheet's name, absent when the address names none. */
export interface CellRange {
  readonly sheet?: string;
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

const ADDRESS = /^(?:(?<sheet>'(?:[^']|'')+'|[^'!]+)!)?\$?(?<from>[A-Z]{1,3}\$?\d+)(?::\$?(?<to>[A-Z]{1,3}\$?\d+))?$/u;

/** 0 is A, 25 is Z, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** A1 of a zero-based cell. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The address Excel writes: sheet, then one corner or both. */
export function rangeAddress(sheet: string, range: CellRange): string {
  const from = cellAddress(range.startRow, range.startColumn);
  const to = cellAddress(range.endRow, range.endColumn);
  return `${quoteSheet(sheet)}!${from === to ? from : `${from}:${to}`}`;
}

/** Reads `B2`, `B2:C5`, `月报!$B$2:$C$5` or `'1 月'!B2`; throws for anything else. */
export function parseRange(address: string): CellRange {
  const groups = ADDRESS.exec(address.trim())?.groups;
  if (!groups?.from) throw new Error(`Not a cell or a range: "${address}" (expected such as B2 or 月报!B2:C5)`);
  const from = parseCell(groups.from);
  const to = parseCell(groups.to ?? groups.from);
  const sheet = groups.sheet?.replace(/^'(.*)'$/u, "$1").replaceAll("''", "'");
  return {
    ...(sheet === undefined ? {} : { sheet }),
    startRow: Math.min(from.row, to.row),
    startColumn: Math.min(from.column, to.column),
    endRow: Math.max(from.row, to.row),
    endColumn: Math.max(from.column, to.column),
  };
}

function parseCell(text: string): { row: number; column: number } {
  const bare = text.replaceAll("$", "");
  const letters = bare.replace(/\d+$/u, "");
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(bare.slice(letters.length)) - 1, column: column - 1 };
}

function quoteSheet(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}
