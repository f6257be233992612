import { expect, it } from "vitest";

import { supersetText } from "../../../server/domain/connect/superset.ts";
import { connectionOf, textOf } from "../../support/connection-of.ts";

it("writes the address and the query of the figures", () => {
  const [uri, , ...sql] = textOf(supersetText(connectionOf("figures", { search: "area=西安市" }))).split("\n");
  expect(uri).toBe("graphql://plan.example.cn:8443/graphql?is_https=1");
  expect(sql.join("\n")).toContain('FROM "observationRows?iarg_first=10000&arg_area=%E8%A5%BF%E5%AE%89%E5%B8%82"');
  const local = textOf(supersetText(connectionOf("figures", { base: "http://localhost:4000", search: "" })));
  expect(local).toContain("graphql://localhost:4000/graphql?is_https=0");
});

it("says why it cannot read the others, or several values", () => {
  expect(supersetText(connectionOf("targets"))).toMatchObject({ reason: expect.stringContaining("Upload CSV") });
  expect(supersetText(connectionOf("figures", { search: "area=a&area=b" }))).toMatchObject({
    reason: expect.stringContaining("参数 area 只能写一个值"),
  });
});
