import { isUnitAlone } from "../label/label.ts";
import type { ReadCell } from "../table/read-cell.ts";
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
  if (header.length > 0 || name === undefined) return [table];
  if (figures.length < 2) return withNamesBefore(table);
  if (!figures.every((figure) => isOfUnits(body, figure + 1))) return [table];
  return figures.flatMap((figure) => {
    if (!figures.includes(figure - 3)) return [ofFigure(table, [name, figure + 1], figure)];
    // GDP | | 亿元 | 常住人口 | | 万人 names a quantity of its own, … | 同比 | | % none.
    const wordsOf = ({ cells }: SheetRow) => cells.find((one) => one.column === figure - 1);
    const own = body.filter((row) => namesQuantity(wordsOf(row)));
    const others = body.filter((row) => wordsOf(row) && !own.includes(row));
    const parts = [
      { body: own, labels: [figure - 1, figure + 1] },
      { body: others, labels: [...new Set([name, figure - 1, figure + 1])] },
    ];
    const found = parts.filter((part) => part.body.length > 0);
    return found.map((part) => ofFigure({ ...table, body: part.body }, part.labels, figure));
  });
}

/**
 * A table of names, figures and units behind others, 常住人口 | | 万人, with its rows that only say a growth, 同比增长 | | %, as
 * one of the names before them.
 */
function withNamesBefore(table: Table): Table[] {
  const [figure = 0] = table.columns.figures;
  const before = figure - NAME_BEFORE;
  const isOfName = ({ cells }: SheetRow) => {
    const [name, unit, words] = [before, figure - 2, figure - 1].map(
      (at) => cells.find((one) => one.column === at)?.label,
    );
    const isGrowth = words?.rest === "" && words.measure === "growth" && words.indicators.length === 0;
    return isGrowth && isUnitAlone(unit) && name?.rest === "" && name.indicators.length === 1;
  };
  const others = table.body.filter(isOfName);
  if (before < 0 || others.length === 0 || !isOfUnits(table.body, figure + 1)) return [table];
  const own = table.body.filter((row) => !others.includes(row));
  return [{ ...table, body: own }, ofFigure({ ...table, body: others }, [before, figure - 1, figure + 1], figure)];
}

/** So far before a figure stands the name of the one before it: 生产总值 | | 亿元 | 同比 | | %. */
const NAME_BEFORE = 4;

function ofFigure(table: Table, labels: readonly number[], figure: number): Table {
  return { ...table, columns: { labels, figures: [figure], helpers: [] } };
}

function namesQuantity(words: ReadCell | undefined): boolean {
  return words?.label !== undefined && words.label.indicators.length > 0;
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
