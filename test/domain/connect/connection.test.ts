import { expect, it } from "vitest";

import { addressOf, pairsOf, pathOf, valuesAsObject } from "../../../server/domain/connect/connection.ts";
import { connectionOf } from "../../support/connection-of.ts";

it("writes the address of a table with its parameters escaped", () => {
  const connection = connectionOf("figures", { search: "area=西安市&area=全国&from=2015年" });
  expect(pathOf(connection, "csv")).toBe("data/figures.csv");
  expect(new URL(addressOf(connection, "json")).searchParams.getAll("area")).toEqual(["西安市", "全国"]);
  expect(addressOf(connection, "json")).toMatch(
    /^https:\/\/plan\.example\.cn:8443\/data\/figures\.json\?[\x20-\x7e]+$/u,
  );
  expect(pairsOf(connection)).toHaveLength(3);
  expect(valuesAsObject(connection)).toEqual({ area: ["西安市", "全国"], from: "2015年" });
  expect(addressOf(connectionOf("areas", { search: "" }), "csv")).toBe("https://plan.example.cn:8443/data/areas.csv");
});
