import { expect, it } from "vitest";

import { joinHeaderLabels } from "../../../../server/domain/sheet/table/joined-heads.ts";
import { readLabel, rowsFrom } from "../../../support/sheet-catalogue.ts";

/** What is left of labels that stand above each other. */
const joined = (text: string) =>
  joinHeaderLabels(
    rowsFrom(text).rows.flatMap(({ cells }) => cells),
    readLabel,
  ).map(({ row, label }) => [row, label?.text ?? "", label?.indicators.map(({ code }) => code).join() ?? ""]);

it("reads two labels as one that only together name an indicator", () => {
  expect(joined("销售\n收入（亿元）")).toEqual([[1, "销售收入（亿元）", "SALES"]]);
  expect(joined("2016年\n工业\n产值增速")).toEqual([
    [0, "2016年", ""],
    [2, "工业产值增速", "OUTPUT_GROWTH"],
  ]);
});

it("reads on where words go on with those above, though these are a name by themselves", () => {
  const read = (text: string) => ({ ...readLabel(text === "Output of Goods" ? "Output" : text), text });
  const cells = rowsFrom("Output\nof Goods").rows.flatMap((row) => row.cells);
  expect(joinHeaderLabels(cells, read).map(({ label }) => label?.text)).toEqual(["Output of Goods"]);
  expect(joined("Output\nof Goods").map(([, text]) => text)).toEqual(["Output", "of Goods"]);
});

it("leaves labels that mean something by themselves, or nothing together", () => {
  expect(joined("工业产值\n增速").map(([, text]) => text)).toEqual(["工业产值", "增速"]);
  expect(joined("民营\n工业产值").map(([, text]) => text)).toEqual(["民营", "工业产值"]);
  expect(joined("销售\n位次").map(([, text]) => text)).toEqual(["销售", "位次"]);
});
