import { type Head, headOf, headOfLabel, joinHeads, NO_HEAD } from "./head.ts";
import { kindsOf } from "./label.ts";
import type { ReadCell } from "./read-cell.ts";
import type { SheetRow } from "./sheet-rows.ts";
import type { Table } from "./table-columns.ts";

/** What the header says of each figure column. */
export function readColumnHeads(table: Table): Map<number, Head> {
  const { header, columns } = table;
  const spread = header.map((row, at) => spreadRow(table, row, at === header.length - 1));
  return new Map(
    columns.figures.map((column) => {
      const cells = spread.flatMap((row) => row.get(column) ?? []);
      return [column, headOf(cells.filter((one) => one.label?.role === "plain" || one.label?.frequency))] as const;
    }),
  );
}

/** What stands in the header's corner, over the labels: the indicator, the area or the unit of the whole table. */
export function readCorner({ header, columns }: Table): Head {
  const corner = header.flatMap(({ cells }) => cells.filter((one) => columns.labels.includes(one.column)));
  return corner.reduce(
    (head, { label, ...cell }) =>
      label && label.role === "plain" && label.rest === "" && kindsOf(label).length > 0
        ? joinHeads(head, headOfLabel(label, cell))
        : head,
    NO_HEAD,
  );
}

/**
 * A header row's labels by the columns that they stand over: a joined cell's over all of them; in all rows but the
 * lowest a label also stands over the empty cells behind it.
 */
function spreadRow({ sheet, columns }: Table, row: SheetRow, isLowest: boolean): Map<number, ReadCell> {
  const labels = new Map(row.cells.filter((one) => one.label).map((one) => [one.column, one]));
  const spread = new Map<number, ReadCell>();
  let carried: ReadCell | undefined;
  let joinedTo = -1;
  const [first = 0] = columns.figures;
  for (const one of labels.values()) {
    const merge = sheet.mergeAt(row.row, one.column);
    if (merge && one.column < first) for (let at = first; at <= merge.right; at++) spread.set(at, one);
    if (merge && one.column < first) joinedTo = merge.right;
  }
  for (const column of columns.figures) {
    const own = labels.get(column);
    if (own) {
      const merge = sheet.mergeAt(row.row, column);
      joinedTo = merge ? merge.right : -1;
      carried = own;
      spread.set(column, own);
    } else if (carried && (joinedTo >= 0 ? column <= joinedTo : !isLowest)) spread.set(column, carried);
  }
  return spread;
}
