/** A cell as Excel names it to a function: `Sheet1!A1`, or `'1-6 月'!A1` where the sheet's name needs quotes. */
export interface CellAddress {
  readonly sheet: string;
  readonly cell: string;
}

/** The sheet and the cell of an address; a doubled quote inside a sheet's name is one. */
export function splitAddress(address: string): CellAddress {
  const at = address.lastIndexOf("!");
  const sheet = address.slice(0, Math.max(at, 0)).replace(/^'(.*)'$/u, "$1");
  return { sheet: sheet.replaceAll("''", "'"), cell: address.slice(at + 1) };
}

/** The address of a cell or range on a sheet, as `splitAddress` reads it. */
export function cellAddress(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
