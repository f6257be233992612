import type { Basis } from "../indicator.ts";
import type { Period } from "../period.ts";
import type { Subject } from "../subject.ts";
import type { CellPosition, CellRange } from "./cell-range.ts";

/** What a cell of a table should hold. */
export interface CellMeaning {
  /** Code of the indicator whose figure it is; for a growth rate, of that growth. */
  readonly indicator: string;
  readonly subject: Subject;
  readonly basis: Basis;
  readonly period: Period;
  /** Symbol of the unit that the sheet shows; "" where it says none, which is the indicator's own. */
  readonly unit: string;
}

/** The cells in which a meaning was read, so that a formula can refer to them. */
export interface LabelCells {
  readonly indicator?: CellPosition | undefined;
  readonly subject?: CellPosition | undefined;
  /** Of a period that is spread over two header rows both, the year's first. */
  readonly period: readonly CellPosition[];
  readonly measure?: CellPosition | undefined;
  readonly unit?: CellPosition | undefined;
}

/** A cell that is understood. */
export interface RecognisedCell extends CellPosition {
  readonly meaning: CellMeaning;
  readonly labels: LabelCells;
  /** From 0 to 1; 0.9 and above is proposed without a question. */
  readonly confidence: number;
  /** In Chinese: by which labels it was understood. */
  readonly reason: string;
}

/** Whether periods go across in header rows, or down in a label column; or stand over the whole table. */
export type Orientation = "periods-across" | "periods-down" | "one-period";

/** One table on a sheet. */
export interface Block {
  readonly sheet: string;
  readonly range: CellRange;
  readonly orientation: Orientation;
  readonly cells: readonly RecognisedCell[];
}

/** Why something was not understood without asking. */
export type QuestionCode =
  | "INDICATOR_UNNAMED"
  | "INDICATOR_AMBIGUOUS"
  | "INDICATOR_UNKNOWN"
  | "SUBJECT_AMBIGUOUS"
  | "SUBJECT_UNKNOWN"
  | "YEAR_MISSING"
  | "PERIOD_AMBIGUOUS"
  | "PERIOD_SUSPECT_DATE"
  | "BASIS_AMBIGUOUS"
  | "UNIT_AMBIGUOUS"
  | "UNIT_CONTRADICTION"
  | "LABEL_CONTRADICTION"
  | "TABLE_UNREAD";

/** What the analyst is asked before the cells concerned are filled. */
export interface SheetQuestion {
  readonly sheet: string;
  /** Cells whose meaning hangs on the answer. */
  readonly cells: readonly CellPosition[];
  readonly code: QuestionCode;
  /** The question in Chinese: what stands there, what it may mean. */
  readonly text: string;
  readonly candidates: readonly string[];
  /** The whole label that is not known; absent where the question is not about one. */
  readonly label?: string;
}

/** Why cells are left as they are. */
export type UntouchedCode =
  | "OWN_FORMULA"
  | "OTHER_ADDIN_FORMULA"
  | "PLAN_FORMULA"
  | "HEADER"
  | "HEADER_READ_BY_FORMULA"
  | "FOOTNOTE"
  | "HELPER"
  | "TEXT"
  | "SUBTOTAL"
  | "OUTSIDE_TABLE";

/** Cells that are never written. */
export interface Untouched {
  readonly sheet: string;
  readonly cells: readonly CellPosition[];
  readonly code: UntouchedCode;
}

/** What was understood of a workbook's sheets. */
export interface Recognition {
  readonly blocks: readonly Block[];
  readonly questions: readonly SheetQuestion[];
  readonly untouched: readonly Untouched[];
}

/** Answers to questions, as the analyst or an answers file gives them. */
export interface RecogniserAnswer {
  readonly sheet: string;
  /** A cell of the question, by name. */
  readonly cell: string;
  readonly code: QuestionCode;
  /** One of the candidates, or another text of the kind. */
  readonly answer: string;
}
