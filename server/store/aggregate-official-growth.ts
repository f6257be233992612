import { refuseAggregate } from "../domain/aggregate/aggregate-refusal.ts";
import { basesOf } from "../domain/basis.ts";
import type { Subject } from "../domain/subject.ts";
import type { BareRow, RowMeasure } from "./aggregate-row.ts";
import { findObservation } from "./find-observation.ts";
import type { Snapshot } from "./snapshot.ts";

/** The official 同比 of a row, as it is published beside the level; `subject` is undefined for a row of several. */
export function officialGrowthOf(snapshot: Snapshot, row: BareRow, subject: Subject | undefined): RowMeasure {
  if (!subject) return refuseAggregate("GROWTH_NOT_OFFICIAL", { received: "这一行是几个数之和" });
  const growth = snapshot.catalogue.growthOf(row.indicator);
  if (!growth) return refuseAggregate("GROWTH_NOT_OFFICIAL", { received: `“${row.indicator.name}”没有增速指标` });
  const [indicator, position] = [snapshot.indicatorPosition(growth.code), snapshot.subjectPosition(subject)];
  const lookup = { expression: row.period, bases: basesOf(row.period).filter((basis) => basis !== "point") };
  const found = findObservation(snapshot.cube, indicator, position, lookup);
  return found?.value ?? refuseAggregate("GROWTH_NOT_OFFICIAL", { received: "这个期间没有公布" });
}
