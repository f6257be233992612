import type { Indicator } from "../domain/indicator.ts";
import { sinceJanuary } from "../domain/month.ts";
import { type Period, printPeriod } from "../domain/period.ts";
import { convert, printQuantity } from "../domain/quantity.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { parseUnit } from "../domain/unit.ts";
import { TIER_NAMES } from "./answer-cluster.ts";
import type { PlanContent } from "./content.ts";
import { figureOf } from "./figure.ts";
import { lookupOf } from "./find-observation.ts";
import { HOME_AREA, type Snapshot } from "./snapshot.ts";

type Cluster = PlanContent["clusters"][number];

/** How large a cluster is beside the threshold of its tier. */
export interface ClusterAttainment {
  readonly cluster: Cluster;
  /** What its size was measured by, and when; undefined where nothing is published. */
  readonly figure: ClusterFigure | undefined;
  /** Why there is no figure; undefined where there is one. */
  readonly reason: Refusal | undefined;
  /** In Chinese: how large, by what, when, and what part of the threshold that is; or why nobody knows. */
  readonly sentence: string;
}

/** The latest figure of a cluster, in the unit of its threshold. */
export interface ClusterFigure {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly value: number;
  /** Whether it was worked out of published figures. */
  readonly isDerived: boolean;
  /** In % of the threshold. */
  readonly rate: number;
}

/**
 * A cluster beside the threshold of its tier, by its latest amount since January that ends by `end`, a month ordinal. The
 * plan does not say by what the size of a cluster is measured: it is the only amount that is published about it, or the
 * indicator that is named. Nothing is put together from the industries it is seen by.
 */
export function attainCluster(
  snapshot: Snapshot,
  cluster: Cluster,
  end: number,
  named: Indicator | undefined,
): ClusterAttainment {
  const amounts = named ? [named] : amountsAbout(snapshot, cluster);
  const figures = amounts.flatMap((indicator) => latestOf(snapshot, cluster, indicator, end) ?? []);
  const [figure, other] = figures;
  if (figure && !other) return { cluster, figure, reason: undefined, sentence: sentenceOf(cluster, figure) };
  const received = `${TIER_NAMES[cluster.tier]}“${cluster.name}”${named ? ` · ${named.name}` : ""}`;
  const near = figures.map(({ indicator }) => indicator.name);
  const reason = other
    ? refuse("INDICATOR_AMBIGUOUS", { received: `${cluster.name}集群的规模`, near })
    : refuse("NOT_PUBLISHED", { received });
  return { cluster, figure: undefined, reason, sentence: reason.message };
}

/** The indicators of amounts of money that have series about a cluster, in the order of the catalogue. */
function amountsAbout({ catalogue, series }: Snapshot, cluster: Cluster): Indicator[] {
  const codes = new Set(series.flatMap(({ indicator, subject }) => (subject.member === cluster.code ? indicator : [])));
  return catalogue.indicators.things.filter(({ code, kind, unit }) => {
    return codes.has(code) && kind === "flow" && inUnit(0, unit, cluster.unit) !== undefined;
  });
}

function latestOf(snapshot: Snapshot, cluster: Cluster, indicator: Indicator, end: number): ClusterFigure | undefined {
  const { cube } = snapshot;
  const indicatorPosition = snapshot.indicatorPosition(indicator.code);
  const subjectPosition = snapshot.subjectPosition({ area: HOME_AREA, member: cluster.code });
  if (indicatorPosition < 0 || subjectPosition < 0) return undefined;
  const spans = snapshot.series.flatMap((one, at) => {
    const isOwn = one.indicator === indicator.code && one.subject.member === cluster.code;
    return isOwn && one.subject.area === HOME_AREA ? cube.span(at) : [];
  });
  const first = Math.min(...spans.map((span) => span.first));
  const last = Math.min(end, Math.max(...spans.map((span) => span.last)));
  for (let month = last; month >= first; month--) {
    const lookup = lookupOf(sinceJanuary(month));
    const figure = figureOf(cube, { indicator, indicatorPosition, subjectPosition }, lookup);
    const value = figure && inUnit(figure.value, indicator.unit, cluster.unit);
    if (!figure || value === undefined) continue;
    const rate = (value / cluster.threshold) * 100;
    return { indicator, period: figure.period, value, isDerived: figure.derivation !== "published", rate };
  }
  return undefined;
}

function inUnit(amount: number, from: string, to: string): number | undefined {
  const [own, unit] = [parseUnit(from), parseUnit(to)];
  if (isRefusal(own) || isRefusal(unit)) return undefined;
  const converted = convert({ amount, unit: own }, unit);
  return isRefusal(converted) ? undefined : converted.amount;
}

/** 2016年1-6月，汽车集群总产值480.0亿元，相当于千亿级门槛（1,000亿元）的48.0% */
function sentenceOf({ name, tier, threshold, unit }: Cluster, figure: ClusterFigure): string {
  const known = parseUnit(unit);
  if (isRefusal(known)) return known.message;
  const amount = printQuantity({ amount: figure.value, unit: known }, figure.indicator.decimals);
  const goal = printQuantity({ amount: threshold, unit: known }, 0);
  const mark = figure.isDerived ? "（推算）" : "";
  const standing = `相当于${TIER_NAMES[tier]}门槛（${goal}）的${figure.rate.toFixed(1)}%`;
  return `${printPeriod(figure.period)}，${name}${figure.indicator.name}${amount}${mark}，${standing}`;
}
