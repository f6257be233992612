import type { GridCell } from "./grid.ts";
import { tellsGrowth, typedNumber } from "./typed-number.ts";

/** What stands in a cell, as far as filling it is concerned. */
export type CellContent = "empty" | "placeholder" | "number" | "plan-formula" | "own-formula" | "text";

/** What analysts and exports write where a number is still to come; an error that was pasted as a value counts. */
const PLACEHOLDER = /^(?:[-—–―－_.…·*×/\\\s]+|n\.?\/?a\.?|待[填补定报]|空|暂?无(?:数据)?|[未不](?:公布|发布)|#+)$/iu;

const PLAN_FORMULA = /^=\s*(?:_xldudf_)?PLAN[._][A-Z]+\((.*)\)(?:\/100)?$/isu;

/** What a cell holds; undefined is a blank cell. */
export function contentOf(cell: GridCell | undefined): CellContent {
  if (!cell || (cell.formula === "" && cell.value === null)) return "empty";
  if (cell.formula !== "") return isPlanFormula(cell.formula) ? "plan-formula" : "own-formula";
  if (isStyled(cell.value)) return "text";
  if (typedNumber(cell)) return "number";
  return cell.isError || PLACEHOLDER.test(String(cell.value).trim()) ? "placeholder" : "text";
}

/** 下降1.3% and (0.4) are numbers as their writer wants them shown, which a formula would not show so. */
function isStyled(value: GridCell["value"]): boolean {
  return typeof value === "string" && (tellsGrowth(value) || /^\s*[(（]/u.test(value));
}

/** Whether a formula is one of ours and nothing else; one that works on with ours is the analyst's own. */
export function isPlanFormula(formula: string): boolean {
  const [, inner] = PLAN_FORMULA.exec(formula) ?? [];
  if (inner === undefined) return false;
  let depth = 0;
  for (const sign of inner.replace(/"(?:[^"]|"")*"/gu, "")) {
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
