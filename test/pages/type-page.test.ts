import { expect, it } from "vitest";

import { schemaGraph } from "../../server/pages/schema-graph.ts";
import { typePage } from "../../server/pages/type-page.ts";
import { SMALL_SCHEMA } from "./small-schema.ts";

const graph = schemaGraph(SMALL_SCHEMA);

function pageOf(name: string): string {
  const type = graph.get(name);
  if (!type) throw new Error(`no type ${name}`);
  return typePage(type, []).body;
}

it("shows what leads to a type and where it leads, and its place in the playground", () => {
  const page = pageOf("Indicator");
  expect(page).toMatch(/从这些类型可以走到.*Query.*可以走到这些类型.*Target/su);
  expect(page).toContain('<a href="/graphql#type=Indicator">');
  expect(page).toContain("指标：有数可查。");
});

it("has every field with its type, its arguments and whether it goes away", () => {
  expect(pageOf("Query")).toMatch(/<code>status: Basis<\/code> 状态。/u);
  expect(pageOf("Indicator")).toContain('<a href="/schema/Target">[Target!]!</a>');
  expect(pageOf("Indicator")).toContain("已弃用：改用 name");
  expect(pageOf("Basis")).toMatch(/<h2>取值<\/h2>.*<code>MONTH<\/code><\/dt>\n<dd>当月。/su);
});
