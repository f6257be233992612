import { type AmountIdentity, type IdentityCode, missOf } from "../../identity.ts";
import { movePoint } from "../../quantity.ts";
import { type CellPosition, type CellRange, cellName, rangeAround } from "../cell-range.ts";
import type { ShownFigure } from "./shown-figure.ts";

/** Which identity does not hold. */
export type ReconcileCode = IdentityCode;

/** One side of an identity: the cells, and what they come to in the base unit of their dimension. */
export interface ReconcileSide {
  readonly cells: readonly CellPosition[];
  readonly amount: number;
}

/** Two sides that should agree and do not. */
export interface ReconcileFinding {
  readonly sheet: string;
  readonly code: ReconcileCode;
  readonly range: CellRange;
  readonly cells: readonly CellPosition[];
  readonly left: ReconcileSide;
  readonly right: ReconcileSide;
  /** Left less right. */
  readonly difference: number;
  /** What the rounding of the shown numbers explains. */
  readonly tolerance: number;
  /** In Chinese: the cells, the identity, by how much it is missed. */
  readonly text: string;
}

/** An identity of numbers in cells. */
export type Identity = AmountIdentity<ShownAmount>;

/** A number with the cell it stands in and how exact it is shown. */
export type ShownAmount = Pick<ShownFigure, "row" | "column" | "amount" | "half">;

/** The finding of an identity that does not hold; nothing where it holds within rounding. */
export function reconciled(sheet: string, identity: Identity): ReconcileFinding[] {
  const { code, left, right, rule } = identity;
  const miss = missOf(identity, toleranceOf(left, right));
  const cells = [left, ...right].map(({ row, column }) => ({ row, column }));
  const range = rangeAround(cells);
  if (!miss || !range) return [];
  const { sum, difference, tolerance } = miss;
  const [first, ...others] = cells;
  const sides = {
    left: { cells: first ? [first] : [], amount: left.amount },
    right: { cells: others, amount: sum },
  };
  const text = `${cellName(left)}：${rule}（${others.map(cellName).join("、")}），相差 ${shownDifference(difference, left)}。`;
  return [{ sheet, code, range, cells, ...sides, difference, tolerance, text }];
}

/** Two numbers rounded alike need no tolerance: what is equal, or more, stays so. */
function toleranceOf(left: ShownAmount, right: readonly ShownAmount[]): number {
  const isAlike = right.length === 1 && right[0]?.half === left.half;
  return isAlike ? 0 : [left, ...right].reduce((total, { half }) => total + half, 0);
}

/** In 亿 or 万 where the left is that large, so that it reads like the numbers of the table. */
function shownDifference(difference: number, { amount }: ShownAmount): string {
  const [power, word] = Math.abs(amount) >= 1e8 ? [8, "亿"] : Math.abs(amount) >= 1e4 ? [4, "万"] : [0, ""];
  return `${Number(movePoint(difference, -power).toPrecision(10))}${word}`;
}
