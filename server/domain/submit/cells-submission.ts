import type { Catalogue } from "../catalogue.ts";
import { movePoint } from "../quantity.ts";
import { type CellPosition, type CellRange, cellName, holds } from "../sheet/cell-range.ts";
import type { Grid, GridCell } from "../sheet/grid.ts";
import type { RecognisedCell, Recognition, UntouchedCode } from "../sheet/recognition.ts";
import { shownNumber } from "../sheet/typed-number.ts";
import { CELL_COLUMNS, cellFigureRow } from "./cell-figure-row.ts";
import { plainNumber } from "./import-cell.ts";
import { LeftLines } from "./left-lines.ts";
import { repeatedCells, type ValuedCell } from "./repeated-cells.ts";
import type { LeftCode, SheetArea, Submission, SubmissionLine } from "./submission.ts";

/** Below it a cell is not sent without a question. */
const SURE = 0.9;

/** The longest text of a cell that is told. */
const MOST_SHOWN = 20;

const LEFT: Readonly<Record<UntouchedCode, LeftCode>> = {
  ...{ HEADER: "HEADER", HEADER_READ_BY_FORMULA: "HEADER", FOOTNOTE: "NOTE", HELPER: "NOTE", TEXT: "NOTE" },
  ...{ OWN_FORMULA: "OWN_FORMULA", OTHER_ADDIN_FORMULA: "OWN_FORMULA", PLAN_FORMULA: "PLAN_FORMULA" },
  ...{ SUBTOTAL: "SUBTOTAL", OUTSIDE_TABLE: "OUTSIDE_TABLE" },
};

/** What makes cells worth telling of, even where none is sent. */
const TELLING: ReadonlySet<LeftCode> = new Set(["ASKED", "OWN_FORMULA", "PLAN_FORMULA"]);

/** How a sheet was understood, and how it was before formulas were taken for what they show. */
export interface CellsReading {
  readonly recognition: Recognition;
  readonly catalogue: Catalogue;
  /** Whether a cell's value was worked out by a formula. */
  readonly isFormula: (cell: CellPosition) => boolean;
}

/**
 * A selection read as cells of tables whose headers say what each is: only what was understood for certain is sent.
 * Undefined where no cell of the selection is understood, asked about or filled by a formula.
 */
export function cellsSubmission(grid: Grid, area: SheetArea, reading: CellsReading): Submission | undefined {
  const { sheet, range } = area;
  const { recognition, catalogue, isFormula } = reading;
  const known = recognition.blocks.filter((block) => block.sheet === sheet).flatMap(({ cells }) => cells);
  const understood = byPlace(known.filter((cell) => holds(range, cell)));
  const why = reasonsOf(sheet, recognition);
  const left = new LeftLines();
  const valued: ValuedCell[] = [];
  for (const place of placesIn(range)) {
    const cell = grid.cell(place.row, place.column);
    const outcome = judge(cell, understood.get(placeKey(place)), why(place));
    if ("value" in outcome) valued.push(outcome);
    else left.add(outcome.code, placeOf(place), outcome.text);
  }
  if (understood.size === 0 && !left.all().some(({ code }) => TELLING.has(code))) return undefined;
  const lines = linesOf(valued, left, catalogue);
  return {
    ...{ layout: "cells", area, header: CELL_COLUMNS, headerRow: 1, lines, headings: [], left: left.all() },
    formulas: lines.filter(({ place }) => isFormula({ row: place.top, column: place.left })).length,
    total: (range.bottom - range.top + 1) * (range.right - range.left + 1),
  };
}

interface Reason {
  readonly code: LeftCode;
  readonly text: string;
}

function judge(
  cell: GridCell | undefined,
  known: RecognisedCell | undefined,
  reason: Reason | undefined,
): ValuedCell | Reason {
  if (!cell) return { code: "BLANK", text: "" };
  if (reason?.code === "ASKED") return reason;
  if (!known) return reason ?? { code: "OUTSIDE_TABLE", text: "" };
  const amount = amountIn(cell, known);
  if (!amount) return { code: "NO_FIGURE", text: `写的是“${String(cell.value).slice(0, MOST_SHOWN)}”` };
  return known.confidence < SURE ? { code: "UNSURE", text: known.reason } : { cell: known, ...amount };
}

/** The number of a cell as it is shown, with all its digits, and its unit. */
function amountIn({ value, numberFormat, isError }: GridCell, { meaning }: RecognisedCell) {
  const shown = isError || value === null ? undefined : shownNumber(value, numberFormat);
  if (!shown) return undefined;
  // A percentage that is no rate's is then told apart by its unit.
  const unit = shown.isPercent && meaning.unit === "" ? "%" : meaning.unit;
  const amount = typeof value === "number" ? movePoint(plainNumber(value), shown.isPercent ? 2 : 0) : shown.amount;
  return { value: amount, unit };
}

function linesOf(valued: readonly ValuedCell[], left: LeftLines, catalogue: Catalogue): SubmissionLine[] {
  const repeated = repeatedCells(valued);
  return valued.flatMap(({ cell, value, unit }): SubmissionLine[] => {
    const place = placeOf(cell);
    const again = repeated.get(cell);
    const cells = cellFigureRow({ ...cell.meaning, unit }, value, { cell: cellName(cell), catalogue });
    if (again) left.add(again.code, place, again.text);
    else if (!cells) left.add("UNSURE", place, "这个期间没有对应的公布口径，请写明累计还是当月");
    else return [{ place, cells }];
    return [];
  });
}

/** Why a cell of the sheet is not understood: what is asked of it, or why nobody would write it. */
function reasonsOf(sheet: string, { questions, untouched }: Recognition): (place: CellPosition) => Reason | undefined {
  const reasons = new Map<number, Reason>();
  for (const { cells, code } of untouched.filter((one) => one.sheet === sheet)) {
    for (const cell of cells) reasons.set(placeKey(cell), { code: LEFT[code], text: "" });
  }
  for (const { cells, text } of questions.filter((one) => one.sheet === sheet)) {
    for (const cell of cells) reasons.set(placeKey(cell), { code: "ASKED", text });
  }
  return (place) => reasons.get(placeKey(place));
}

function byPlace(cells: readonly RecognisedCell[]): ReadonlyMap<number, RecognisedCell> {
  return new Map(cells.map((cell) => [placeKey(cell), cell]));
}

function* placesIn({ top, bottom, left, right }: CellRange): Generator<CellPosition> {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) yield { row, column };
  }
}

function placeOf({ row, column }: CellPosition): CellRange {
  return { top: row, bottom: row, left: column, right: column };
}

function placeKey({ row, column }: CellPosition): number {
  return row * 16_384 + column;
}
