import type { PlanContent } from "./content.ts";
import { figureOf } from "./figure.ts";
import { latestPeriod, lookupOf } from "./find-observation.ts";
import type { KnownFigure } from "./plan-standing.ts";
import { HOME_AREA, type Snapshot } from "./snapshot.ts";

/** A cluster with what is published of its size. */
export interface ClusterSize {
  readonly cluster: PlanContent["clusters"][number];
  /** The latest amount of the home area in the unit of the threshold; undefined where none is published. */
  readonly size: KnownFigure | undefined;
  /** Projects that are put into it. */
  readonly projects: number;
}

/** Output comes first, as a tier is one of output; then whatever else adds up in the same unit. */
const OUTPUT = /OUTPUT_VALUE|REVENUE/u;

/** The clusters in the order of the plan. */
export function clusterSizes(snapshot: Snapshot): ClusterSize[] {
  return snapshot.plan.clusters.map((cluster) => ({
    cluster,
    size: sizeOf(snapshot, cluster),
    projects: snapshot.projects.filter((project) => project.cluster === cluster.code).length,
  }));
}

function sizeOf(snapshot: Snapshot, { code, unit }: ClusterSize["cluster"]): KnownFigure | undefined {
  const { cube, catalogue, series } = snapshot;
  const own = series.filter(({ subject }) => subject.area === HOME_AREA && subject.member === code);
  const indicators = [...new Set(own.map(({ indicator }) => indicator))]
    .flatMap((one) => catalogue.indicators.byCode(one) ?? [])
    .filter((indicator) => indicator.kind === "flow" && indicator.unit === unit)
    .sort((a, b) => Number(OUTPUT.test(b.code)) - Number(OUTPUT.test(a.code)));
  const [indicator] = indicators;
  if (!indicator) return undefined;
  const indicatorPosition = snapshot.indicatorPosition(indicator.code);
  const subjectPosition = snapshot.subjectPosition({ area: HOME_AREA, member: code });
  const period = latestPeriod(cube, indicatorPosition, subjectPosition);
  const figure = period && figureOf(cube, { indicator, indicatorPosition, subjectPosition }, lookupOf(period));
  return period && figure && { indicator, period, value: figure.value };
}
