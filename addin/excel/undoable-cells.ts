import { type CellChange, type WriteResult, wayBack, writeCells } from "./write-cells.ts";
import type { UndoableWrite } from "./write-history.ts";

/**
 * Written cells as a write that can be taken back, cell by cell: what was changed since is left, with the reason. One that
 * was stopped can be gone on with.
 *
 * @param name what was done, to be followed by how many cells: 填数
 */
export function undoableCells(name: string, written: readonly CellChange[]): UndoableWrite {
  return {
    name: `${name} ${written.length} 格`,
    movesCells: false,
    async undo(ports) {
      const result = await writeCells(wayBack(written), ports);
      const rest = notYetBack(written, result);
      return { result, rest: rest.length > 0 ? undoableCells(name, rest) : null };
    },
  };
}

/** What was neither put back nor left for a reason. */
function notYetBack(all: readonly CellChange[], { written, skipped }: WriteResult): CellChange[] {
  const placeOf = ({ sheet, row, column }: CellChange) => `${sheet}!${row},${column}`;
  const done = new Set([...written, ...skipped.map(({ change }) => change)].map(placeOf));
  return all.filter((change) => !done.has(placeOf(change)));
}
