import { cellName } from "../sheet/cell-range.ts";
import { meaningKey } from "../sheet/figure-request.ts";
import type { RecognisedCell } from "../sheet/recognition.ts";

/** A cell that is understood, with the number in it. */
export interface ValuedCell {
  readonly cell: RecognisedCell;
  readonly value: number;
  /** As the sheet has it; "" for the indicator's own. */
  readonly unit: string;
}

/** Why a cell that repeats another is not sent. */
export interface Repetition {
  readonly code: "REPEATED" | "CONTRADICTED";
  readonly text: string;
}

/**
 * Why cells that mean the same figure cannot all be sent, by the cell: of those that say the same the first is
 * sent; of those that contradict each other none.
 */
export function repeatedCells(cells: readonly ValuedCell[]): ReadonlyMap<RecognisedCell, Repetition> {
  const groups = new Map<string, ValuedCell[]>();
  for (const one of cells) {
    const key = meaningKey(one.cell.meaning);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const repeated = new Map<RecognisedCell, Repetition>();
  for (const [first, ...others] of groups.values()) {
    if (!first || others.length === 0) continue;
    const isSame = others.every(({ value, unit }) => value === first.value && unit === first.unit);
    for (const { cell } of isSame ? others : [first, ...others]) {
      const other = cell === first.cell ? (others[0]?.cell ?? cell) : first.cell;
      repeated.set(cell, sentence(cellName(other), isSame));
    }
  }
  return repeated;
}

function sentence(other: string, isSame: boolean): Repetition {
  return isSame
    ? { code: "REPEATED", text: `与 ${other} 是同一个数据，只报送一次` }
    : { code: "CONTRADICTED", text: `与 ${other} 是同一个数据，写了不同的数，请只留一个` };
}
