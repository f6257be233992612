import { expect, it } from "vitest";

import { firstDayOf, lastDayOf } from "../../../server/store/saved/day-of-month.ts";

it("knows the first and the last day of a month", () => {
  const february = 2016 * 12 + 1;
  expect([firstDayOf(february), lastDayOf(february)]).toEqual(["2016-02-01", "2016-02-29"]);
  expect(lastDayOf(2015 * 12 + 11)).toBe("2015-12-31");
});
