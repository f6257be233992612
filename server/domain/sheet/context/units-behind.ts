import { isUnitAlone } from "../label/label.ts";
import type { SheetRow } from "../table/sheet-rows.ts";
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

/**
 * A table without a header whose rows go on behind a figure with its growth, 生产总值（亿元） | | 同比（%） | , as one for each
 * column of figures with the words right before it. Any other table as it is.
 */
export function divideGrowthsBehind(table: Table): Table[] {
  const { header, body, columns } = table;
  const [name] = columns.labels;
  const [first, ...others] = [...columns.figures].sort((a, b) => a - b);
  if (header.length > 0 || name === undefined || first === undefined || others.length === 0) return [table];
  if (!others.every((figure) => figure - 1 > first && isOfGrowths(body, figure - 1))) return [table];
  return [first, ...others].map((figure) => {
    const labels = figure === first ? columns.labels : [name, figure - 1];
    return { ...table, columns: { labels, figures: [figure], helpers: [] } };
  });
}

/** Whether the words of a column are mostly those of growth: 同比（%）. */
function isOfGrowths(body: readonly SheetRow[], column: number): boolean {
  const labels = body.flatMap(({ cells }) => cells.find((one) => one.column === column)?.label ?? []);
  const growths = labels.filter(
    ({ rest, measure, indicators }) => rest === "" && measure === "growth" && indicators.length === 0,
  );
  return growths.length * 2 > labels.length;
}

function isOfUnits(body: readonly SheetRow[], column: number): boolean {
  const cells = body.flatMap(({ cells: row }) => row.filter((one) => one.column === column));
  return cells.length > 1 && cells.every(({ label }) => isUnitAlone(label));
}
