import type { Catalogue } from "../../catalogue.ts";
import type { CellRange } from "../cell-range.ts";
import type { Grid } from "../grid.ts";
import { type Identity, type ReconcileFinding, reconciled } from "./reconcile-finding.ts";
import { reconcileTotals } from "./reconcile-totals.ts";
import { addsUp, canBeNegative, type ShownFigure } from "./shown-figure.ts";

/** A table to be held against itself: its grid, where it stands and the numbers that are understood in it. */
export interface ReconciledTable {
  readonly grid: Grid;
  readonly range: CellRange;
  readonly figures: readonly ShownFigure[];
}

/**
 * Holds 合计 against the lines that it adds up, and parts against the whole they are parts of: no industry more than its
 * area, no area more than the one it lies in. Whether the parts of an area are all there, no catalogue says.
 */
export function reconcileParts(table: ReconciledTable, catalogue: Catalogue): ReconcileFinding[] {
  const bounds = boundsOf(table.figures, catalogue).flatMap((identity) => reconciled(table.grid.sheet, identity));
  return [...reconcileTotals(table, catalogue), ...bounds];
}

function boundsOf(figures: readonly ShownFigure[], catalogue: Catalogue): Identity[] {
  const amounts = figures.filter((figure) => addsUp(figure) && !canBeNegative(figure.indicator));
  const key = ({ meaning }: ShownFigure, area: string, member: string) =>
    [meaning.indicator, meaning.basis, meaning.period.start, meaning.period.end, area, member].join(" ");
  const known = new Map(
    amounts.map((one) => [key(one, one.meaning.subject.area, one.meaning.subject.member), one] as const),
  );
  return amounts.flatMap((part): Identity[] => {
    const { area, member } = part.meaning.subject;
    const parent = catalogue.areas.byCode(area)?.parent ?? "";
    const whole = member === "" ? known.get(key(part, parent, "")) : known.get(key(part, area, ""));
    if (!whole || whole === part) return [];
    return [{ code: "PART_EXCEEDS", left: whole, right: [part], rule: "其中的分项不应大于总数", isBound: true }];
  });
}
