import { type AggregateRefusal, refuseAggregate } from "../domain/aggregate/aggregate-refusal.ts";
import { FREQUENCY_NAMES } from "../domain/aggregate/frequency.ts";
import { type Nesting, overlapOf, type Part } from "../domain/aggregate/overlap.ts";
import type { Basis, Indicator } from "../domain/indicator.ts";
import type { GridChoice } from "./aggregate-grid.ts";
import { type AggregateRequest, MOST_FIGURES, MOST_ROWS } from "./aggregate-request.ts";
import type { Selection } from "./aggregate-selection.ts";
import type { Subjects } from "./aggregate-subjects.ts";
import { areasWithin } from "./areas-within.ts";
import type { Snapshot } from "./snapshot.ts";

/** Why groups cannot be added up, for whatever figures there are; undefined where they can. */
export function refuseGroups(
  snapshot: Snapshot,
  request: AggregateRequest,
  selection: Selection,
  choice: GridChoice,
  subjects: Subjects,
): AggregateRefusal | undefined {
  return (
    nothingToAdd(snapshot, request, selection, choice, subjects) ??
    tooMuch(choice, subjects) ??
    unlikeAmounts(snapshot, selection, subjects) ??
    sharedCluster(snapshot, request, selection) ??
    overlapWithin(snapshot, selection, subjects) ??
    unrelatedWhole(snapshot, request, selection, subjects)
  );
}

function nothingToAdd(
  snapshot: Snapshot,
  { groupBy }: AggregateRequest,
  selection: Selection,
  { grid }: GridChoice,
  { count }: Subjects,
): AggregateRefusal | undefined {
  const [first] = selection.series;
  if (first === undefined) return refuseAggregate("NOTHING_SELECTED");
  if (count > 0) return undefined;
  const received = indicatorAt(snapshot, selection, selection.columns.indicator[first] ?? 0)?.name ?? "";
  const isToDate = selection.series.every((one) => basisAt(selection, one) === "year-to-date");
  if (isToDate && !groupBy.includes("period")) return refuseAggregate("CUMULATIVE_OVER_TIME", { received });
  return refuseAggregate("FREQUENCY_UNAVAILABLE", { received, other: widthName(grid.width) });
}

function tooMuch({ grid }: GridChoice, { groups, count, sources }: Subjects): AggregateRefusal | undefined {
  const rows = groups.length * grid.count;
  if (rows > MOST_ROWS) return refuseAggregate("GROUPS_TOO_MANY", { received: String(rows), other: String(MOST_ROWS) });
  const figures = count * grid.count * Math.max(...sources.flat().map(({ reads }) => reads));
  if (figures <= MOST_FIGURES) return undefined;
  return refuseAggregate("FIGURES_TOO_MANY", { received: String(figures), other: String(MOST_FIGURES) });
}

/** Several indicators, or rates of several, in one group. */
function unlikeAmounts(snapshot: Snapshot, selection: Selection, { groups }: Subjects): AggregateRefusal | undefined {
  for (const { indicator, otherIndicator, size } of groups) {
    const { name = "", kind } = indicatorAt(snapshot, selection, indicator) ?? {};
    if (otherIndicator >= 0) {
      const other = indicatorAt(snapshot, selection, otherIndicator)?.name ?? "";
      return refuseAggregate("INDICATORS_MIXED", { received: `${name}、${other}` });
    }
    const isLevel = kind === "flow" || kind === "stock";
    if (size > 1 && !isLevel) return refuseAggregate("RATE_NOT_ADDITIVE", { received: name });
  }
  return undefined;
}

function indicatorAt({ catalogue }: Snapshot, { columns }: Selection, position: number): Indicator | undefined {
  return catalogue.indicators.byCode(columns.indicators[position] ?? "");
}

function basisAt({ columns }: Selection, series: number): Basis | undefined {
  return columns.bases[columns.basis[series] ?? -1];
}

/** The months of a period in words. */
function widthName(width: number): string {
  const frequency = ({ 1: "month", 3: "quarter", 6: "half-year", 12: "year" } as const)[width];
  return frequency ? FREQUENCY_NAMES[frequency] : `${width}个月的合计`;
}

/** An industry that two clusters are seen by would be counted with each. */
function sharedCluster(
  { plan }: Snapshot,
  { groupBy }: AggregateRequest,
  { members, columns, series }: Selection,
): AggregateRefusal | undefined {
  if (!groupBy.includes("cluster")) return undefined;
  const chosen = new Set(Array.from(series, (one) => columns.member[one] ?? 0));
  const shared = members.find(({ clusters }, at) => clusters.length > 1 && chosen.has(at));
  const [received = "", other = ""] = (shared?.clusters ?? []).map((code) => {
    return plan.clusters.find((cluster) => cluster.code === code)?.name ?? code;
  });
  return shared && refuseAggregate("CLUSTERS_OVERLAP", { received, other });
}

/** Why the subjects of one group overlap. */
function overlapWithin(snapshot: Snapshot, selection: Selection, subjects: Subjects): AggregateRefusal | undefined {
  const { groups, groupOf, count } = subjects;
  if (groups.every(({ size }) => size === 1) || !canOverlap(snapshot, selection)) return undefined;
  const parts = groups.map((): Part[] => []);
  for (let subject = 0; subject < count; subject++) {
    parts[groupOf[subject] ?? 0]?.push(partAt(selection, subjects, subject));
  }
  const nesting = nestingOf(snapshot);
  for (const part of parts) {
    const refusal = overlapOf(part, nesting);
    if (refusal) return refusal;
  }
  return undefined;
}

/** A whole has to hold every subject: its area the subject's, its industry the subject's. */
function unrelatedWhole(
  snapshot: Snapshot,
  { whole }: AggregateRequest,
  selection: Selection,
  subjects: Subjects,
): AggregateRefusal | undefined {
  if (!whole) return undefined;
  const { catalogue } = snapshot;
  const nesting = nestingOf(snapshot);
  const areas = new Set(areasWithin(catalogue, whole.area));
  for (let subject = 0; subject < subjects.count; subject++) {
    const { area, member } = partAt(selection, subjects, subject);
    const isMember = [member, ""].includes(whole.member) || nesting.industryParent(member) === whole.member;
    if (isMember && areas.has(area)) continue;
    const { print } = catalogue.subjects;
    return refuseAggregate("WHOLE_UNRELATED", { received: print(whole), other: print({ area, member }) });
  }
  return undefined;
}

/** Why all subjects of one indicator overlap, whatever group they are in; undefined where they do not. */
export function overlapAmong(
  snapshot: Snapshot,
  selection: Selection,
  subjects: Subjects,
): (indicator: number) => AggregateRefusal | undefined {
  if (!canOverlap(snapshot, selection)) return () => undefined;
  const byIndicator = new Map<number, Part[]>();
  for (let subject = 0; subject < subjects.count; subject++) {
    const indicator = selection.columns.indicator[subjects.seriesOf[subject] ?? 0] ?? 0;
    const parts = byIndicator.get(indicator) ?? [];
    parts.push(partAt(selection, subjects, subject));
    byIndicator.set(indicator, parts);
  }
  return (indicator) => overlapOf(byIndicator.get(indicator) ?? [], nestingOf(snapshot));
}

function partAt({ columns, members }: Selection, { seriesOf }: Subjects, subject: number): Part {
  const series = seriesOf[subject] ?? 0;
  const member = members[columns.member[series] ?? 0];
  return { area: columns.areas[columns.area[series] ?? 0] ?? "", member: member?.code ?? "", kind: member?.kind ?? "" };
}

/** Whether any two of the areas, or of the members, that are selected lie in each other: mostly not, and then no pair does. */
function canOverlap(snapshot: Snapshot, { columns, series, members }: Selection): boolean {
  const isArea = new Uint8Array(columns.areas.length);
  const isMember = new Uint8Array(columns.members.length);
  for (const one of series) {
    isArea[columns.area[one] ?? 0] = 1;
    isMember[columns.member[one] ?? 0] = 1;
  }
  const nesting = nestingOf(snapshot);
  const areas = columns.areas.flatMap((area, at): Part[] => (isArea[at] === 1 ? [{ area, member: "", kind: "" }] : []));
  const chosen = members.flatMap(({ code, kind }, at): Part[] =>
    isMember[at] === 1 ? [{ area: "", member: code, kind }] : [],
  );
  return overlapOf(areas, nesting) !== undefined || overlapOf(chosen, nesting) !== undefined;
}

function nestingOf({ catalogue, industries, plan }: Snapshot): Nesting {
  const sections = new Map(industries.map(({ code, parent }) => [code, parent]));
  const clusters = new Map(plan.clusters.map((one) => [one.code, one.industries.map(({ industry }) => industry)]));
  return {
    areaParent: (code) => catalogue.areas.byCode(code)?.parent ?? "",
    industryParent: (code) => sections.get(code) ?? "",
    clusterIndustries: (code) => clusters.get(code) ?? [],
    areaName: (code) => catalogue.areas.byCode(code)?.name ?? code,
    memberName: (code) => catalogue.members.byCode(code)?.name ?? code,
  };
}
