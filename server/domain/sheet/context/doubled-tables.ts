import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import type { Table } from "./table-columns.ts";

/**
 * Tables of a sheet that have the same lines over them, headers and names as another, and other numbers: single months and
 * running totals, say, of which nothing tells the one from the other.
 */
export function doubledTables(tables: readonly Table[]): ReadonlySet<Table> {
  const alike = new Map<string, Table[]>();
  for (const table of tables) {
    const key = JSON.stringify([linesOf(table), table.columns.figures, table.header.map(textsOf)]);
    alike.set(key, [...(alike.get(key) ?? []), table]);
  }
  const doubled = new Set<Table>();
  for (const group of alike.values()) {
    for (const table of group)
      if (group.some((other) => other !== table && areNamedAlike(table, other) && haveOtherNumbers(table, other)))
        doubled.add(table);
  }
  return doubled;
}

function linesOf({ titles }: Table): string[] {
  return titles.flatMap(labelled).map(({ cell }) => String(cell.value));
}

function textsOf({ cells }: SheetRow): string[] {
  return cells.map(({ column, cell }) => `${column} ${String(cell.value)}`);
}

function areNamedAlike({ body }: Table, { body: others }: Table): boolean {
  const nameOf = (row: SheetRow | undefined) => labelled(row ?? { row: 0, cells: [] }).map(({ label }) => label?.text);
  return body.length === others.length && body.every((row, at) => nameOf(row).join() === nameOf(others[at]).join());
}

/** Whether a number of one table is another in the other. */
function haveOtherNumbers({ body, columns }: Table, { body: others }: Table): boolean {
  const figures = new Set(columns.figures);
  return body.some((row, at) => {
    const beside = new Map(others[at]?.cells.map(({ column, cell }) => [column, cell.value]));
    return row.cells.some(({ column, cell }) => {
      const other = beside.get(column);
      return figures.has(column) && typeof cell.value === "number" && typeof other === "number" && cell.value !== other;
    });
  });
}
