import { labelled, type SheetRow } from "../table/sheet-rows.ts";

/** What a row of a header says and in which columns, to tell whether another says the same; nothing where there is no row. */
export function headerTexts(row: SheetRow | undefined): string[] {
  return row ? labelled(row).map(({ column, label }) => `${column} ${label?.text ?? ""}`) : [];
}
