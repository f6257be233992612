import { isUnitAlone } from "./label.ts";
import type { SheetRow } from "./sheet-rows.ts";
import type { Table } from "./table-columns.ts";

/**
 * A table without a header whose rows go on behind a unit, GDP | 8349.86 | 亿元 | 同比 | 8.2 | %, as one for each column of
 * figures with the words right before it and the unit right behind it. Any other table as it is.
 */
export function divideUnitsBehind(table: Table): Table[] {
  const { header, body, columns } = table;
  const [name] = columns.labels;
  const figures = [...columns.figures].sort((a, b) => a - b);
  if (header.length > 0 || name === undefined || figures.length < 2) return [table];
  if (!figures.every((figure) => isOfUnits(body, figure + 1))) return [table];
  return figures.map((figure) => {
    const words = figures.includes(figure - 3) ? [figure - 1] : [];
    const labels = [...new Set([name, ...words, figure + 1])];
    return { ...table, columns: { labels, figures: [figure], helpers: [] } };
  });
}

function isOfUnits(body: readonly SheetRow[], column: number): boolean {
  const cells = body.flatMap(({ cells: row }) => row.filter((one) => one.column === column));
  return cells.length > 1 && cells.every(({ label }) => isUnitAlone(label));
}
