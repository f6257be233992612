import { expect, it } from "vitest";

import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { settleValueRows, settleValueWords } from "../../../../server/domain/sheet/meaning/value-words.ts";
import { headFrom, tableFrom } from "../../../support/sheet-catalogue.ts";

function unknownOf(text: string, title = "") {
  const { rows, columns } = readAxes(tableFrom(text));
  return settleValueWords(columns, rows, title === "" ? [] : [headFrom(title)]).map(
    ({ head }) => head.unknown?.value ?? "",
  );
}

it("understands the last words of what every row names", () => {
  expect(unknownOf("指标 | 收入（亿元） | 收入累计增速\n销售收入 | 1 | 2")).toEqual(["", ""]);
});

it("understands the last words of what stands over the table", () => {
  expect(unknownOf("行业 | 收入（亿元）\n采矿业 | 1", "2016年销售收入")).toEqual([""]);
});

it("understands rows by what stands over the table", () => {
  const { rows } = readAxes(tableFrom("月份 | 2016年2月 | 3月\n收入 | 1 | 2"));
  expect(settleValueRows(rows, [headFrom("销售收入")]).map(({ own }) => own.unknown)).toEqual([undefined]);
  expect(settleValueRows(rows, [headFrom("职工人数")]).map(({ own }) => own.unknown?.value)).toEqual(["收入"]);
});

it("leaves other words, and words that are not of every row", () => {
  expect(unknownOf("指标 | 成本\n销售收入 | 1")).toEqual(["成本"]);
  expect(unknownOf("指标 | 收入\n销售收入 | 1\n职工人数 | 2")).toEqual(["收入"]);
});
