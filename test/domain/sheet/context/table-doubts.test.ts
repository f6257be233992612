import { expect, it } from "vitest";

import { doubtOf, notedIn } from "../../../../server/domain/sheet/context/table-doubts.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

function doubted(title: string, columns = "2015年 | 2016年", sheet = "Sheet1") {
  const table = tableFrom(`# sheet: ${sheet}\n${title}\n指标 | ${columns}\n工业产值 | 1 | 2`);
  return doubtOf(table, readLabel(sheet));
}

it("tells the line, or the sheet's name, that makes figures doubtful", () => {
  expect(doubted("西安市民营经济主要指标")).toEqual({
    ...{ title: "标题“西安市民营经济主要指标”", kind: "partial", word: "民营" },
  });
  expect(doubted("西安市主要指标", "2015年 | 2016年", "市辖区")?.title).toBe("工作表名“市辖区”");
  expect(doubted("发布时间：2016-12-20　字体：[大 中 小]")).toBeUndefined();
});

it("leaves figures actual whose columns stand beside forecasts, or whose prices columns tell", () => {
  const kinds = ["2015年 | 2017E", "2015年 | 2016年"].map((columns) => doubted("西安市主要指标及预测", columns)?.kind);
  expect(kinds).toEqual([undefined, "planned"]);
  expect(doubted("工业产值（不变价）", "现价 | 不变价")).toBeUndefined();
  expect(doubted("工业产值（不变价）")?.kind).toBe("repriced");
});

it("leaves amounts what they are beside a column of the shares that a title lists", () => {
  expect(doubted("工业产值及占全省比重", "工业产值 | 占比（%）")).toBeUndefined();
  expect(doubted("工业产值及占全省比重", "2015年 | 2016年")?.kind).toBe("compared");
  expect(doubted("工业产值占全省比重", "2015年 | 占比")?.kind).toBe("compared");
});

it("finds what notes and remarks set apart, a remark for its row only", () => {
  const rows = "指标 | 2016年 | 备注\n工业产值 | 1 | 为1-11月数\n销售收入 | 2 | 初步数";
  expect(notedIn(tableFrom(`${rows}\n注：销售收入为税后口径。`))).toEqual([
    { about: "销售收入", note: "注：销售收入为税后口径。" },
    { ofMonth: 11, note: "为1-11月数", row: 1 },
  ]);
});

it("finds the rows and columns that a marked note is about", () => {
  const rows = "指标 | 2015年 | 2016年①\n工业产值② | 1 | 2\n销售收入 | 3 | 4";
  expect(notedIn(tableFrom(`${rows}\n注：①为1-11月数。②为税后口径。`))).toEqual([
    { ofMonth: 11, column: 2, note: "①为1-11月数。" },
    { row: 1, note: "②为税后口径。" },
  ]);
});

it("leaves growths over the year before what they are below a title that names those over the quarter before too", () => {
  expect(doubted("工业产值环比和同比增长速度")).toBeUndefined();
  expect(doubted("工业产值环比增长速度")?.word).toBe("环比");
});

it("gives notes with a mark to the rows that have it", () => {
  const noted = notedIn(tableFrom("地区 | 工业产值\n西安市 | 1\n陕西省* | 2\n*暂用2016年数据"));
  expect(noted.map(({ row, onlyYear }) => [row, onlyYear])).toEqual([[2, 2016]]);
});
