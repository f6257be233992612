import { expect, it } from "vitest";

import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const timesOf = (text: string) =>
  rowsFrom(text).rows.flatMap(({ cells }) => cells.flatMap(({ label }) => (label?.times.length ? label.text : [])));

it("reads ranges of months behind and below a heading of months", () => {
  expect(timesOf("年份\\月份 | '1-2 | '1-3\n2016 | 5 | 6")).toEqual(["1-2月", "1-3月"]);
  expect(timesOf("月 | 工业产值\n'1-2 | 5\n'1-3 | 6\n'1-12 | 7")).toEqual(["1-2月", "1-3月", "1-12月"]);
});

it("leaves what may be a day, and ranges below no heading, as they are", () => {
  expect(timesOf("月 | 工业产值\n'1-2 | 5")).toEqual(["1-2"]);
  expect(timesOf("批次 | 工业产值\n'1-2 | 5\n'1-3 | 6")).toEqual(["1-2", "1-3"]);
});
