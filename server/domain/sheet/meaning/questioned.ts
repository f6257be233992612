import { periodOf } from "../../basis.ts";
import type { Basis } from "../../indicator.ts";
import type { Inquiry, Issue } from "../inquiry.ts";
import { SURE } from "../part.ts";
import type { RecognisedCell } from "../recognition.ts";

/** Cells in doubt: what becomes of them and what is asked of them. */
export interface Questioned {
  /** Of a cell in several the first holds. */
  readonly settled: readonly Settlement[];
  readonly asked: readonly Asked[];
}

/** Cells, and what becomes of each: nothing where it was answered that it is not to be filled. */
export interface Settlement {
  readonly cells: readonly RecognisedCell[];
  readonly settle: (cell: RecognisedCell) => RecognisedCell | undefined;
}

/** What is asked about some of the cells. */
export interface Asked {
  readonly issue: Issue;
  readonly cells: readonly RecognisedCell[];
}

/** Cells of which none is in doubt. */
export const UNQUESTIONED: Questioned = { settled: [], asked: [] };

/** Cells of which one thing is asked, and of which one is less sure until it is answered. */
export function askAbout(cells: readonly RecognisedCell[], issue: Issue): Questioned {
  const settle = (cell: RecognisedCell) => withConfidence(cell, Math.min(cell.confidence, SURE.asked));
  return { settled: [{ cells, settle }], asked: [{ issue, cells }] };
}

/** Cells that an answer settled. */
export function answered(cells: Settlement["cells"], settle: Settlement["settle"]): Questioned {
  return { settled: [{ cells, settle }], asked: [] };
}

/** Cells that are in doubt for several reasons. */
export function together(questioned: readonly Questioned[]): Questioned {
  return {
    settled: questioned.flatMap(({ settled }) => settled),
    asked: questioned.flatMap(({ asked }) => asked),
  };
}

/** What becomes of cells of which some are in doubt; those that are not to be filled are left out. */
export function settleCells(
  cells: readonly RecognisedCell[],
  settled: readonly Settlement[],
): readonly RecognisedCell[] {
  if (settled.every((one) => one.cells.length === 0)) return cells;
  const outcomes = new Map<RecognisedCell, RecognisedCell | undefined>();
  for (const { cells: meant, settle } of settled)
    meant.forEach((cell) => {
      if (!outcomes.has(cell)) outcomes.set(cell, settle(cell));
    });
  const left: RecognisedCell[] = [];
  cells.forEach((cell) => {
    const outcome = outcomes.get(cell);
    if (outcome) left.push(outcome);
    else if (!outcomes.has(cell)) left.push(cell);
  });
  return left;
}

/** The cells that are in no doubt. */
export function unquestioned(
  cells: readonly RecognisedCell[],
  doubts: readonly Questioned[],
): readonly RecognisedCell[] {
  const meant = doubts.flatMap(({ settled }) => settled.map((one) => one.cells)).filter((one) => one.length > 0);
  if (meant.length === 0) return cells;
  const doubted = new Set(meant.flat());
  return cells.filter((cell) => !doubted.has(cell));
}

/** Asks whether cells are what they were read as. An answer with the word `yes` leaves them so, any other leaves them out. */
export function questionCells(
  cells: readonly RecognisedCell[],
  { issue, yes, inquiry }: { readonly issue: Issue; readonly yes: string; readonly inquiry: Inquiry },
): Questioned {
  const answer = inquiry.answerTo(issue.code, issue.key);
  if (answer?.includes(yes)) return UNQUESTIONED;
  return answer === undefined ? askAbout(cells, issue) : answered(cells, () => undefined);
}

/** A cell of which one is otherwise sure. Field by field: a sheet has up to hundreds of thousands, and spreading is dear. */
export function withConfidence({ row, column, meaning, labels, reason }: RecognisedCell, confidence: number) {
  return { row, column, meaning, labels, confidence, reason };
}

/** A cell whose figure goes up to the same month on another basis. */
export function withBasis(cell: RecognisedCell, basis: Basis): RecognisedCell {
  return { ...cell, meaning: { ...cell.meaning, basis, period: periodOf(basis, cell.meaning.period.end) } };
}

/** What is answered where figures are what their labels say. */
export const ACTUAL = "实际数";

/** Asks whether cells are the actual figures that their labels say, or others that are not to be filled. */
export function questionActual(
  cells: readonly RecognisedCell[],
  { key, text }: Pick<Issue, "key" | "text">,
  inquiry: Inquiry,
): Questioned {
  const issue = { key, code: "INDICATOR_AMBIGUOUS", text, candidates: [ACTUAL, "不填"] } as const;
  return questionCells(cells, { issue, yes: ACTUAL, inquiry });
}
