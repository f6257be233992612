import { expect, it } from "vitest";

import type { TargetKind } from "../../server/domain/target.ts";
import { gaugeOf, startOf } from "../../server/store/progress-gauge.ts";
import { targetWith, toMonth } from "../support/progress.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const snapshot = (await tinyLibrary(PROGRESS_CONTENT)).book.current();

function gauge(code: string, kind: TargetKind, unit: string) {
  const indicator = snapshot.catalogue.indicators.byCode(code);
  if (!indicator) throw new Error(`No ${code}`);
  return gaugeOf(snapshot, targetWith({ kind, unit }), indicator);
}

it("reads what came since January, in the target's unit", () => {
  expect(gauge("PROJECTS", "level", "万元")(toMonth(10))).toEqual({ value: 6_290_000, isDerived: false });
  expect(gauge("PROJECTS", "level", "户")(toMonth(10))).toBeUndefined();
});

it("reads a state at the end of whatever span", () => {
  const read = gauge("FIBRE", "share", "%");
  expect([read(toMonth(6)), read({ start: 2016 * 12 + 3, end: 2016 * 12 + 5 })]).toEqual([
    { value: 66, isDerived: false },
    { value: 66, isDerived: false },
  ]);
});

it("reads what a stock has gained since last year's end", () => {
  const read = gauge("ENTERPRISES", "increment", "户");
  expect(read(toMonth(6))).toEqual({ value: 25, isDerived: true });
  expect([read(toMonth(7)), read({ start: 2015 * 12, end: 2015 * 12 + 11 })]).toEqual([undefined, undefined]);
});

it("starts a year at the end of the year before", () => {
  expect(startOf(toMonth(6))).toEqual({ start: 2015 * 12 + 11, end: 2015 * 12 + 11 });
});
