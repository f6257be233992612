import { expect, it } from "vitest";
import type { TitleDoubt } from "../../../../server/domain/sheet/context/table-doubts.ts";
import { shownUnits } from "../../../../server/domain/sheet/meaning/cell-unit.ts";
import { isOfAmounts, readBelowTitle } from "../../../../server/domain/sheet/meaning/title-reading.ts";
import { headFrom } from "../../../support/sheet-catalogue.ts";
import { cellUnder, settlingWith } from "../../../support/sheet-cell.ts";

const { indicators } = headFrom("工业产值");
const OUTPUT = indicators?.value[0];

function read(kind: TitleDoubt["kind"], row: string, column: string, answers: Record<string, string> = {}) {
  const cell = cellUnder(row, column);
  const heads = { ...cell, context: { ...cell.context, doubt: { title: "标题“这张表”", kind, word: "工业产值" } } };
  const indicator = headFrom(row).indicators?.value[0] ?? OUTPUT;
  if (!indicator) throw new Error("None is named so");
  const reading = readBelowTitle(heads, { indicator, units: shownUnits(heads) }, settlingWith(answers));
  return typeof reading === "object" ? reading.text : reading;
}

it("asks what is neither amount nor growth by its labels", () => {
  expect(read("grown", "工业产值", "2016年")).toBe(
    "标题“这张表”没有说表里是绝对数还是同比增速，表内也没有单位，请选择其一。",
  );
});

it("asks nothing where a unit, a measure or the name says it", () => {
  expect(read("grown", "工业产值（亿元）", "2016年")).toBe("figure");
  expect(read("grown", "工业产值", "绝对数")).toBe("figure");
  expect(read("grown", "工业产值增速", "2016年")).toBe("figure");
});

it("goes by the answer", () => {
  const key = "INDICATOR_AMBIGUOUS grown A1:B9";
  expect(read("grown", "工业产值", "2016年", { [key]: "同比增速" })).toBe("growth");
  expect(read("grown", "工业产值", "2016年", { [key]: "绝对数" })).toBe("figure");
  expect(read("grown", "工业产值", "2016年", { [key]: "不填" })).toBe("no figure");
});

it("asks below a title of targets or shares whether figures are actual", () => {
  expect(read("planned", "工业产值", "2016年")).toContain("像是说表里是目标或计划数");
  expect(read("compared", "工业产值", "2016年")).toContain("比重、构成、变化或换算过的数");
  expect(read("compared", "工业产值", "累计")).toBe("figure");
  const key = "INDICATOR_AMBIGUOUS title A1:B9";
  expect(read("planned", "工业产值", "2016年", { [key]: "实际数" })).toBe("figure");
  expect(read("planned", "工业产值", "2016年", { [key]: "不填" })).toBe("no figure");
});

it("asks below a title of other prices, of some enterprises or of a part of the area", () => {
  expect(read("repriced", "工业产值", "2016年")).toContain("按不变价或可比价计算的数");
  expect(read("repriced", "工业产值增速", "2016年")).toBe("figure");
  expect(read("partial", "销售收入", "2016年")).toContain("一部分企业");
  expect(read("partial", "工业产值", "2016年")).toBe("figure");
  expect(read("part of the area", "工业产值", "2016年")).toContain("地区中一部分");
  expect(read("part of the area", "工业产值", "西安市")).toContain("地区中一部分");
});

it("knows a column of amounts by its unit", () => {
  expect(isOfAmounts(headFrom("绝对数（亿元）"))).toBe(true);
  expect(isOfAmounts(headFrom("增长（%）"))).toBe(false);
  expect(isOfAmounts(headFrom("2016年"))).toBe(false);
});
