import { expect, it } from "vitest";

import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const labels = (text: string) =>
  rowsFrom(text).rows.flatMap(({ cells }) =>
    cells.flatMap(({ label }) => (label ? `${label.text} ${label.isYearBefore} ${label.rest}` : [])),
  );

it("reads this year and the last where they stand in one row", () => {
  expect(labels("本年 | 上年")).toEqual(["本年 false ", "上年 true "]);
  expect(labels("去年实际 | 今年完成数")).toEqual(["去年实际 true ", "今年完成数 false "]);
});

it("leaves the last year by itself, which may be the whole of it", () => {
  expect(labels("本月 | 上年")).toEqual(["本月 false ", "上年 false 上年"]);
});
