import { timeIdentities } from "../../time-identities.ts";
import { type ReconcileFinding, reconciled } from "./reconcile-finding.ts";
import { canBeNegative, type ShownFigure, seriesOf } from "./shown-figure.ts";

/**
 * Holds the periods of each series of amounts against each other: 累计 = 上月累计 + 当月, a quarter and its months, a year
 * and its quarters, 累计 that does not fall, and one figure that is shown twice.
 */
export function reconcileTime(sheet: string, figures: readonly ShownFigure[]): ReconcileFinding[] {
  const series = new Map<string, ShownFigure[]>();
  for (const figure of figures) {
    if (figure.indicator.kind !== "flow" || figure.meaning.basis === "point") continue;
    series.set(seriesOf(figure), [...(series.get(seriesOf(figure)) ?? []), figure]);
  }
  return [...series.values()].flatMap(identitiesOf).flatMap((identity) => reconciled(sheet, identity));
}

function identitiesOf(figures: readonly ShownFigure[]) {
  const canFall = figures.some(({ amount, indicator }) => amount < 0 || canBeNegative(indicator));
  const timed = figures.map((figure) => ({ ...figure, period: figure.meaning.period }));
  return timeIdentities(timed, { canFall, isThorough: false });
}
