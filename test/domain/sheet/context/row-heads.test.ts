import { expect, it } from "vitest";

import { readRowHeads } from "../../../../server/domain/sheet/context/row-heads.ts";
import { tableFrom } from "../../../support/sheet-catalogue.ts";

const sections = (text: string) => readRowHeads(tableFrom(text)).map(({ isSection }) => isSection);

it("takes a row that only names an area over named rows for a section", () => {
  const text = "指标 | 2016年\n一、全国\n工业产值 | 1\n二、西安市\n工业产值 | 2";
  expect(sections(text)).toEqual([true, false, true, false]);
  expect(readRowHeads(tableFrom(text))[3]?.section?.areas?.value).toEqual(["610100"]);
});

it("takes an indicator over areas or times for a section, over its growth not", () => {
  expect(sections("地区 | 2015年 | 2016年\n工业产值\n西安市 | 1 | 2")).toEqual([true, false]);
  expect(sections("指标 | 2015年 | 2016年\n工业产值 | |\n　增长% | 1 | 2")).toEqual([false, false]);
});

it("keeps parts of an empty table as rows", () => {
  expect(sections("指标 | 2015年 | 2016年\n工业产值 | |\n采矿业 | |\n汽车制造业 | |\n销售收入 | |")).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it("takes a whole year before quarters of another for a row", () => {
  const text = "季度 | 工业产值 | 销售收入\n2016年一季度 | |\n2016年全年 | |\n2017年一季度 | |";
  expect(sections(text)).toEqual([false, false, false]);
  expect(sections("季度 | 工业产值 | 销售收入\n2016年 | |\n一季度 | |\n二季度 | |")).toEqual([true, false, false]);
});

it("lets a line that divides an item keep the item", () => {
  const rows = readRowHeads(tableFrom("指标 | 2016年\n工业产值 | 1\n分行业\n采矿业 | 2"));
  expect(rows[2]?.inherited[0]?.indicators?.value[0]?.code).toBe("OUTPUT");
});

it("takes the last indicator of an empty section for a row, though an area follows", () => {
  const text = "指标 | 2015年 | 2016年\n一、全国\n工业产值\n销售收入\n\n二、西安市\n工业产值\n销售收入";
  expect(sections(text)).toEqual([true, false, false, true, false, false]);
  const listed = "指标 | 2015年 | 2016年\n全国\n工业产值\n西安市\n陕西省\n销售收入\n西安市\n陕西省";
  expect(sections(listed)).toEqual([true, true, false, false, true, false, false]);
});

it("takes an unknown place without figures among other places for a row, a group of places for a section", () => {
  const text = (words: string) => `地区 | 2016年\n西安市 | 1\n${words}\n陕西省 | 2\n岐山县`;
  expect(sections(text("扶风县"))).toEqual([false, false, false, false]);
  expect(sections(text("城六区"))).toEqual([false, true, false, false]);
});

it("takes a topic with a unit over a quantity without one for a section, and one in two languages", () => {
  const text = "指标 | Item | 2016年\n核算(万元) | Accounts (10 000 yuan) | \n工业产值 | Output | 1";
  expect(sections(text)).toEqual([true, false]);
  expect(readRowHeads(tableFrom(text))[1]?.section?.units?.value.map(({ symbol }) => symbol)).toEqual(["万元"]);
  expect(sections(text.replace("核算", "利税总额"))).toEqual([false, false]);
  expect(sections(text.replaceAll("万元", "%").replace(" (10 000 yuan)", ""))).toEqual([false, false]);
});
