import { periodOf } from "../basis.ts";
import type { Catalogue } from "../catalogue.ts";
import { monthOf, monthOrdinal, yearOf } from "../month.ts";
import { isRefusal } from "../refusal.ts";
import type { Settling } from "./cell-indicator.ts";
import type { NotedDoubt } from "./note-reading.ts";
import { SURE } from "./part.ts";
import { ACTUAL, type Questioned, questionActual, UNQUESTIONED } from "./questioned.ts";
import type { RecognisedCell } from "./recognition.ts";
import type { TableContext } from "./table-context.ts";
import type { TableNote } from "./table-doubts.ts";

const GROWTH = /增[速长幅]|同比/u;

/**
 * Figures that a note sets apart are asked about: all of a table, 注：本表为市辖区数据, those of a year which it calls a
 * forecast, 注：2018年为全年预计数, and those of a quantity or an area which it says are counted otherwise, 注：利润为1-4月数.
 */
export function questionNoted(
  cells: readonly RecognisedCell[],
  { noted }: TableContext,
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  if (noted.length === 0) return UNQUESTIONED;
  const parts = partsOfYears(cells, noted);
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
      names: namesOf(cell, catalogue),
      isOfMonth: isOfMonth(cell),
    };
    const isHere = ({ row, column }: TableNote) =>
      (row ?? cell.row) === cell.row && (column ?? cell.column) === cell.column;
    return noted.some((one) => !(one.toMonth !== undefined && parts.has(cell)) && isHere(one) && isMeant(one, told));
  });
  const { settled, issueOf } = questionActual(meant, { key, text }, inquiry);
  return { settled: new Map([...parts, ...settled]), issueOf };
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

/** What a note may call a figure by. */
function namesOf({ meaning }: RecognisedCell, catalogue: Catalogue): readonly string[] {
  const indicator = catalogue.indicator(meaning.indicator);
  const area = catalogue.areas.byCode(meaning.subject.area);
  return [...(isRefusal(indicator) ? [] : [indicator]), ...(area ? [area] : [])].flatMap(({ name, aliases }) => [
    name,
    ...aliases,
  ]);
}

interface NotedCell {
  readonly year: number;
  /** The last of its months. */
  readonly month: number;
  readonly names: readonly string[];
  /** Whether it is of a single month or quarter, in a table without running totals. */
  readonly isOfMonth: boolean;
}

function isMeant(doubt: NotedDoubt, cell: NotedCell): boolean {
  const { year, onlyYear, onlyMonth, ofMonth, about, isOfAmounts, isOfTotals } = doubt;
  if (isOfTotals) return cell.isOfMonth;
  if (ofMonth === cell.month) return false;
  if (year !== undefined) return year === cell.year;
  if (onlyYear !== undefined) return onlyYear !== cell.year;
  if (onlyMonth !== undefined) return onlyMonth !== cell.month;
  const isGrowth = cell.names.some((name) => GROWTH.test(name));
  if (isOfAmounts) return !isGrowth;
  if (about === undefined) return true;
  const isNamed = cell.names.some((name) => name.includes(about) || about.includes(name));
  return isNamed || (GROWTH.test(about) && isGrowth);
}
