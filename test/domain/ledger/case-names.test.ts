import { expect, it } from "vitest";

import { codeOfName, enterpriseOf, shownField } from "../../../server/domain/ledger/case-names.ts";
import { NAMES } from "../../support/ledger.ts";

it("gives the code of what a text names", () => {
  expect([codeOfName(NAMES, "cluster", "汽车"), codeOfName(NAMES, "area", "610113")]).toEqual(["CARS", "610113"]);
  expect(codeOfName(NAMES, "task", "")).toBe("");
});

it("says what is near where there is no such name, and asks where there are two", () => {
  expect(codeOfName(NAMES, "cluster", "气车")).toMatchObject({
    code: "NAME_UNKNOWN",
    message: "没有名为“气车”的产业集群，最接近的是：汽车。请写名称、别名或代码。",
  });
  expect(codeOfName(NAMES, "area", "新区")).toMatchObject({
    code: "NAME_AMBIGUOUS",
    message: "“新区”可以指多个地区，最接近的是：610200、610203。请写全称或代码。",
  });
});

it("takes known enterprises from the catalogue, and others as they are written", () => {
  expect(enterpriseOf(NAMES, "试企")).toEqual({ name: "试验企业", code: "MAKER" });
  expect(enterpriseOf(NAMES, "某某公司")).toEqual({ name: "某某公司", code: "" });
});

it("shows names in place of codes", () => {
  expect([shownField(NAMES, "area", "610113"), shownField(NAMES, "owner", "610113")]).toEqual(["雁塔区", "610113"]);
  expect(shownField(NAMES, "cluster", "GONE")).toBe("GONE");
});
