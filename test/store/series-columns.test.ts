import { expect, it } from "vitest";

import { seriesColumns } from "../../server/store/series-columns.ts";
import { madeSnapshot } from "../support/made-snapshot.ts";

const { series } = madeSnapshot([
  { month: 0, value: 1 },
  { month: 0, value: 1, area: "610200", basis: "year" },
  { month: 0, value: 1, member: "36" },
]);

it("tells by positions what each series is about", () => {
  const { areas, area, members, member, bases, basis, indicators, indicator } = seriesColumns(series);
  expect([...area].map((at) => areas[at])).toEqual(["610100", "610200", "610100"]);
  expect([...member].map((at) => members[at])).toEqual(["", "", "36"]);
  expect([...basis].map((at) => bases[at])).toEqual(["month", "year", "month"]);
  expect([...indicator].map((at) => indicators[at])).toEqual(["INVESTMENT", "INVESTMENT", "INVESTMENT"]);
});

it("is made once for each list", () => {
  expect(seriesColumns(series)).toBe(seriesColumns(series));
});
