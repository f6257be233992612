import { attainCluster, type ClusterAttainment } from "./attain-cluster.ts";
import type { Snapshot } from "./snapshot.ts";

/** A cluster beside its tier, by the latest figure there is of it. */
export interface ClusterSize extends ClusterAttainment {
  /** Projects that are put into it. */
  readonly projects: number;
}

/** The clusters in the order of the plan. */
export function clusterSizes(snapshot: Snapshot): ClusterSize[] {
  return snapshot.plan.clusters.map((cluster) => ({
    ...attainCluster(snapshot, cluster, Number.POSITIVE_INFINITY, undefined),
    projects: snapshot.projects.filter((project) => project.cluster === cluster.code).length,
  }));
}
