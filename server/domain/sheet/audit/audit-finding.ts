import { periodOf } from "../../basis.ts";
import { monthOf } from "../../month.ts";
import { monthCount } from "../../period.ts";
import { periodCode } from "../../period-code.ts";
import { type CellPosition, type CellRange, rangeAround } from "../cell-range.ts";
import type { FigurePlace } from "../figures.ts";
import type { Grid } from "../grid.ts";
import type { SheetQuestion } from "../recognition.ts";
import { auditText } from "./audit-text.ts";
import type { AuditedCell } from "./audited-cell.ts";
import type { AuditCode, CellReason } from "./explain-cell.ts";

/** One cell of a finding, and what is known of its number. */
export interface FindingCell extends CellPosition {
  /** As it is shown, in the sheet's unit. */
  readonly typed: number;
  /** The figure that belongs there, in the sheet's unit; null where nothing is published. */
  readonly published: number | null;
  /** The period of the cell: 2016-06, 2016-06 YTD, 2016-Q2, 2016. */
  readonly period: string;
  /** The period whose figure the number is; of another row's figure its indicator and subject before it; of several as likely one after the other (2016-05 或 2016-08); else "". */
  readonly belongsTo: string;
}

/** Something wrong with typed numbers. The first of its cells stands for all where one number is wanted. */
export interface AuditFinding extends Omit<FindingCell, "row" | "column" | "typed"> {
  readonly sheet: string;
  readonly range: CellRange;
  readonly cells: readonly CellPosition[];
  readonly code: AuditCode;
  readonly typed: number | null;
  /** In Chinese: what stands there, what belongs there, whose number it is. */
  readonly text: string;
  readonly figures: readonly FindingCell[];
}

/** Cells that have one reason together, or one cell. */
export interface Explained {
  readonly cells: readonly AuditedCell[];
  readonly reasonOf: (cell: AuditedCell) => CellReason;
  /** In Chinese: what the cells have in common, where they are several. */
  readonly words: string;
}

/** The finding about cells of a sheet. */
export function findingOf(sheet: string, { cells, reasonOf, words }: Explained): AuditFinding[] {
  const [first] = cells;
  const range = rangeAround(cells);
  if (!first || !range) return [];
  const figures = cells.map((cell) => findingCell(cell, reasonOf(cell)));
  const reasons = cells.map(reasonOf);
  const { typed = null, published = null, period = "", belongsTo = "" } = figures[0] ?? {};
  // Where a shift crosses series, its cells differ in code; that they are of a wrong period says more.
  const code = reasons.find((reason) => reason.code === "WRONG_PERIOD")?.code ?? reasons[0]?.code ?? "DIFFERENT";
  const text = auditText({ first, range, count: cells.length, reason: reasonOf(first), words });
  return [{ sheet, range, cells: cells.map(positionOf), code, typed, published, period, belongsTo, text, figures }];
}

/**
 * The finding that labels of typed numbers contradict each other, as recognition asked about it; nothing for other questions
 * and for blank cells.
 */
export function questionFinding({ sheet, cells, code, text }: SheetQuestion, grid: Grid | undefined): AuditFinding[] {
  const typed = cells.filter(({ row, column }) => grid?.cell(row, column) !== undefined);
  const range = rangeAround(typed);
  if (code !== "LABEL_CONTRADICTION" || !range) return [];
  return [
    { sheet, range, cells: typed, code, typed: null, published: null, period: "", belongsTo: "", text, figures: [] },
  ];
}

function findingCell(cell: AuditedCell, { elsewhere, among = [] }: CellReason): FindingCell {
  return {
    row: cell.row,
    column: cell.column,
    typed: cell.typed.amount,
    published: (cell.revision?.now ?? cell).own ?? null,
    period: periodCode(cell.meaning.period, cell.meaning.basis),
    belongsTo: (elsewhere ? [elsewhere] : among).map(({ place }) => belongsTo(cell, place)).join(" 或 "),
  };
}

function belongsTo({ place: own, meaning }: AuditedCell, other: FigurePlace): string {
  const { area, member } = other.subject;
  const isOther = other.indicator !== own.indicator || area !== own.subject.area || member !== own.subject.member;
  const code = codeOf(other, monthCount(meaning.period) === 12);
  return isOther ? [other.indicator, member === "" ? area : `${area}·${member}`, code].join(" ") : code;
}

/** In a table by years, a figure of the year's end is that of the year. */
function codeOf({ basis, month }: FigurePlace, isYearly: boolean): string {
  const isOfYear = basis === "point" && isYearly && monthOf(month) === 12;
  return periodCode(periodOf(isOfYear ? "year" : basis, month), basis);
}

function positionOf({ row, column }: CellPosition): CellPosition {
  return { row, column };
}
