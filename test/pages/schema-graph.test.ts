import { expect, it } from "vitest";

import { schemaGraph } from "../../server/pages/schema-graph.ts";
import { SMALL_SCHEMA } from "./small-schema.ts";

const graph = schemaGraph(SMALL_SCHEMA);

it("goes straight to what is in a page", () => {
  expect([...graph.keys()].sort()).toEqual(
    ["Query", "Indicator", "Basis", "Target", "AnswerResult", "LedgerFilter"].sort(),
  );
  expect(graph.get("Query")?.leadsTo).toEqual(["Indicator"]);
});

it("knows what leads where, and from where", () => {
  expect(graph.get("Indicator")).toMatchObject({
    kind: "object",
    description: "指标：有数可查。",
    leadsTo: ["Target"],
    ledFrom: expect.arrayContaining(["Query", "Target", "AnswerResult"]),
  });
  expect(graph.get("LedgerFilter")).toMatchObject({ kind: "input", leadsTo: ["Basis"] });
});

it("keeps what is written about fields, arguments and values", () => {
  expect(graph.get("Query")?.fields[0]?.arguments).toEqual([
    { name: "first", type: "Int", description: "" },
    { name: "status", type: "Basis", description: "状态。" },
  ]);
  expect(graph.get("Indicator")?.fields[1]).toMatchObject({ type: "[Target!]!", leadsTo: "Target", deprecated: "" });
  expect(graph.get("Indicator")?.fields[2]).toMatchObject({ name: "old", deprecated: "改用 name" });
  expect(graph.get("Basis")?.fields.map(({ name }) => name)).toEqual(["MONTH", "YEAR"]);
  expect(graph.get("AnswerResult")?.leadsTo).toEqual(["Indicator", "Target"]);
});
