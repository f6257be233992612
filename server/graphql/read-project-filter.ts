import { createNameIndex } from "../domain/name-index.ts";
import type { ProjectFilter } from "../domain/project/project-filter.ts";
import { areasWithin } from "../store/areas-within.ts";
import type { Snapshot } from "../store/snapshot.ts";

import { clusterIndex } from "./cluster-index.ts";
import { findOrThrow, readOrThrow } from "./or-throw.ts";
import { perSnapshot } from "./per-snapshot.ts";
import type { ProjectFilterInput } from "./project-filter-type.ts";

const programmeIndex = perSnapshot(({ plan }) =>
  createNameIndex(plan.programmes.map((programme) => ({ ...programme, aliases: [] }))),
);

/** The filter that a client means. @throws GraphQLError for a cluster, programme or area that nobody knows */
export function readProjectFilter(snapshot: Snapshot, input: ProjectFilterInput): ProjectFilter {
  const { cluster, programme, area, owner, text, stages, minInvestment, maxInvestment, isKey, inPlan } = input;
  return {
    cluster: cluster == null ? undefined : findOrThrow(clusterIndex(snapshot), "产业集群", cluster).code,
    programme: programme == null ? undefined : findOrThrow(programmeIndex(snapshot), "专项", programme).code,
    areas:
      area == null
        ? undefined
        : areasWithin(snapshot.catalogue, findOrThrow(snapshot.catalogue.areas, "地区", area).code),
    owner: textOf(owner),
    text: textOf(text),
    stages: stages ?? undefined,
    minInvestment: minInvestment ?? undefined,
    maxInvestment: maxInvestment ?? undefined,
    isKey: isKey ?? undefined,
    inPlan: inPlan ?? undefined,
  };
}

function textOf(text: string | null | undefined): string | undefined {
  return text == null ? undefined : readOrThrow(text, (one) => one);
}
