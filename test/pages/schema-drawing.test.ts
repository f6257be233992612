import { expect, it } from "vitest";

import { schemaDrawing } from "../../server/pages/schema-drawing.ts";
import { schemaGraph } from "../../server/pages/schema-graph.ts";
import { SMALL_SCHEMA } from "./small-schema.ts";

const { html } = schemaDrawing(schemaGraph(SMALL_SCHEMA));

it("draws each type once as a link, with its first words, and its matter over it", () => {
  const links = [...html.matchAll(/<a href="\/schema\/(\w+)">/gu)].map(([, name]) => name);
  expect(links.sort()).toEqual(["AnswerResult", "Indicator", "Target"]);
  expect(html).toContain(">指标与数据</text>");
  expect(html).toMatch(/>Indicator<\/text><text class="words"[^>]*>指标<\/text>/u);
});

it("draws a line for each relation, and again for each of its ends to bring out", () => {
  const [, lines = ""] = /<g class="lines"[^>]*>(.*?)<\/g>/su.exec(html) ?? [];
  expect(lines.match(/<path/gu)).toHaveLength(4);
  expect(html.match(/<path/gu)).toHaveLength(12);
  expect(html).not.toMatch(/NaN|undefined/u);
});
