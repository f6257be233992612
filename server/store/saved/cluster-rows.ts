import { CLUSTER_QUERY } from "../../domain/saved/plan-queries.ts";
import {
  isWrongParameter,
  type ParameterValues,
  type WrongParameter,
  wordOf,
} from "../../domain/saved/read-parameters.ts";
import { listSource, type RowSource } from "../../domain/saved/rows.ts";
import { TIER_NAMES } from "../answer-cluster.ts";
import type { Snapshot } from "../snapshot.ts";

const TIERS = { QIANYI: [TIER_NAMES.QIANYI, "千亿"], WUBAIYI: [TIER_NAMES.WUBAIYI, "五百亿"] } as const;

/** The clusters of the plan in the order of its text. */
export function clusterRows(
  { plan, projects, catalogue }: Snapshot,
  values: ParameterValues,
): RowSource | WrongParameter {
  const tiers = wordOf(values, "tier", TIERS);
  if (isWrongParameter(tiers)) return tiers;
  const chosen = plan.clusters.filter(({ tier }) => tiers?.includes(tier) ?? true);
  return listSource(chosen, CLUSTER_QUERY.columns.length, {
    cursor: ({ code }) => code,
    row: ({ code, name, tier, threshold, unit, industries, anchor }) => [
      ...[code, name, tier, TIER_NAMES[tier], threshold, unit],
      // Names of industries hold 、 themselves.
      industries.map(({ industry }) => catalogue.members.byCode(industry)?.name ?? industry).join("；"),
      projects.filter((project) => project.cluster === code && project.anchor).length,
      ...[anchor.quote, anchor.passage],
    ],
  });
}
