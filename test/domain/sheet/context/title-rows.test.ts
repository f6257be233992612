import { expect, it } from "vitest";

import { plainTitleRows } from "../../../../server/domain/sheet/context/title-rows.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

const linesOver = (titles: string, corner = "名称") =>
  plainTitleRows(tableFrom(`${titles}\n${corner} | 2015年 | 2016年\n西安市 | 1 | 2`), readLabel).map(({ cells }) =>
    cells.map(({ label }) => label?.text ?? "").join(" | "),
  );

it("joins the lines of a form that stand in two cells", () => {
  expect(linesOver("工业产值\n有效期至： | 2018年6月")).toEqual(["工业产值", "有效期至：2018年6月"]);
  expect(linesOver("工业产值\n有效期至：2018年6月 | 单位：亿元")).toEqual([
    "工业产值",
    "有效期至：2018年6月 | 单位：亿元",
  ]);
});

it("leaves out 排名 only where the table has ranks", () => {
  const table = (heading: string) => tableFrom(`工业产值排名表（亿元）\n市 | 2016年 | ${heading}\n西安市 | 1 | 2`);
  const lineOver = (heading: string) => plainTitleRows(table(heading), readLabel)[0]?.cells[0]?.label?.text;
  expect([lineOver("位次"), lineOver("2015年")]).toEqual(["工业产值（亿元）", "工业产值排名表（亿元）"]);
});
