import "reflect-metadata";

import { expect, it } from "vitest";

import { readPeriod, spanOf } from "../../server/graphql/read-period.ts";

it("spans from the first month of one period to the last of the other", () => {
  expect(spanOf({ from: "2015年", to: "2016年1-6月" })).toEqual({ start: 2015 * 12, end: 2016 * 12 + 5 });
  const { start, end } = spanOf({});
  expect([start <= 0, end > 9000 * 12]).toEqual([true, true]);
});

it("reads no period that is another tomorrow", () => {
  expect(readPeriod("2016年6月")).toEqual({ start: 2016 * 12 + 5, end: 2016 * 12 + 5 });
  expect(() => readPeriod("最新")).toThrow("这里需要确定的期间");
});
