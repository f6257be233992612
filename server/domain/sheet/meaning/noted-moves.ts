import { periodOf } from "../../basis.ts";
import type { Catalogue } from "../../catalogue.ts";
import type { Basis } from "../../indicator.ts";
import { monthOf, monthOrdinal, yearOf } from "../../month.ts";
import { isRefusal } from "../../refusal.ts";
import { parseUnit } from "../../unit.ts";
import type { TableNote } from "../context/table-doubts.ts";
import type { NotedDoubt } from "../label/noted-doubt.ts";
import { SURE } from "../part.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { NoteScope } from "./named-by-note.ts";
import { withBasis } from "./questioned.ts";

/** Figures of which notes say that they are of another time, basis or unit than their heads say, each as it is read then. */
export function movedByNotes(
  cells: readonly RecognisedCell[],
  noted: readonly TableNote[],
  isOf: NoteScope,
  catalogue: Catalogue,
): ReadonlyMap<RecognisedCell, RecognisedCell> {
  return new Map([
    ...partsOfYears(cells, noted),
    ...ofOtherYears(cells, noted, isOf),
    ...cumulated(cells, noted),
    ...ofSingleMonths(cells, noted, isOf),
    ...inOwnUnits(cells, noted, isOf, catalogue),
    ...ofEarlierMonths(cells, noted, isOf, catalogue),
  ]);
}

/** The cells of a year of which a note says that it goes up to some month, read so: 2016年为前三季度数. */
function partsOfYears(
  cells: readonly RecognisedCell[],
  noted: readonly TableNote[],
): ReadonlyMap<RecognisedCell, RecognisedCell> {
  const told = noted.filter(({ year, toMonth }) => year !== undefined && toMonth !== undefined);
  // A note with the mark of a row says more of it than one with the mark of its column.
  told.sort((a, b) => Number(b.row !== undefined) - Number(a.row !== undefined));
  const parts = new Map<RecognisedCell, RecognisedCell>();
  for (const cell of told.length > 0 ? cells : []) {
    const { meaning } = cell;
    const note = told.find((one) => one.year === yearOf(meaning.period.end) && isAbout(one, cell));
    const month = note?.toMonth;
    if (month === undefined || (meaning.basis !== "year" && meaning.basis !== "point")) continue;
    const basis = meaning.basis === "year" ? ("year-to-date" as const) : meaning.basis;
    const period = periodOf(basis, monthOrdinal(yearOf(meaning.period.end), month));
    const confidence = Math.min(cell.confidence, SURE.line);
    parts.set(cell, { ...cell, meaning: { ...meaning, basis, period }, confidence });
  }
  return parts;
}

/** Whether a note with a mark is about a cell's row or column; one without is about all. */
function isAbout({ row, column }: TableNote, cell: RecognisedCell): boolean {
  return (row ?? cell.row) === cell.row && (column ?? cell.column) === cell.column;
}

/**
 * Figures of one whole year of which a note says that they are of another, read so: 成都市为2016年数据, *暂用2016年数据.
 */
function ofOtherYears(
  cells: readonly RecognisedCell[],
  noted: readonly TableNote[],
  isNamed: NoteScope,
): ReadonlyMap<RecognisedCell, RecognisedCell> {
  const others = new Map<RecognisedCell, RecognisedCell>();
  for (const note of noted) {
    const { ofYear, onlyYear, onlyMonth, about, row, column } = note;
    const isOfSome = row !== undefined || column !== undefined;
    const year = ofYear ?? (isOfSome && onlyMonth === undefined ? onlyYear : undefined);
    if (year === undefined) continue;
    const scope = cells.filter((cell) => isAbout(note, cell));
    // ①铜川市一般公共预算收入为2020年决算数 is about one of the figures of its row.
    const named = about === undefined ? [] : scope.filter((cell) => isNamed(cell, about));
    const meant = isOfSome && named.length === 0 ? scope : named;
    const areWhole = meant.every(({ meaning: { basis } }) => basis === "year" || basis === "point");
    const isOfOne = new Set(meant.map(({ meaning }) => yearOf(meaning.period.end))).size === 1;
    for (const cell of areWhole && isOfOne ? meant : []) others.set(cell, movedTo(year, cell));
  }
  return others;
}

/** Running totals, and their growth, of which a note says that they go up to an earlier month than the others: 利润总额为1-5月数. */
function ofEarlierMonths(
  cells: readonly RecognisedCell[],
  noted: readonly TableNote[],
  isNamed: NoteScope,
  catalogue: Catalogue,
): ReadonlyMap<RecognisedCell, RecognisedCell> {
  const earlier = new Map<RecognisedCell, RecognisedCell>();
  for (const { ofMonth, about, row, column, year } of noted) {
    if (ofMonth === undefined || about === undefined || (row ?? column ?? year) !== undefined) continue;
    const meant = cells.filter((cell) => isNamed(cell, about) || isNamed(amountOf(cell, catalogue), about));
    const ends = new Set(meant.map(({ meaning }) => monthOf(meaning.period.end)));
    const areTotals = meant.every(({ meaning: { basis } }) => basis === "year-to-date");
    const [end = 0, ...others] = ends;
    // Where 1-5月 has a column of its own it is not said of which one a note is.
    if (!areTotals || others.length > 0 || ofMonth >= end) continue;
    for (const cell of meant) {
      const period = periodOf("year-to-date", monthOrdinal(yearOf(cell.meaning.period.end), ofMonth));
      const confidence = Math.min(cell.confidence, SURE.line);
      earlier.set(cell, { ...cell, meaning: { ...cell.meaning, period }, confidence });
    }
  }
  return earlier;
}

/** Figures without a unit of which a note says in which they are, read so: 利润总额单位为万亿元. */
function inOwnUnits(
  cells: readonly RecognisedCell[],
  noted: readonly TableNote[],
  isNamed: NoteScope,
  catalogue: Catalogue,
): ReadonlyMap<RecognisedCell, RecognisedCell> {
  const told = new Map<RecognisedCell, RecognisedCell>();
  for (const { unit: symbol, about } of noted) {
    const unit = symbol === undefined || about === undefined ? undefined : parseUnit(symbol);
    if (!unit || isRefusal(unit)) continue;
    for (const cell of cells) {
      const own = parseUnit(unitOf(cell, catalogue));
      const isMeasured = !isRefusal(own) && own.dimension === unit.dimension && cell.meaning.unit === "";
      if (isMeasured && isNamed(cell, about ?? ""))
        told.set(cell, { ...cell, meaning: { ...cell.meaning, unit: unit.symbol } });
    }
  }
  return told;
}

/** Figures of a single month of which a note says that they are running totals: 2018年6月为上半年累计数, 2月一列为1-2月累计. */
function cumulated(
  cells: readonly RecognisedCell[],
  noted: readonly NotedDoubt[],
): ReadonlyMap<RecognisedCell, RecognisedCell> {
  const ends = new Set(noted.flatMap(({ totalsTo }) => (totalsTo ? monthOrdinal(...totalsTo) : [])));
  const firsts = new Set(noted.flatMap(({ firstMonths }) => firstMonths ?? []));
  const isTotal = ({ meaning: { basis, period } }: RecognisedCell) =>
    basis === "month" && (ends.has(period.end) || firsts.has(monthOf(period.end)));
  return new Map(cells.filter(isTotal).map((cell) => [cell, onBasis("year-to-date", cell)]));
}

/** Running totals of which a note says that they are of single months, read so: 一般公共预算收入填当月数. */
function ofSingleMonths(
  cells: readonly RecognisedCell[],
  noted: readonly NotedDoubt[],
  isNamed: NoteScope,
): ReadonlyMap<RecognisedCell, RecognisedCell> {
  const owners = noted.flatMap(({ about, isOfSingles }) => (about !== undefined && isOfSingles ? about : []));
  const isSingle = (cell: RecognisedCell) =>
    cell.meaning.basis === "year-to-date" && owners.some((about) => isNamed(cell, about));
  return new Map(cells.filter(isSingle).map((cell) => [cell, onBasis("month", cell)]));
}

function onBasis(basis: Basis, cell: RecognisedCell): RecognisedCell {
  return { ...withBasis(cell, basis), confidence: Math.min(cell.confidence, SURE.line) };
}

/** The same months of another year. */
function movedTo(year: number, cell: RecognisedCell): RecognisedCell {
  const { period } = cell.meaning;
  const months = monthOrdinal(year, monthOf(period.end)) - period.end;
  const moved = { ...period, start: period.start + months, end: period.end + months };
  return {
    ...cell,
    meaning: { ...cell.meaning, period: moved },
    confidence: Math.min(cell.confidence, SURE.line),
  };
}

/** The same figure of the quantity whose growth it is; itself where it is none. */
export function amountOf(cell: RecognisedCell, catalogue: Catalogue): RecognisedCell {
  const indicator = catalogue.indicator(cell.meaning.indicator);
  const grown = isRefusal(indicator) ? "" : indicator.growthOf;
  return grown === "" ? cell : { ...cell, meaning: { ...cell.meaning, indicator: grown } };
}

/** The unit in which a figure is filled in where its sheet says none. */
export function unitOf({ meaning }: RecognisedCell, catalogue: Catalogue): string {
  const indicator = catalogue.indicator(meaning.indicator);
  return isRefusal(indicator) ? "" : indicator.unit;
}
