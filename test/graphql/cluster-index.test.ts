import { expect, it } from "vitest";
import { clusterIndex } from "../../server/graphql/cluster-index.ts";
import type { Snapshot } from "../../server/store/snapshot.ts";

const SNAPSHOT = { plan: { clusters: [{ code: "AUTOMOBILE", name: "汽车", aliases: ["汽车产业"] }] } };

it.each(["AUTOMOBILE", "汽车", "汽车产业"])("finds a cluster as %s", (text) => {
  expect(clusterIndex(SNAPSHOT as unknown as Snapshot).find(text)).toEqual(SNAPSHOT.plan.clusters);
});
