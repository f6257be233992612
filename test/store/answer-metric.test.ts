import { expect, it } from "vitest";

import type { Indicator } from "../../server/domain/indicator.ts";
import { isRefusal } from "../../server/domain/refusal.ts";
import { parseUnit } from "../../server/domain/unit.ts";
import {
  inUnit,
  measuredBy,
  notPublished,
  printWanted,
  readLookup,
  readMeasure,
} from "../../server/store/answer-metric.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const snapshot = (await tinyLibrary()).book.current();

function indicatorOf(code: string): Indicator {
  const found = snapshot.catalogue.indicators.byCode(code);
  if (!found) throw new Error(code);
  return found;
}

function wanted(code: string, period: string, area: string, member = "") {
  const lookup = readLookup(period);
  if (isRefusal(lookup)) throw new Error(lookup.message);
  return { snapshot, indicator: indicatorOf(code), subject: { area, member }, lookup };
}

it("reads the measure in any of its spellings", () => {
  for (const text of ["", "值", "VALUE", " 数值 "]) expect(readMeasure(text), text).toBe("value");
  for (const text of ["同比", "增速", "YoY", "同比增长"]) expect(readMeasure(text), text).toBe("growth");
  for (const text of ["环比", "constructor"])
    expect(readMeasure(text), text).toMatchObject({ code: "MEASURE_UNKNOWN" });
});

it("prepares a period for looking up", () => {
  expect(readLookup("2016年6月")).toMatchObject({ bases: ["month", "point"] });
  expect(readLookup("最新")).toMatchObject({ bases: [] });
  expect(readLookup("下回")).toMatchObject({ code: "PERIOD_UNKNOWN" });
});

it("finds the indicator that holds a measure", () => {
  expect(measuredBy(snapshot, indicatorOf("VALUE_ADDED"), "growth")).toBe(indicatorOf("VALUE_ADDED_GROWTH"));
  expect(measuredBy(snapshot, indicatorOf("VALUE_ADDED"), "value")).toBe(indicatorOf("VALUE_ADDED"));
  expect(measuredBy(snapshot, indicatorOf("INVESTMENT"), "growth")).toMatchObject({ code: "MEASURE_ABSENT" });
});

it("converts from the indicator's own unit", () => {
  const unit = parseUnit("万元");
  expect(isRefusal(unit) ? unit : inUnit(580.12, indicatorOf("VALUE_ADDED"), unit)).toBe(5801200);
  expect(isRefusal(unit) ? unit : inUnit(7, indicatorOf("ENTERPRISES"), unit)).toMatchObject({ code: "UNIT_MISMATCH" });
});

it("prints what was asked as it was understood", () => {
  expect(printWanted(wanted("INVESTMENT", "2016Q3", "100000", "36"))).toBe("中国·汽车制造业 · 工业投资 · 2016年三季度");
});

it("says why a figure is not there", () => {
  const near = (...asked: Parameters<typeof wanted>) => notPublished(wanted(...asked)).near;
  expect(near("VALUE_ADDED_GROWTH", "2016年2月", "100000")).toEqual(["2016年1-2月"]);
  expect(near("VALUE_ADDED_GROWTH", "2016年1-3月", "610000", "36")).toEqual(["中国·汽车制造业", "中国"]);
  expect(near("INVESTMENT", "2016年", "610100")).toEqual([]);
  expect(notPublished(wanted("VALUE_ADDED", "2017年", "610100")).message).toContain("已公布至2016年1-6月");
});

it("names the running total where only that is published", () => {
  const { message, near } = notPublished(wanted("VALUE_ADDED", "2016年6月", "610100"));
  expect(message).toContain("只公布累计数");
  expect(near).toEqual(["2016年1-6月"]);
});

it("does not point forward for a gap in the past", () => {
  expect(notPublished(wanted("VALUE_ADDED", "2014年", "610100")).message).not.toContain("已公布至");
});
