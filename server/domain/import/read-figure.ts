import type { ObservationStatus } from "../indicator.ts";
import { movePoint } from "../quantity.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { boundedMemo } from "./bounded-memo.ts";
import { FIGURE_FIELDS, type FigureField } from "./figure-field.ts";
import type { FigureHeader } from "./figure-header.ts";
import { basisFor, type FigurePeriod, readFigurePeriod } from "./figure-period.ts";
import { isWithoutValue, statusOf } from "./figure-status.ts";
import { actionOf, type ImportAction } from "./import-action.ts";
import { type BareProblem, type ImportProblem, importProblem, refusedProblem } from "./import-problem.ts";
import { cellText, type ImportCell, type ImportRow, nameText } from "./import-row.ts";
import { isRemark, isTotal } from "./total-row.ts";
import { readAmount, type TypedAmount } from "./typed-amount.ts";
import { createWhoReader, type FigureSeries, type Who, type WhoProblem, type WhoReading } from "./who-reader.ts";

/** A row that is understood. */
export interface ReadFigure {
  readonly row: number;
  readonly series: FigureSeries;
  /** Its last month, as an ordinal. */
  readonly month: number;
  /** In the canonical unit; null for none. */
  readonly value: number | null;
  /** undefined where the row says none. */
  readonly status: ObservationStatus | undefined;
  readonly action: ImportAction;
  /** As it was written, and in which unit. */
  readonly writtenValue: number | null;
  readonly writtenUnit: string;
  readonly source: string;
  readonly note: string;
}

/** A row that is left out without being wrong: blank, a total, a remark. */
export interface SkippedRow {
  /** undefined for a blank row, of which nobody needs to be told. */
  readonly skipped: ImportProblem | undefined;
}

/** What a row comes to: a figure, nothing, or everything that is wrong with it. */
export type RowOutcome = ReadFigure | SkippedRow | readonly ImportProblem[];

/** What rows are read with. */
export interface FigureReading extends WhoReading {
  /** Of rows that say none. */
  readonly action: ImportAction;
}

/** What the cells of a row say, each for itself. */
interface Parts {
  readonly who: Who | WhoProblem;
  readonly period: FigurePeriod | Refusal;
  readonly typed: TypedAmount | BareProblem;
  readonly status: ObservationStatus | undefined | BareProblem;
  readonly action: ImportAction | BareProblem;
  readonly unit: string;
  /** Whether a per cent sign stands behind the number. */
  readonly isPercent: boolean;
}

type Cells = readonly ImportCell[];

/** The longest text of a cell that is kept. */
const LONGEST_TEXT = 500;

/** A reader of the rows below a header. What it cannot read for certain it refuses, all problems of a row at once. */
export function createFigureReader(reading: FigureReading): (row: ImportRow) => RowOutcome {
  const { header } = reading;
  const readParts = createPartsReader(reading);
  const [source, note] = [header.columns.get("source") ?? -1, header.columns.get("note") ?? -1];
  return (row) => {
    if (isTooWide(row.cells, header)) return [tooWide(row, header)];
    const parts = readParts(row.cells);
    const figure = figureOf(parts, row.row);
    if (!("series" in figure)) return leftOut(row, header, parts) ?? placeAll(figure, row.row, header);
    figure.source = keptText(row.cells[source]);
    figure.note = keptText(row.cells[note]);
    return figure;
  };
}

function createPartsReader(reading: FigureReading): (cells: Cells) => Parts {
  const { header, action: usual } = reading;
  const at = (field: FigureField) => header.columns.get(field) ?? -1;
  const [periodAt, valueAt, unitAt] = [at("period"), at("value"), at("unit")];
  const [statusAt, actionAt] = [at("status"), at("action")];
  const readWho = createWhoReader(reading);
  const readPeriod = boundedMemo((text) => readFigurePeriod(text));
  return (cells) => {
    const typed = readAmount(cells[valueAt]);
    const percent = "isPercent" in typed && typed.isPercent ? "%" : "";
    return {
      who: readWho(cells),
      period: readPeriod(nameText(cells[periodAt])),
      typed,
      status: named(statusOf, "STATUS_UNKNOWN", cellText(cells[statusAt])),
      action: named(actionOf, "ACTION_UNKNOWN", cellText(cells[actionAt])) ?? usual,
      unit: unitOf(nameText(cells[unitAt]), header.unit, percent),
      isPercent: percent !== "",
    };
  };
}

/** The unit that is written nearest to the number; its own sign counts where nothing else says more. */
function unitOf(inRow: string, inHeader: string, percent: string): string {
  return inRow || (percent === "" ? inHeader : percent);
}

type FigureDraft = { -readonly [Key in keyof ReadFigure]: ReadFigure[Key] };
type FieldProblem = readonly [FigureField, BareProblem];

function figureOf(parts: Parts, row: number): FigureDraft | FieldProblem[] {
  const { who, period, typed, status, action, unit } = parts;
  const power = "indicator" in who ? powerOf(who, parts) : 0;
  if (
    !("indicator" in who) ||
    isRefusal(period) ||
    "code" in typed ||
    typeof power === "object" ||
    typeof status === "object" ||
    typeof action === "object"
  ) {
    return problemsIn(parts, power);
  }
  const wrong = action === "delete" ? undefined : contradiction(typed.amount, status, action);
  if (wrong) return [["value", wrong]];
  return {
    row,
    series: who.series(basisFor(who.indicator.kind, period)),
    month: period.month,
    value: typed.amount === null ? null : movePoint(typed.amount, power),
    status,
    action,
    writtenValue: typed.amount,
    writtenUnit: unit || who.indicator.unit,
    source: "",
    note: "",
  };
}

/** 12% with 亿元 beside it is neither. */
function powerOf(who: Who, { unit, isPercent }: Parts): number | BareProblem {
  const power = who.power(unit);
  const sign = isPercent && typeof power === "number" && unit !== "%" ? who.power("%") : 0;
  return typeof sign === "number" ? power : sign;
}

function problemsIn({ who, period, typed, status, action }: Parts, power: number | BareProblem): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!("indicator" in who)) problems.push([who.field, who]);
  if (isRefusal(period)) problems.push(["period", refusedProblem(period, "")]);
  if ("code" in typed) problems.push(["value", typed]);
  if (typeof power === "object") problems.push(["unit", power]);
  if (typeof status === "object") problems.push(["status", status]);
  if (typeof action === "object") problems.push(["action", action]);
  return problems;
}

function named<Name extends string>(
  read: (text: string) => Name | undefined,
  code: "STATUS_UNKNOWN" | "ACTION_UNKNOWN",
  text: string,
): Name | BareProblem | undefined {
  return text === "" ? undefined : (read(text) ?? importProblem(code, text));
}

function contradiction(amount: number | null, status: ObservationStatus | undefined, action: ImportAction) {
  const isWithout = status !== undefined && isWithoutValue(status);
  if (amount !== null) return isWithout ? importProblem("VALUE_UNEXPECTED", String(amount)) : undefined;
  // A merge may change the status alone.
  return isWithout || (action === "merge" && status !== undefined) ? undefined : importProblem("VALUE_MISSING");
}

/** A row of nothing, a remark or a total, whatever else is wrong with it; undefined for every other. */
function leftOut({ row, cells }: ImportRow, header: FigureHeader, { who }: Parts): SkippedRow | undefined {
  const texts = cells.map(cellText).filter((text) => text !== "");
  const [first = ""] = texts;
  if (first === "") return { skipped: undefined };
  if (texts.length <= 2 && isRemark(first)) return { skipped: placed(importProblem("NOTE_ROW", first), row, "") };
  if ("indicator" in who) return undefined;
  if (who.code === "TOTAL_ROW") return { skipped: placed(who, row, headingOf(header, who.field)) };
  // In a column of numbers or of nobody.
  return isTotal(first) ? { skipped: placed(importProblem("TOTAL_ROW", first), row, "") } : undefined;
}

function isTooWide(cells: Cells, { headings }: FigureHeader): boolean {
  return cells.length > headings.length && cells.slice(headings.length).some((cell) => cellText(cell) !== "");
}

function tooWide({ row, cells }: ImportRow, { headings }: FigureHeader): ImportProblem {
  return placed(importProblem("ROW_TOO_WIDE", String(cells.length), String(headings.length)), row, "");
}

function placeAll(problems: readonly FieldProblem[], row: number, header: FigureHeader): ImportProblem[] {
  const inOrder = [...problems].sort(([a], [b]) => FIGURE_FIELDS.indexOf(a) - FIGURE_FIELDS.indexOf(b));
  return inOrder.map(([field, problem]) => placed(problem, row, headingOf(header, field)));
}

function placed({ code, received, message }: BareProblem, row: number, column: string): ImportProblem {
  return { code, row, column, received, message };
}

function headingOf({ columns, headings }: FigureHeader, field: FigureField): string {
  return headings[columns.get(field) ?? -1] ?? field;
}

function keptText(cell: ImportCell | undefined): string {
  const text = cellText(cell);
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
}
