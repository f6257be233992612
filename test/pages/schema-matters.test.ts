import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { schemaGraph } from "../../server/pages/schema-graph.ts";
import { MATTERS, matterOf } from "../../server/pages/schema-matters.ts";

const SDL = readFileSync(join(import.meta.dirname, "../../server/graphql/schema.graphql"), "utf8");

it.each([
  ["Target", "计划与目标"],
  ["PlanProjectCount", "项目"],
  ["ImportReceipt", "导入与写入"],
  ["LedgerCasePayload", "导入与写入"],
  ["SeriesRevisions", "发布与修订"],
  ["SeriesMember", "指标与数据"],
  ["ClusterTier", "集群、行业与地区"],
  ["FloatList", "单元格与查找"],
  ["Unheard", "其他"],
])("puts %s under %s", (type, matter) => {
  expect(matterOf(type).name).toBe(matter);
});

it("has a place for every type of the schema", () => {
  const lost = [...schemaGraph(SDL).values()].filter(({ matter }) => matter.code === "others");
  expect(
    lost.map(({ name }) => name),
    "add them to the rules of schema-matters.ts",
  ).toEqual([]);
});

it("shows each matter once", () => {
  expect(MATTERS).toHaveLength(9);
  expect(new Set(MATTERS.map(({ code }) => code)).size).toBe(9);
});
