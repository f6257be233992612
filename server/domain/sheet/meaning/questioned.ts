import { periodOf } from "../../basis.ts";
import type { Basis } from "../../indicator.ts";
import type { Inquiry, Issue } from "../inquiry.ts";
import { SURE } from "../part.ts";
import type { RecognisedCell } from "../recognition.ts";

/** Cells in doubt: what becomes of each, nothing where it was answered that it is not to be filled, and what is asked of it. */
export interface Questioned {
  readonly settled: ReadonlyMap<RecognisedCell, RecognisedCell | undefined>;
  readonly asked: readonly Asked[];
}

/** What is asked about some of the cells. */
export interface Asked {
  readonly issue: Issue;
  readonly cells: readonly RecognisedCell[];
}

/** Cells of which none is in doubt. */
export const UNQUESTIONED: Questioned = { settled: new Map(), asked: [] };

/** Cells of which one thing is asked, and of which one is less sure until it is answered. */
export function askAbout(cells: readonly RecognisedCell[], issue: Issue): Questioned {
  const doubted = (cell: RecognisedCell) => withConfidence(cell, Math.min(cell.confidence, SURE.asked));
  return { settled: new Map(cells.map((cell) => [cell, doubted(cell)])), asked: [{ issue, cells }] };
}

/** Cells that an answer settled. */
export function answered(
  cells: readonly RecognisedCell[],
  settle: (cell: RecognisedCell) => RecognisedCell | undefined,
): Questioned {
  return { settled: new Map(cells.map((cell) => [cell, settle(cell)])), asked: [] };
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
