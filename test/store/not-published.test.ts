import { expect, it } from "vitest";

import type { Indicator } from "../../server/domain/indicator.ts";
import { isRefusal } from "../../server/domain/refusal.ts";
import { notPublished, printWanted } from "../../server/store/not-published.ts";
import { readLookup } from "../../server/store/question-reader.ts";
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
