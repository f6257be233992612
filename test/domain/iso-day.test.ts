import { expect, it } from "vitest";

import { isIsoDay } from "../../server/domain/iso-day.ts";

it("knows the days of the calendar", () => {
  expect(["2016-07-20", "2016-02-29", "2015-02-29", "2016-13-01", "2016-7-1", "昨天", ""].map(isIsoDay)).toEqual([
    ...[true, true, false, false, false, false, false],
  ]);
});
