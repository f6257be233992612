import { readBasis } from "../../measure.ts";
import { isRefusal } from "../../refusal.ts";
import type { Issue } from "../inquiry.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Axes, AxisRow } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";
import { answered, askAbout, type Questioned, UNQUESTIONED, withBasis } from "./questioned.ts";

/**
 * Rows that leave blank what a column of its own says of the others, 当月 or 累计 below 口径: asked of those whose basis nothing
 * else says, `unsaid`.
 */
export function questionBlankBasis(
  unsaid: readonly RecognisedCell[],
  { rows }: Axes,
  { inquiry, tableKey }: Settling,
): Questioned {
  const figures = rows.filter((row) => !row.isSection);
  const told = figures.filter(hasBasisApart);
  if (told.length === figures.length || told.length * 2 <= figures.length) return UNQUESTIONED;
  const blank = new Set(figures.filter(({ own }) => !own.basis).map(({ row }) => row));
  const meant = unsaid.filter(({ row, meaning }) => blank.has(row) && meaning.basis === "month");
  if (meant.length === 0) return UNQUESTIONED;
  const issue = issueAbout(`blank basis ${tableKey}`);
  const basis = readBasis(inquiry.answerTo(issue.code, issue.key) ?? "");
  return isRefusal(basis) ? askAbout(meant, issue) : answered(meant, (cell) => withBasis(cell, basis));
}

/** Whether a row says its basis in another cell than its name. */
function hasBasisApart({ own: { basis, indicators } }: AxisRow): boolean {
  return basis !== undefined && indicators !== undefined && basis.cell.column !== indicators.cell.column;
}

function issueAbout(key: string): Issue {
  const text = "其他行写明了口径（当月或累计），这些行的口径是空的，请选择口径。";
  return { key, code: "BASIS_AMBIGUOUS", text, candidates: ["累计", "当月"] };
}
