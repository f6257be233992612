import { expect, it } from "vitest";

import { monthOrdinal } from "../../../../server/domain/month.ts";
import { NO_TIME } from "../../../../server/domain/sheet/label/head-time.ts";
import { headOfLabel } from "../../../../server/domain/sheet/table/head.ts";
import { readSamePeriods } from "../../../../server/domain/sheet/table/same-period.ts";
import { readLabel } from "../../../support/sheet-catalogue.ts";

const headsOf = (...texts: string[]) => texts.map((text, column) => headOfLabel(readLabel(text), { row: 0, column }));

it("reads the same months of the year that is named", () => {
  const [, same] = readSamePeriods(headsOf("2016年1-6月", "2015年同期（亿元）"), []);
  expect(same?.unknown).toBeUndefined();
  expect(same?.time.span).toEqual({ start: monthOrdinal(2015, 1), end: monthOrdinal(2015, 6) });
});

it("reads the year alone where the rows say the months", () => {
  const months = { ...NO_TIME, part: { start: 0, end: 5 } };
  const [, same] = readSamePeriods(headsOf("2017年利润", "2016年同期"), [months, months]);
  expect(same).toMatchObject({ unknown: undefined, time: { year: 2016, span: undefined } });
});

it("reads the months over it in the year that is named", () => {
  const [now, same] = headsOf("2017年1-11月", "2016年同期");
  if (!now || !same) throw new Error("No heads");
  const below = { ...same, time: { ...NO_TIME, part: { start: 0, end: 10 } } };
  const [, read] = readSamePeriods([now, below], []);
  expect(read?.time.span).toEqual({ start: monthOrdinal(2016, 1), end: monthOrdinal(2016, 11) });
});

it("leaves what names no months, or several", () => {
  const bare = readSamePeriods(headsOf("2015年同期"), []);
  expect(bare[0]?.unknown?.value).toBe("2015年同期");
  const several = readSamePeriods(headsOf("2016年1-3月", "2016年1-6月", "2015年同期"), []);
  expect(several[2]?.unknown?.value).toBe("2015年同期");
});
