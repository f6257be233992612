import { expect, it } from "vitest";

import { spreadHeader } from "../../../../server/domain/sheet/context/spread-header.ts";
import { tellingLabels, withoutSortedGrowths } from "../../../../server/domain/sheet/context/telling-labels.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

const textsOf = (text: string) =>
  withoutSortedGrowths(spreadHeader(tableFrom(text), readLabel)).map((cells) =>
    tellingLabels(cells).map(({ label }) => label?.text),
  );

it("leaves out what only sorts columns that are named in full", () => {
  expect(textsOf("地区 | 销售 | \n | 销售收入 | 职工人数\n西安市 | 1 | 2")).toEqual([
    ["销售收入"],
    ["销售", "职工人数"],
  ]);
  expect(textsOf("地区 | 经济总量 | 产业结构\n | 工业产值 | 销售收入\n西安市 | 1 | 2")).toEqual([
    ["工业产值"],
    ["产业结构", "销售收入"],
  ]);
});

it("leaves out the letters of a form", () => {
  expect(textsOf("地区 | 甲 | 乙\n | 工业产值 | 销售收入\n西安市 | 1 | 2")).toEqual([["工业产值"], ["销售收入"]]);
});

it("leaves out what sorts a column over the growth beside it", () => {
  expect(textsOf("# merge: B1:C1\n地区 | 销售 | \n | 销售收入 | 增长%\n西安市 | 1 | 2")).toEqual([
    ["销售收入"],
    ["增长%"],
  ]);
});
