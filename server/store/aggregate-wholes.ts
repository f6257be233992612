import { type AggregateRefusal, refuseAggregate } from "../domain/aggregate/aggregate-refusal.ts";
import type { Whole } from "../domain/aggregate/row-measures.ts";
import { shiftPeriod } from "../domain/period.ts";
import { add } from "../domain/quantity.ts";
import type { Subject } from "../domain/subject.ts";
import type { BareRow } from "./aggregate-row.ts";
import { figureOf, publishedFigure } from "./figure.ts";
import { lookupOf } from "./find-observation.ts";
import type { Snapshot } from "./snapshot.ts";

/** The whole of the rows of one indicator and period: their sum, where every part of it is known and none is in two. */
export function sumOfRows(rows: readonly BareRow[], overlap: AggregateRefusal | undefined): Whole {
  if (overlap) return { now: overlap, before: overlap };
  const missing = rows.reduce((total, { amounts }) => total + amounts.missing, 0);
  if (missing > 0) {
    const refusal = refuseAggregate("PARTS_MISSING", { received: String(missing) });
    return { now: refusal, before: refusal };
  }
  const now = add(rows.flatMap(({ amounts }) => amounts.value ?? []));
  const [counted, before] = [countOf(rows, "counted"), countOf(rows, "countedBefore")];
  if (countOf(rows, "matched") === counted && counted === before) {
    return { now, before: add(rows.flatMap(({ amounts }) => amounts.before ?? [])) };
  }
  return { now, before: refuseAggregate("PARTS_DIFFER", { received: String(counted), other: String(before) }) };
}

function countOf(rows: readonly BareRow[], key: "counted" | "countedBefore" | "matched"): number {
  return rows.reduce((total, { amounts }) => total + amounts[key], 0);
}

/** The figures of a subject that is the whole, now and a year earlier. */
export function publishedWhole(snapshot: Snapshot, { indicator, period }: BareRow, subject: Subject): Whole {
  const measured = {
    indicator,
    indicatorPosition: snapshot.indicatorPosition(indicator.code),
    subjectPosition: snapshot.subjectPosition(subject),
  };
  const find = indicator.kind === "flow" ? figureOf : publishedFigure;
  const at = (months: number) =>
    find(snapshot.cube, measured, lookupOf(shiftPeriod(period, months)))?.value ?? refuseAggregate("VALUE_ABSENT");
  return { now: at(0), before: at(-12) };
}
