import type { Indicator } from "../domain/indicator.ts";
import type { Period } from "../domain/period.ts";
import { findObservation, latestPeriod, lookupOf } from "./find-observation.ts";
import { HOME_AREA, type Snapshot } from "./snapshot.ts";

/** A figure of the home area in its indicator's unit, and whether it was worked out of others. */
export interface Figure {
  readonly value: number;
  readonly isDerived: boolean;
}

/** Whom the plan's targets are for. */
export const HOME = { area: HOME_AREA, member: "" } as const;

/** The home area's figure of exactly that period; undefined where nothing is published. */
export function figureFor(snapshot: Snapshot, indicator: Indicator, period: Period): Figure | undefined {
  const [at, home] = [snapshot.indicatorPosition(indicator.code), snapshot.subjectPosition(HOME)];
  const location = findObservation(snapshot.cube, at, home, lookupOf(period));
  return location && { value: location.value, isDerived: false };
}

/** The last period for which the home area has a figure. */
export function latestFigure(snapshot: Snapshot, indicator: Indicator): Period | undefined {
  return latestPeriod(snapshot.cube, snapshot.indicatorPosition(indicator.code), snapshot.subjectPosition(HOME));
}
