import type { Indicator } from "../domain/indicator.ts";
import type { Period } from "../domain/period.ts";
import { figureOf } from "./figure.ts";
import { latestPeriod, lookupOf } from "./find-observation.ts";
import { HOME_AREA, type Snapshot } from "./snapshot.ts";

/** A figure of the home area in its indicator's unit, and whether it was worked out of others. */
export interface HomeFigure {
  readonly value: number;
  readonly isDerived: boolean;
}

/** Whom the plan's targets are for. */
export const HOME = { area: HOME_AREA, member: "" } as const;

/** The home area's figure of exactly that period; undefined where nothing is published that gives it. */
export function figureFor(snapshot: Snapshot, indicator: Indicator, period: Period): HomeFigure | undefined {
  const positions = { indicatorPosition: snapshot.indicatorPosition(indicator.code), subjectPosition: home(snapshot) };
  const figure = figureOf(snapshot.cube, { indicator, ...positions }, lookupOf(period));
  return figure && { value: figure.value, isDerived: figure.derivation !== "published" };
}

/** The last period for which the home area has a figure. */
export function latestFigure(snapshot: Snapshot, indicator: Indicator): Period | undefined {
  return latestPeriod(snapshot.cube, snapshot.indicatorPosition(indicator.code), home(snapshot));
}

function home(snapshot: Snapshot): number {
  return snapshot.subjectPosition(HOME);
}
