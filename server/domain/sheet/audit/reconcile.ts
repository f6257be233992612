import type { Catalogue } from "../../catalogue.ts";
import type { Grid } from "../grid.ts";
import type { Recognition } from "../recognition.ts";
import type { ReconcileFinding } from "./reconcile-finding.ts";
import { reconcileParts } from "./reconcile-parts.ts";
import { reconcileTime } from "./reconcile-time.ts";
import { type ShownFigure, shownFigures } from "./shown-figure.ts";

/**
 * 勾稽: holds the numbers of a workbook against each other, whatever is published: typed ones and those of formulas.
 * Every identity is given the rounding of its numbers, half a unit of the last shown digit for each.
 */
export function reconcileSheets(
  grids: readonly Grid[],
  { blocks }: Recognition,
  catalogue: Catalogue,
): readonly ReconcileFinding[] {
  return grids.flatMap((grid) => {
    const all: ShownFigure[] = [];
    const findings: ReconcileFinding[] = [];
    for (const block of blocks.filter(({ sheet }) => sheet === grid.sheet)) {
      const figures = shownFigures(grid, block, catalogue);
      all.push(...figures);
      findings.push(...reconcileParts({ grid, range: block.range, figures }, catalogue));
    }
    return [...findings, ...reconcileTime(grid.sheet, all)].sort(
      (a, b) => a.range.top - b.range.top || a.range.left - b.range.left,
    );
  });
}
