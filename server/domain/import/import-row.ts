/** What a cell of a table to import holds: text as it is written, a number of a workbook, null for blank. */
export type ImportCell = string | number | null;

/** A row of a table to import. */
export interface ImportRow {
  /** As its file counts it: the line of a text file's records, the row of a worksheet; from 1. */
  readonly row: number;
  readonly cells: readonly ImportCell[];
}

/** No name of anything, no period and no unit is longer. */
const LONGEST_NAME = 200;

/**
 * The text of a cell that is to name something. What is too long for a name is cut, and so is none: a report that quotes
 * it, and whatever remembers it, stay small.
 */
export function nameText(cell: ImportCell | undefined): string {
  const text = cellText(cell);
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

/** The text of a cell without the blanks around it; "" for a blank one or one that is not there. */
export function cellText(cell: ImportCell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}
