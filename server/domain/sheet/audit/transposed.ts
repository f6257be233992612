import { indexByValue } from "../value-index.ts";
import type { AuditedCell } from "./audited-cell.ts";
import type { Elsewhere } from "./displacement.ts";
import type { Permuted } from "./permuted.ts";

/** Two numbers mirrored are an exchange, and four may be two of them. */
const FEWEST = 5;
/** More wrong cells are no pasted block; each is looked for among all figures. */
const MOST = 400;

/**
 * Blocks that were pasted with their rows as columns: the wrong cells of which each holds the figure of the cell that lies
 * opposite the block's diagonal. A block is told by how far its first row is below its first column, which all of its cells
 * have in common.
 */
export function transposedIn(wrong: readonly AuditedCell[], all: readonly AuditedCell[]): Permuted {
  const owners = new Map<AuditedCell, Elsewhere>();
  const groups: AuditedCell[][] = [];
  for (const mirrored of wrong.length <= MOST ? byDiagonal(wrong, all) : []) {
    const left = mirrored.filter(([cell]) => !owners.has(cell));
    if (left.length < FEWEST) continue;
    for (const [cell, { place, own, row, column }] of left) {
      owners.set(cell, { place, value: own ?? Number.NaN, at: { row, column } });
    }
    groups.push(left.map(([cell]) => cell));
  }
  const ownersOf = (cell: AuditedCell) => {
    const owner = owners.get(cell);
    return owner ? [owner] : [];
  };
  return { words: "这一块的行和列颠倒了（转置粘贴）", groups, ownersOf };
}

type Mirrored = readonly (readonly [cell: AuditedCell, owner: AuditedCell])[];

/** Wrong cells with the cell whose figure they hold, by the diagonal between the two; the longest first. */
function byDiagonal(wrong: readonly AuditedCell[], all: readonly AuditedCell[]): readonly Mirrored[] {
  const holders = indexByValue(all, ({ own }) => own);
  const diagonals = new Map<number, [AuditedCell, AuditedCell][]>();
  for (const cell of wrong) {
    const { typed, slack, row, column } = cell;
    for (const owner of holders.within(typed.amount - slack, typed.amount + slack)) {
      const isOpposite = owner !== cell && owner.row + owner.column === row + column;
      if (!isOpposite) continue;
      const diagonal = owner.row - column;
      const mirrored = diagonals.get(diagonal);
      if (mirrored) mirrored.push([cell, owner]);
      else diagonals.set(diagonal, [[cell, owner]]);
    }
  }
  return [...diagonals.values()].sort((a, b) => b.length - a.length);
}
