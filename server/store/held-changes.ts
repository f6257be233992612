import { periodOf } from "../domain/basis.ts";
import type { ObservationStatus } from "../domain/indicator.ts";
import { printPeriod } from "../domain/period.ts";

import { monthOfPeriod } from "./cube.ts";
import type { HeldRelease } from "./held-release.ts";
import type { HeldFigure, HeldPlace } from "./load-held.ts";
import type { Snapshot } from "./snapshot.ts";

/** A held figure beside the one that the book has now. */
export interface HeldChange {
  readonly seriesKey: string;
  readonly indicator: string;
  readonly subject: string;
  readonly period: string;
  readonly basis: HeldFigure["series"]["basis"];
  readonly unit: string;
  /** null where the book has no figure, or says that there is none. */
  readonly before: number | null;
  readonly statusBefore: ObservationStatus | null;
  readonly after: number | null;
  readonly statusAfter: ObservationStatus;
  /** Whether another release has brought the book's figure since this one was judged, and it says something else. */
  readonly isConflict: boolean;
  readonly place: HeldPlace;
}

/** Holds held figures against the book as it is now. */
export function heldChanges(
  snapshot: Snapshot,
  { judgedAt }: Pick<HeldRelease, "judgedAt">,
  figures: readonly HeldFigure[],
): HeldChange[] {
  const { catalogue } = snapshot;
  return figures.map(({ series, period, value, status }) => {
    const month = monthOfPeriod(period);
    const { basis, unit, number } = series;
    const before = currentOf(snapshot, series, month);
    return {
      seriesKey: series.key,
      indicator: catalogue.indicators.byCode(series.indicator)?.name ?? series.indicator,
      subject: catalogue.subjects.print(series),
      period: printPeriod(periodOf(basis, month)),
      ...{ basis, unit, before: before.value, statusBefore: before.status, after: value, statusAfter: status },
      isConflict: before.vintage > judgedAt && (before.value !== value || before.status !== status),
      place: { number, period },
    };
  });
}

function currentOf(snapshot: Snapshot, series: HeldFigure["series"], month: number) {
  const { cube } = snapshot;
  const [indicator, subject] = [snapshot.indicatorPosition(series.indicator), snapshot.subjectPosition(series)];
  const position = indicator < 0 || subject < 0 ? -1 : cube.find(indicator, subject, series.basis);
  const vintage = position < 0 ? 0 : cube.vintage(position, month);
  if (vintage === 0) return { value: null, status: null, vintage };
  const value = cube.value(position, month);
  return { value: Number.isNaN(value) ? null : value, status: cube.status(position, month), vintage };
}
