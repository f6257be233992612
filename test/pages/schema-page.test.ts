import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { schemaGraph } from "../../server/pages/schema-graph.ts";
import { schemaPage } from "../../server/pages/schema-page.ts";

const SDL = readFileSync(join(import.meta.dirname, "../../server/graphql/schema.graphql"), "utf8");
const graph = schemaGraph(SDL);
const { body } = schemaPage(graph, []);

it("lists every type under its matter, those to start from at the top", () => {
  const lost = [...graph.keys()].filter((name) => !body.includes(`<a href="/schema/${name}">`));
  expect(lost).toEqual([]);
  expect(body).toMatch(/查询 <code>Query<\/code>/u);
  expect(body).toMatch(/<dt><a href="\/schema\/Target">Target<\/a><\/dt><dd>目标：/u);
});

it("is light enough to be opened at once", () => {
  expect(Buffer.byteLength(body)).toBeLessThan(100_000);
});
