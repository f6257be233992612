import type { CellPosition } from "./cell-range.ts";
import type { Issue } from "./inquiry.ts";

/** One part of a cell's meaning: what it is, how sure that is, and by which label. */
export interface Part<Value> {
  /** Undefined where nothing can be proposed. */
  readonly value: Value | undefined;
  readonly confidence: number;
  /** In Chinese; "" where there is nothing to say. */
  readonly why: string;
  readonly cell: CellPosition | undefined;
  readonly issue: Issue | undefined;
}

/** How sure a part is by where it was read. */
export const SURE = { axis: 0.98, inherited: 0.95, line: 0.94, outside: 0.91, asked: 0.6 } as const;

/** A part that was read. */
export function part<Value>(value: Value, confidence: number, why: string, cell?: CellPosition): Part<Value> {
  return { value, confidence, why, cell: cell && cell.row >= 0 ? cell : undefined, issue: undefined };
}

/** A part that must be asked; with the best guess if there is one. */
export function asked<Value>(issue: Issue, guess?: Value, cell?: CellPosition): Part<Value> {
  const confidence = guess === undefined ? 0 : SURE.asked;
  return { value: guess, confidence, why: "", cell: cell && cell.row >= 0 ? cell : undefined, issue };
}

/** A part that no cell can have here; nothing to ask. */
export const NO_PART: Part<never> = { value: undefined, confidence: 0, why: "", cell: undefined, issue: undefined };
