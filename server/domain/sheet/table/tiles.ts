import { isTimeAlone, isUnitAlone, kindsOf, type Label } from "../label/label.ts";
import type { ReadCell } from "./read-cell.ts";
import { areAdjacent, type SheetRow } from "./sheet-rows.ts";

/** What a tile's row holds below its name: 同比 | 3.9 | % with words before the figure, or 1983.4 | 亿元 without. */
export interface TileLine {
  readonly word: ReadCell | undefined;
  readonly figure: ReadCell | undefined;
  readonly unit: ReadCell | undefined;
  /** Where the figure stands, or is still to be filled in. */
  readonly column: number;
}

/** The tiles that one row of names begins. */
export interface Tiles {
  readonly names: SheetRow;
  /** What stands below the names: figures, and words beside further ones. */
  readonly rows: readonly SheetRow[];
  /** The periods of the figures, each above or below its own: 2022年1-8月 | | 2022年上半年. */
  readonly times: SheetRow | undefined;
}

/** A longer list of words and figures is a table of its own kind. */
const MOST_ROWS = 20;

/**
 * The tiles whose names a row holds: names of one kind side by side, and right below each its figure or lines of its own,
 * 规上工业增加值 | | | 固定资产投资 | | over 1983.4 | 亿元 | | 1500.2 | 亿元 | and 同比 | 3.9 | % | 同比 | 7.1 | %. Undefined for a row
 * that names none.
 */
export function tilesAt(rows: readonly SheetRow[], at: number): Tiles | undefined {
  const names = rows[at];
  if (!names || !areNames(names)) return undefined;
  const held: SheetRow[] = [];
  let times: SheetRow | undefined;
  for (let below = at + 1; areAdjacent(rows, below - 1); below++) {
    if (below > at + MOST_ROWS) return undefined;
    const row = rows[below];
    if (row && linesIn(row, names)) held.push(row);
    else if (row && !times && areTimes(row, names)) times = row;
    else break;
  }
  const tiles = { names, rows: held, times };
  return areTold(tiles) ? tiles : undefined;
}

/** The tiles of a table: its only header names them, and its rows are theirs. */
export function tilesOf(header: readonly SheetRow[], body: readonly SheetRow[]): Tiles | undefined {
  const [names, ...lower] = header;
  const tiles = names && lower.length === 0 ? tilesAt([names, ...body], 0) : undefined;
  return tiles && heightOf(tiles) === body.length ? tiles : undefined;
}

/** How many rows tiles have below their names. */
export function heightOf({ rows, times }: Tiles): number {
  return rows.length + (times ? 1 : 0);
}

/** Whether tiles are named by quantities; others by what those are of, 2016年1-3月 | | | 2016年1-6月. */
export function areOfQuantities({ names }: Tiles): boolean {
  return kindOfNames(names) === "indicator";
}

/** Whether a row holds figures right below the names of tiles, and no words before them. */
export function hasFigureAlone(row: SheetRow, { names }: Pick<Tiles, "names">): boolean {
  return linesIn(row, names)?.some((line) => line && !line.word) ?? false;
}

/** Whether lines tell of the names, and no row of figures could be of another time than the only one that is said. */
function areTold({ names, rows, times }: Tiles): boolean {
  const lines = rows.flatMap((row) => linesIn(row, names) ?? []);
  const isTold = lines.some((line) => line?.word?.label && isAboutName(line.word.label, names));
  const figures = rows.filter((row) => hasFigureAlone(row, { names }));
  // One name alone may be a title, but not right over its figure.
  const isCard = names.cells.length > 1 || (isTold && kindOfNames(names) === "indicator");
  return times || names.cells.length === 1 ? isCard && figures.length === 1 : isTold;
}

/** Whether a row holds below each name of a quantity the period of its figure. */
function areTimes({ cells }: SheetRow, names: SheetRow): boolean {
  const areBelow =
    cells.length === names.cells.length && cells.every((one, at) => one.column === names.cells[at]?.column);
  // 1-5月累计 and 5月当月 below the figures say of what time they are as well.
  const isTime = ({ label }: ReadCell) =>
    label?.rest === "" &&
    label.times.length === 1 &&
    label.times[0]?.kind !== "open" &&
    kindsOf(label).every((kind) => kind === "time" || kind === "measure") &&
    label.measure !== "growth";
  return areBelow && kindOfNames(names) === "indicator" && cells.every(isTime);
}

/** The lines of a row below the names of tiles, by their places among those; undefined for a row that holds anything else. */
export function linesIn(row: SheetRow | undefined, names: SheetRow): (TileLine | undefined)[] | undefined {
  if (!row) return undefined;
  const cells = new Map(row.cells.map((one) => [one.column, one]));
  const lines = names.cells.map(({ column: left }, at) => {
    const next = names.cells[at + 1]?.column ?? Number.POSITIVE_INFINITY;
    return lineOf(
      [0, 1, 2].map((step) => (left + step < next ? cells.get(left + step) : undefined)),
      left,
    );
  });
  const told = lines.filter((line) => line !== undefined);
  const held = told.flatMap(({ word, figure, unit }) => [word, figure, unit]).filter((one) => one !== undefined);
  const isTold = told.some(({ figure, unit }) => figure ?? unit);
  const areAlike = new Set(told.map(({ word }) => word !== undefined)).size === 1;
  return isTold && areAlike && held.length === row.cells.length ? lines : undefined;
}

/** What stands in a tile's first columns, if anything: words, a figure and its unit, or those without words. */
function lineOf(cells: readonly (ReadCell | undefined)[], left: number): TileLine | undefined {
  const [first] = cells;
  const isWord = first?.label !== undefined && !isUnitAlone(first.label);
  const [figure, unit] = isWord ? cells.slice(1) : cells;
  if (cells.every((one) => !one) || figure?.label || (unit && !isUnitAlone(unit.label) && !isCounted(unit)))
    return undefined;
  return { word: isWord ? first : undefined, figure, unit, column: isWord ? left + 1 : left };
}

/** 天 behind 190 below 空气优良天数, which no figure of the catalogue is counted in. */
function isCounted({ label }: ReadCell): boolean {
  return label?.role === "plain" && kindsOf(label).length === 0 && /^\p{Script=Han}{1,3}$/u.test(label.text);
}

/** Whether a row holds names of one kind, or one alone, each with room for a figure beside the words below it. */
function areNames({ cells }: SheetRow): boolean {
  const areApart = cells.every(({ column }, at) => column + 1 < (cells[at + 1]?.column ?? Number.POSITIVE_INFINITY));
  return areApart && kindOfNames({ row: 0, cells }) !== undefined;
}

type NameKind = "indicator" | "area" | "member" | "time";

/** What the names of tiles are: 规上工业增加值 | | 固定资产投资, of which a few may be unknown, or 2016年1-3月 | | 2016年1-6月. */
function kindOfNames({ cells }: SheetRow): NameKind | undefined {
  const labels = cells.flatMap(({ label }) => (label?.role === "plain" && !label.isUnitLine ? [label] : []));
  if (labels.length < cells.length || labels.length === 0) return undefined;
  if (labels.filter(({ indicators }) => indicators.length > 0).length * 2 > labels.length) return "indicator";
  if (labels.every((label) => isTimeAlone(label) && label.times[0]?.kind !== "open")) return "time";
  const isAll = (kind: NameKind) => labels.every((label) => label.rest === "" && kindsOf(label).join() === kind);
  return isAll("area") ? "area" : isAll("member") ? "member" : undefined;
}

/** Whether the words of a line are about what a tile is named by: 同比 of a quantity, and 利润总额（亿元） of a time. */
function isAboutName(label: Label, names: SheetRow): boolean {
  if (kindOfNames(names) === "indicator") return isMeasureAlone(label) || isPartOfYear(label);
  const isQuantity = label.indicators.length > 0 || (label.rest !== "" && label.units.length > 0);
  return isQuantity || isMeasureAlone(label);
}

/** 1-11月 in a line of a tile is when its quantity had another figure. */
function isPartOfYear(label: Label): boolean {
  return label.rest === "" && isTimeAlone(label) && label.times[0]?.kind === "part";
}

/** 同比（%） names nothing but how a tile's quantity is measured, 去年同期 nothing but when. */
export function isMeasureAlone(label: Label): boolean {
  const isTold = label.measure !== undefined || label.isYearBefore;
  return label.rest === "" && isTold && kindsOf(label).every((kind) => kind === "measure" || kind === "unit");
}
