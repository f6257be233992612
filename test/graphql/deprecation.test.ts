import { buildSchema } from "graphql";
import { expect, it } from "vitest";

import { createSchema } from "../../server/graphql/schema.ts";
import { deprecationProblems } from "../support/deprecation-rule.ts";

it("nothing is deprecated without a replacement and a day", async () => {
  expect(deprecationProblems(await createSchema())).toEqual([]);
});

const schemaWith = (reason: string) =>
  buildSchema(`type Query { old: Int @deprecated(reason: "${reason}") fresh: Int }`);

it("a replacement and a day are enough", () => {
  expect(deprecationProblems(schemaWith("改用 Query.fresh；2027-06-30 移除。"))).toEqual([]);
});

it.each([
  ["", "Query.old: “” is not 改用 Type.field；2027-06-30 移除。"],
  ["不再使用", "Query.old: “不再使用” is not 改用 Type.field；2027-06-30 移除。"],
  ["改用 Query.fresh", "Query.old: “改用 Query.fresh” is not 改用 Type.field；2027-06-30 移除。"],
  ["改用 Query.none；2027-06-30 移除。", "Query.old: its replacement Query.none does not exist"],
  ["改用 Query.fresh；2027-02-30 移除。", "Query.old: 2027-02-30 is no day"],
])("“%s” is not", (reason, problem) => {
  expect(deprecationProblems(schemaWith(reason))).toEqual([problem]);
});

it("is looked for in arguments, inputs and values too", () => {
  const schema = buildSchema(`
    type Query { a(x: Int @deprecated(reason: "否"), i: In, e: Kind): Int }
    input In { y: Int @deprecated(reason: "否") z: Int }
    enum Kind { OLD @deprecated(reason: "否") NEW }`);
  expect(deprecationProblems(schema).map((one) => one.split(":", 1)[0])).toEqual(["Query.a.x", "In.y", "Kind.OLD"]);
});
