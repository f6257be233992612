import { expect, it } from "vitest";

import { periodDays } from "../../server/graphql/period-days.ts";

it("is the first and the last day, in leap years too", () => {
  expect(periodDays({ start: 2016 * 12 + 1, end: 2016 * 12 + 1 })).toEqual({
    periodStart: "2016-02-01",
    periodEnd: "2016-02-29",
  });
  expect(periodDays({ start: 2015 * 12, end: 2015 * 12 + 11 }).periodEnd).toBe("2015-12-31");
});
