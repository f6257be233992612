import { isTimeAlone } from "../label/label.ts";
import type { ReadCell } from "../table/read-cell.ts";
import type { SheetRow } from "../table/sheet-rows.ts";
import type { TableRows } from "../table/tables.ts";
import { areOfQuantities, isMeasureAlone, linesIn, type TileLine, type Tiles, tilesOf } from "../table/tiles.ts";
import type { Table } from "./table-columns.ts";

/**
 * The tiles of a dashboard as tables of their own: 1983.4 | 亿元 below the name of a quantity, and each line that tells of it,
 * 同比 | 3.9 | % or 去年同期 | 1921.7 | 亿元; below a period or an area all its lines, 利润总额 | 1.34 and 同比 | 7.4 | %. Undefined
 * for any other table.
 */
export function divideTiles(rows: TableRows): Table[] | undefined {
  const tiles = tilesOf(rows.header, rows.body);
  if (!tiles) return undefined;
  const read = tiles.rows.map((row) => ({ row: row.row, lines: linesIn(row, tiles.names) }));
  return tiles.names.cells.flatMap((name, at) => {
    const lines = read.flatMap(({ row, lines: held }) => {
      const line = held?.[at];
      return line ? [{ row, line }] : [];
    });
    const [figures, words] = [lines.filter(({ line }) => !line.word), lines.filter(({ line }) => line.word)];
    const own = figures.find(({ line }) => line.unit)?.line.unit;
    const told = areOfQuantities(tiles)
      ? words.filter(tellsOf(name, lines)).map((one) => [inUnitOf(own, one)])
      : [words];
    const groups = [...figures.map((one) => [one]), ...told].filter((group) => group.length > 0);
    const time = lines.find(({ line: { word, figure } }) => !figure && word?.label && isTimeAlone(word.label));
    return groups.map((group) => belowName(rows, tiles, { name, lines: group, time: time?.line.word }));
  });
}

interface PlacedLine {
  readonly row: number;
  readonly line: TileLine;
}

/** 去年同期 | 3 below 3.63 | 万亿元 is in that unit. */
function inUnitOf(unit: ReadCell | undefined, { row, line }: PlacedLine): PlacedLine {
  return line.unit || !unit || !line.word?.label?.isYearBefore ? { row, line } : { row, line: { ...line, unit } };
}

/**
 * Which lines of a tile tell of its quantity: 较上月（百分点） | -0.3 does not, nor does 同比 below a growth that has a figure of its
 * own, which would be the growth of that.
 */
function tellsOf({ label }: ReadCell, lines: readonly PlacedLine[]): (line: PlacedLine) => boolean {
  const isGrowth = ({ line }: PlacedLine) => line.word?.label?.measure === "growth";
  const isOfGrowth = label?.indicators.every(({ growthOf }) => growthOf !== "") === true && label.indicators.length > 0;
  const hasFigure = lines.some(({ line, row }) => !isGrowth({ line, row }) && !line.word?.label?.isYearBefore);
  return (one) =>
    one.line.word?.label !== undefined &&
    isMeasureAlone(one.line.word.label) &&
    !(isOfGrowth && hasFigure && isGrowth(one));
}

/** Lines of a tile as a table: over figures alone the name is its header, over words the last of the lines above. */
function belowName(
  rows: TableRows,
  { times }: Tiles,
  {
    name,
    lines,
    time,
  }: { readonly name: ReadCell; readonly lines: readonly PlacedLine[]; readonly time: ReadCell | undefined },
): Table {
  // 截至10月 below one figure of a dashboard of November.
  const own = time ? [{ row: time.row, cells: [time] }] : [];
  const over = [{ row: name.row, cells: [name] }, ...timeOf(times, name), ...own];
  const body = lines.map(({ row, line: { word, figure, unit } }) => ({
    row,
    cells: [word, figure, unit].filter((one) => one !== undefined),
  }));
  const labels = lines.flatMap(({ line: { word, unit } }) => [word, unit].flatMap((one) => one?.column ?? []));
  const figures = lines.map(({ line }) => line.column);
  const columns = { labels: [...new Set(labels)], figures: [...new Set(figures)], helpers: [] };
  const isNamed = lines.some(({ line }) => line.word);
  return isNamed
    ? { ...rows, titles: [...rows.titles, ...over], header: [], body, columns }
    : { ...rows, header: over, body, columns };
}

/** The period of a tile, as a row of its own. */
function timeOf(times: SheetRow | undefined, { column }: ReadCell): SheetRow[] {
  const cells = times?.cells.filter((one) => one.column === column) ?? [];
  return times && cells.length > 0 ? [{ row: times.row, cells }] : [];
}
