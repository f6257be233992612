import { periodOf } from "../../basis.ts";
import type { Catalogue } from "../../catalogue.ts";
import type { Basis } from "../../indicator.ts";
import { monthOf, monthOrdinal, yearOf } from "../../month.ts";
import { isRefusal } from "../../refusal.ts";
import { parseUnit } from "../../unit.ts";
import type { TableContext } from "../context/table-context.ts";
import type { TableNote } from "../context/table-doubts.ts";
import type { NotedDoubt } from "../label/note-reading.ts";
import { SURE } from "../part.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { createNoteScope, type NoteScope, namesOf } from "./named-by-note.ts";
import { ACTUAL, type Questioned, questionActual, UNQUESTIONED, withBasis } from "./questioned.ts";

const GROWTH = /增[速长幅]|同比/u;

/**
 * Figures that a note sets apart are asked about: all of a table, 注：本表为市辖区数据, those of a year which it calls a
 * forecast, 注：2018年为全年预计数, and those of a quantity or an area which it says are counted otherwise, 注：利润为1-4月数.
 */
export function questionNoted(
  cells: readonly RecognisedCell[],
  { noted: given }: TableContext,
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  if (given.length === 0) return UNQUESTIONED;
  const isOf = createNoteScope(cells, catalogue);
  const noted = given.filter((note) => !isLagSaid(note, cells, isOf));
  const parts = new Map([
    ...partsOfYears(cells, noted),
    ...ofOtherYears(cells, noted, isOf),
    ...cumulated(cells, noted),
    ...ofSingleMonths(cells, noted, isOf),
    ...inOwnUnits(cells, noted, isOf, catalogue),
    ...ofEarlierMonths(cells, noted, isOf, catalogue),
  ]);
  const notes = [...new Set(noted.map(({ note }) => `“${note}”`))].join("");
  const text = `${notes}像是说这些单元格不是表头所写的${ACTUAL}，而是另一期间、口径或范围的数，请确认是不是${ACTUAL}。`;
  const key = `noted ${tableKey}`;
  // 当月 beside 累计 is told from it by its own column.
  const hasTotals = cells.some(({ meaning }) => meaning.basis === "year-to-date");
  const isOfMonth = ({ meaning }: RecognisedCell) =>
    !hasTotals && (meaning.basis === "month" || meaning.basis === "quarter");
  const meant = cells.filter((cell) => {
    const { end } = cell.meaning.period;
    const told = {
      year: yearOf(end),
      month: monthOf(end),
      isGrowth: namesOf(cell, catalogue).indicator.some((name) => GROWTH.test(name)),
      isOf: (about: string) => isOf(cell, about),
      isGrowthOf: (about: string) => isOf(amountOf(cell, catalogue), about),
      isOfMonth: isOfMonth(cell),
      unit: cell.meaning.unit || unitOf(cell, catalogue),
    };
    const isHere = ({ row, column }: TableNote) =>
      (row ?? cell.row) === cell.row && (column ?? cell.column) === cell.column;
    const isRead = ({ toMonth, ofYear, onlyYear, unit, ofMonth }: TableNote) =>
      (toMonth ?? ofYear ?? onlyYear ?? unit ?? ofMonth) !== undefined && parts.has(cell);
    return noted.some((one) => !isRead(one) && isHere(one) && isMeant(one, told, catalogue));
  });
  const { settled, issueOf } = questionActual(meant, { key, text }, inquiry);
  return { settled: new Map([...parts, ...settled]), issueOf };
}

/** Whether those of which a note says that they come later are of earlier months by their heads as well: 1-8月利润总额. */
function isLagSaid({ isLagging, about }: TableNote, cells: readonly RecognisedCell[], isNamed: NoteScope): boolean {
  const endOf = (list: readonly RecognisedCell[]) =>
    Math.max(0, ...new Set(list.map(({ meaning }) => meaning.period.end)));
  if (!isLagging || about === undefined) return false;
  const lagging = cells.filter((cell) => isNamed(cell, about));
  return lagging.length > 0 && endOf(lagging) < endOf(cells);
}

/** The cells of a year of which a note says that it goes up to some month, read so: 2016年为前三季度数. */
function partsOfYears(
  cells: readonly RecognisedCell[],
  noted: readonly NotedDoubt[],
): ReadonlyMap<RecognisedCell, RecognisedCell> {
  const months = new Map(noted.flatMap(({ year, toMonth }) => (year && toMonth ? [[year, toMonth] as const] : [])));
  const parts = new Map<RecognisedCell, RecognisedCell>();
  for (const cell of months.size > 0 ? cells : []) {
    const { meaning } = cell;
    const month = months.get(yearOf(meaning.period.end));
    if (month === undefined || (meaning.basis !== "year" && meaning.basis !== "point")) continue;
    const basis = meaning.basis === "year" ? ("year-to-date" as const) : meaning.basis;
    const period = periodOf(basis, monthOrdinal(yearOf(meaning.period.end), month));
    const confidence = Math.min(cell.confidence, SURE.line);
    parts.set(cell, { ...cell, meaning: { ...meaning, basis, period }, confidence });
  }
  return parts;
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
  for (const { ofYear, onlyYear, onlyMonth, about, row, column } of noted) {
    const isOfSome = row !== undefined || column !== undefined;
    const year = ofYear ?? (isOfSome && onlyMonth === undefined ? onlyYear : undefined);
    if (year === undefined) continue;
    const isOf = (cell: RecognisedCell) =>
      isOfSome ? cell.row === row || cell.column === column : about !== undefined && isNamed(cell, about);
    const meant = cells.filter(isOf);
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

/** The same figure of the quantity whose growth it is; itself where it is none. */
function amountOf(cell: RecognisedCell, catalogue: Catalogue): RecognisedCell {
  const indicator = catalogue.indicator(cell.meaning.indicator);
  const grown = isRefusal(indicator) ? "" : indicator.growthOf;
  return grown === "" ? cell : { ...cell, meaning: { ...cell.meaning, indicator: grown } };
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

/** The unit in which a figure is filled in where its sheet says none. */
function unitOf({ meaning }: RecognisedCell, catalogue: Catalogue): string {
  const indicator = catalogue.indicator(meaning.indicator);
  return isRefusal(indicator) ? "" : indicator.unit;
}

interface NotedCell {
  readonly year: number;
  /** The last of its months. */
  readonly month: number;
  readonly isGrowth: boolean;
  /** Whether it is of what a note says it is about. */
  readonly isOf: (about: string) => boolean;
  /** Whether it is the growth of what a note says it is about. */
  readonly isGrowthOf: (about: string) => boolean;
  /** Symbol of the unit that it is in. */
  readonly unit: string;
  /** Whether it is of a single month or quarter, in a table without running totals. */
  readonly isOfMonth: boolean;
}

function isMeant(doubt: NotedDoubt, cell: NotedCell, catalogue: Catalogue): boolean {
  const { year, onlyYear, onlyMonth, ofMonth, ofYear, about, isOfAmounts, isOfTotals } = doubt;
  if (doubt.totalsTo || doubt.isOfSingles || doubt.firstMonths !== undefined) return false;
  if (isOfTotals) return cell.isOfMonth && (about === undefined || cell.isGrowth);
  // 利润总额单位为万亿元 is about no growth.
  if (doubt.unit !== undefined && (cell.isGrowth || doubt.unit === cell.unit)) return false;
  if (ofMonth === cell.month || ofYear === cell.year) return false;
  if (year !== undefined)
    return year === cell.year && (about === undefined || cell.isOf(about)) && !(isOfAmounts && cell.isGrowth);
  if (onlyYear !== undefined || onlyMonth !== undefined)
    return (onlyYear ?? cell.year) !== cell.year || (onlyMonth ?? cell.month) !== cell.month;
  if (isOfAmounts) return !cell.isGrowth;
  if (about === undefined) return true;
  if (ofMonth !== undefined && cell.isGrowthOf(about)) return true;
  return cell.isOf(about) || (cell.isGrowth && about.split("、").some((one) => isOfGrowths(one, catalogue)));
}

/** 增速 and 工业增速 may mean any growth; 全省社零增速 means that of one known quantity, 两年平均增速 that of a column of its own. */
function isOfGrowths(about: string, catalogue: Catalogue): boolean {
  if (!GROWTH.test(about) || /环比|平均|年均/u.test(about)) return false;
  const named = about.replace(/^(?:全[国省市区县])/u, "").replace(/(?:同比)?增(?:长速度|长率|[速长幅])$/u, "");
  // 利税总额增速 is that of another quantity.
  return named === "" || (isRefusal(catalogue.indicator(named)) && !/[额量值数率]$/u.test(named));
}
