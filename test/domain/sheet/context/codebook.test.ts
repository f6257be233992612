import { expect, it } from "vitest";

import { withCodebook } from "../../../../server/domain/sheet/context/codebook.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

function headsBelow(...lines: string[]) {
  const table = tableFrom(
    `# sheet: panel\ncity | year | y1 | x1\n西安市 | 2015 | 1.5 | 2.5\n西安市 | 2016 | 1.5 | 2.5\n\n${lines.join("\n")}`,
  );
  return withCodebook(table, readLabel)
    .header.at(0)
    ?.cells.slice(2)
    .map(({ label }) => [
      label?.indicators.map(({ code }) => code).join(),
      label?.units.map(({ symbol }) => symbol).join(),
    ]);
}

it("reads variables as lines below the table define them", () => {
  expect(headsBelow("变量说明：y1 工业产值（万元）；x1 职工人数（万人）")).toEqual([
    ["OUTPUT", "万元"],
    ["STAFF", "万人"],
  ]);
  expect(headsBelow("注：y1 = 工业产值（万元），x1 = 人均产值（元）")).toEqual([
    ["OUTPUT", "万元"],
    ["", "元"],
  ]);
});

it("takes a remark about one name for no definition", () => {
  expect(headsBelow("注：y1为初步核算数")).toEqual([
    ["", ""],
    ["", ""],
  ]);
});

it("reads variables as a list on the sheet tells them", () => {
  expect(headsBelow("变量 | 含义 | 单位", "y1 | 工业产值 | 万元", "x1 | 职工人数 | 万人")).toEqual([
    ["OUTPUT", "万元"],
    ["STAFF", "万人"],
  ]);
  expect(headsBelow("名称 | 类型 | 描述", "y1 | float | 工业产值（万元）", "x1 | float | 职工人数（万人）")).toEqual([
    ["OUTPUT", "万元"],
    ["STAFF", "万人"],
  ]);
});

it("reads lines behind a gap that each explain one variable", () => {
  expect(headsBelow("变量说明", "y1：工业产值，万元，当年价，未平减", "x1：职工人数，万人")).toEqual([
    ["OUTPUT", "万元"],
    ["STAFF", "万人"],
  ]);
});

it("reads the variables of a wide panel, each of its year", () => {
  const table = tableFrom("# sheet: panel\ncity | y_2015 | y_2016\n西安市 | 1 | 2\n\n变量 | 含义\ny | 工业产值，万元");
  const heads = withCodebook(table, readLabel).header.at(0)?.cells.slice(1) ?? [];
  const told = heads.map(({ label }) => [label?.indicators[0]?.code, label?.units[0]?.symbol, label?.times[0]]);
  expect(told).toEqual([
    ["OUTPUT", "万元", { kind: "span", span: { start: 24180, end: 24191 }, manner: undefined }],
    ["OUTPUT", "万元", { kind: "span", span: { start: 24192, end: 24203 }, manner: undefined }],
  ]);
});
