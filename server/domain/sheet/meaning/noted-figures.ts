import type { Catalogue } from "../../catalogue.ts";
import { monthOf, yearOf } from "../../month.ts";
import { isRefusal } from "../../refusal.ts";
import type { TableContext } from "../context/table-context.ts";
import type { TableNote } from "../context/table-doubts.ts";
import type { NotedDoubt } from "../label/noted-doubt.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { createNoteScope, type NoteScope, namesOf } from "./named-by-note.ts";
import { amountOf, movedByNotes, unitOf } from "./noted-moves.ts";
import { ACTUAL, answered, type Questioned, questionActual, together, UNQUESTIONED } from "./questioned.ts";

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
  const parts = movedByNotes(cells, noted, isOf, catalogue);
  const notes = [...new Set(noted.map(({ note }) => `“${note}”`))].join("");
  const text = `${notes}像是说这些单元格不是表头所写的${ACTUAL}，而是另一期间、口径或范围的数，请确认是不是${ACTUAL}。`;
  const key = `noted ${tableKey}`;
  // 当月 beside 累计 is told from it by its own column.
  const hasTotals = cells.some(({ meaning }) => meaning.basis === "year-to-date");
  // Shares do not add up over time.
  const isOfMonth = ({ meaning }: RecognisedCell) =>
    !hasTotals &&
    (meaning.basis === "month" || meaning.basis === "quarter") &&
    catalogue.indicators.byCode(meaning.indicator)?.kind !== "share";
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
  const moved = answered([...parts.keys()], (cell) => parts.get(cell));
  return together([questionActual(meant, { key, text }, inquiry), moved]);
}

/** Whether those of which a note says that they come later are of earlier months by their heads as well: 1-8月利润总额. */
function isLagSaid(
  { isLagging, about, row }: TableNote,
  cells: readonly RecognisedCell[],
  isNamed: NoteScope,
): boolean {
  const endOf = (list: readonly RecognisedCell[]) =>
    Math.max(0, ...new Set(list.map(({ meaning }) => meaning.period.end)));
  if (!isLagging || (about === undefined && row === undefined)) return false;
  const isMeant = (cell: RecognisedCell) => (about === undefined ? cell.row === row : isNamed(cell, about));
  const lagging = cells.filter(isMeant);
  return lagging.length > 0 && endOf(lagging) < endOf(cells);
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
  const { year, onlyYear, onlyMonth, ofMonth, ofYear, untilYear, about, isOfAmounts, isOfTotals } = doubt;
  if (untilYear !== undefined && cell.year > untilYear) return false;
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
