import type { Indicator } from "../../indicator.ts";
import type { Subject } from "../../subject.ts";
import type { Issue } from "../inquiry.ts";
import type { Part } from "../part.ts";
import type { LabelCells, RecognisedCell } from "../recognition.ts";
import type { Head } from "../table/head.ts";
import type { AxisColumn, AxisRow } from "./axes.ts";
import type { CellBasis } from "./cell-basis.ts";
import { type CellQuantity, isNamed, type NamedQuantity } from "./cell-quantity.ts";
import type { CellTime } from "./cell-time.ts";

/** What came of reading a cell's labels together. */
export interface CellOutcome {
  /** Undefined where nothing can be proposed. */
  readonly cell: RecognisedCell | undefined;
  readonly issues: readonly Issue[];
  /** Whether nothing but the period says how time is covered, and the quantity adds up over time. */
  readonly isBasisOpen?: boolean;
  /** Whether no label says how time is covered, nor how often figures come. */
  readonly isBasisUnsaid?: boolean;
}

/** The parts of a cell's meaning, each read of its own labels. */
export interface CellParts {
  readonly quantity: CellQuantity;
  readonly subject: Part<Subject>;
  readonly time: CellTime;
  /** Undefined where the time is not known, null where labels leave the cell empty: a quarter's figure in May. */
  readonly basis: CellBasis | undefined | null;
}

const NOTHING: CellOutcome = { cell: undefined, issues: [] };
const NO_ISSUES: readonly Issue[] = [];

/** Puts the parts of a cell's meaning together. */
export function understandCell(
  { row, own }: Pick<AxisRow, "row" | "own">,
  { column, head }: Pick<AxisColumn, "column" | "head">,
  parts: CellParts,
): CellOutcome {
  const { quantity, subject, time, basis } = parts;
  if (!isNamed(quantity)) return quantity.issue ? { cell: undefined, issues: [quantity.issue] } : NOTHING;
  const { indicator, unit } = quantity;
  if (basis === null) return NOTHING;
  const isClear = !(quantity.issue || subject.issue || time.issue || unit.issue || basis?.issue);
  const issues = isClear ? NO_ISSUES : issuesOf(quantity.issue, subject.issue, time.issue, unit.issue, basis?.issue);
  if (!basis || subject.value === undefined || unit.value === undefined) return { cell: undefined, issues };
  const meaning = meaningOf(indicator, subject.value, basis, unit.value);
  const sure = Math.min(quantity.confidence, subject.confidence, time.confidence, unit.confidence, basis.confidence);
  const reason = `${quantity.why}${time.why}${subject.why}`;
  const labels = labelsOf(own, head, quantity, parts);
  // 2016年3月末 over a share says at which moment it was that.
  const isOfMoment = indicator.kind === "share" && (time.manner === "month-end" || time.manner === "year-end");
  const isBasisUnsaid = quantity.basis === undefined && quantity.frequency === undefined && !isOfMoment;
  const isBasisOpen = quantity.basis === undefined && indicator.kind === "flow";
  const cell = { row, column, meaning, labels, confidence: sure, reason };
  return { cell, issues, isBasisOpen, isBasisUnsaid };
}

function meaningOf(
  indicator: Indicator,
  subject: Subject,
  { basis, period }: { basis: RecognisedCell["meaning"]["basis"]; period: RecognisedCell["meaning"]["period"] },
  unit: string,
) {
  return { indicator: indicator.code, subject, basis, period, unit };
}

function issuesOf(...issues: readonly (Issue | undefined)[]): readonly Issue[] {
  return issues.flatMap((issue) => issue ?? []);
}

// All fields at once, though some hold nothing: objects that grow are dearer, and sheets have hundreds of thousands.
function labelsOf(row: Head, column: Head, quantity: NamedQuantity, { subject, time }: CellParts): LabelCells {
  const measure = column.measure ?? row.measure ?? column.basis ?? row.basis;
  return {
    indicator: quantity.indicatorCell,
    subject: subject.cell,
    period: time.cells,
    measure: measure?.cell,
    unit: column.units?.cell ?? row.units?.cell ?? quantity.unit.cell,
  };
}
