import { createGrid, type Grid } from "../sheet/grid.ts";
import { isOurs } from "../sheet/plain-figures.ts";
import type { SubmissionChoices } from "./submission.ts";

/** The sheet as it is read to be sent: with hidden lines as if they were seen, with own formulas as what they show. */
export function sentGrid(grid: Grid, { withHidden, withFormulas }: SubmissionChoices): Grid {
  const cells = [...grid.cells()].map((cell) => {
    return withFormulas && cell.formula !== "" && !isOurs(cell.formula) ? { ...cell, formula: "" } : cell;
  });
  const hidden = withHidden ? { hiddenRows: [], hiddenColumns: [] } : {};
  return createGrid({ ...grid, cells, ...hidden });
}
