import { type Choices, choose } from "../domain/choice.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { citeAnchor } from "./answer-target.ts";
import type { PlanContent } from "./content.ts";
import { findThing } from "./find-thing.ts";
import type { Snapshot } from "./snapshot.ts";

type Cluster = PlanContent["clusters"][number];

/** The tiers of clusters in words. */
export const TIER_NAMES: Readonly<Record<Cluster["tier"], string>> = { QIANYI: "千亿级", WUBAIYI: "五百亿级" };

const FIELDS = {
  名称: ["name"],
  代码: ["code"],
  档次: ["tier", "级别"],
  门槛: ["threshold", "规模", "目标规模"],
  单位: ["unit"],
  行业: ["industries", "观察行业"],
  归入理由: ["reason"],
  项目数: ["project count", "点名项目数"],
  项目: ["projects"],
  原文: ["quote"],
  出处: ["source", "来源"],
} satisfies Choices;

const READERS: Readonly<Record<keyof typeof FIELDS, (cluster: Cluster, snapshot: Snapshot) => string | number>> = {
  名称: ({ name }) => name,
  代码: ({ code }) => code,
  档次: ({ tier }) => TIER_NAMES[tier],
  门槛: ({ threshold }) => threshold,
  单位: ({ unit }) => unit,
  // Names of industries hold 、 themselves.
  行业: ({ industries }, { catalogue }) =>
    industries.map(({ industry }) => catalogue.members.byCode(industry)?.name ?? industry).join("；"),
  归入理由: ({ industries }) => [...new Set(industries.map(({ reason }) => reason))].join("；"),
  项目数: (cluster, snapshot) => projectsOf(cluster, snapshot).length,
  项目: (cluster, snapshot) =>
    projectsOf(cluster, snapshot)
      .map(({ name }) => name)
      .join("、"),
  原文: ({ anchor }) => anchor.quote,
  出处: ({ anchor }, { plan }) => citeAnchor(anchor, plan),
};

/** One field of a cluster. Refused: SUBJECT_MISSING, CLUSTER_UNKNOWN, FIELD_UNKNOWN, FIELD_ABSENT where it is blank. */
export function answerCluster(snapshot: Snapshot, text: string, fieldText: string): string | number | Refusal {
  const cluster = findThing(snapshot.plan.clusters, text, "CLUSTER_UNKNOWN", "产业集群");
  if (isRefusal(cluster)) return cluster;
  const field = choose(fieldText, FIELDS);
  if (isRefusal(field)) return field;
  const value = READERS[field](cluster, snapshot);
  return value === "" ? refuse("FIELD_ABSENT", { received: field, expected: `集群“${cluster.name}”` }) : value;
}

function projectsOf(cluster: Cluster, { plan }: Snapshot): PlanContent["projects"] {
  return plan.projects.filter((project) => project.cluster === cluster.code);
}
