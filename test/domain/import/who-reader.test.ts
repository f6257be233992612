import { expect, it } from "vitest";

import { type FigureHeader, readFigureHeader } from "../../../server/domain/import/figure-header.ts";
import { createWhoReader } from "../../../server/domain/import/who-reader.ts";

import { TINY_CATALOGUE } from "../../support/tiny-catalogue.ts";

const HEADER = readFigureHeader(["指标", "地区", "期间", "数值"]) as FigureHeader;
const read = createWhoReader({ catalogue: TINY_CATALOGUE, header: HEADER, area: "" });

it("gives one series for one thing under two spellings", () => {
  const [first, second] = [read(["VALUE_ADDED", "610100"]), read(["规上工业增加值", "西安"])];
  if (!("indicator" in first && "indicator" in second)) throw new Error("Both are known");
  expect(first.series("month")).toBe(second.series("month"));
  expect(first.series("month")).not.toBe(first.series("year"));
  expect(first.series("month")).toMatchObject({ area: "610100", member: "", basis: "month" });
});

it("says by how many places a unit differs, or that it measures something else", () => {
  const who = read(["VALUE_ADDED", "西安"]);
  if (!("indicator" in who)) throw new Error("It is known");
  expect([who.power(""), who.power("亿元"), who.power("万元"), who.power("（单位：元）")]).toEqual([0, 0, -4, -8]);
  expect([who.power("户"), who.power("斤")]).toMatchObject([{ code: "UNIT_MISMATCH" }, { code: "UNIT_UNKNOWN" }]);
});

it("refuses what it does not know, with what is near", () => {
  expect(read(["规模以上工业增加植", "西安"])).toMatchObject({ field: "indicator", code: "INDICATOR_UNKNOWN" });
  expect(read(["", "西安"])).toMatchObject({ code: "INDICATOR_BLANK" });
  expect(read(["合计", "西安"])).toMatchObject({ code: "TOTAL_ROW" });
});

it("says what is near for the first thousand names that nobody knows", () => {
  const many = createWhoReader({ catalogue: TINY_CATALOGUE, header: HEADER, area: "" });
  const first = many(["规模以上工业增加植", "西安"]);
  for (let at = 1; at <= 1_000; at++) many([`规模以上工业增加植${at}`, "西安"]);
  const late = many(["工业增加植", "西安"]);
  const messages = [first, late].map((one) => ("message" in one ? one.message : ""));
  expect(messages[0]).toContain("规模以上工业增加值");
  expect(messages[1]).toContain("工业增加植");
  expect(messages[1]).not.toContain("增加值");
});
