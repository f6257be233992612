import { expect, it } from "vitest";

import { readDate, readDateFormat, textOf } from "../../../../server/domain/sheet/label/date-format.ts";

it.each([
  ["General", undefined],
  ["0.00", undefined],
  ["#,##0", undefined],
  ["h:mm", undefined],
  ['yyyy"年"m"月"', { showsYear: true, showsDay: false }],
  ["[$-804]mmm-yy", { showsYear: true, showsDay: false }],
  ["d-mmm", { showsYear: false, showsDay: true }],
  ["m/d;@", { showsYear: false, showsDay: true }],
])("reads the format %s", (format, shown) => {
  expect(readDateFormat(format)).toEqual(shown);
});

const JUNE_2016 = { start: 24_197, end: 24_197 };

it("reads the first and the last day of a month as that month", () => {
  expect(readDate(42_522, "yyyy-mm")).toMatchObject({ kind: "span", span: JUNE_2016 });
  expect(readDate(42_551, "yyyy-mm-dd")).toMatchObject({ kind: "span", span: JUNE_2016 });
});

it("suspects a day within a month, and any day shown without its year", () => {
  expect(readDate(42_480, "yyyy-mm-dd")).toMatchObject({ kind: "open", code: "PERIOD_SUSPECT_DATE" });
  expect(readDate(42_480, "m/d")).toMatchObject({ near: ["2016年4月", "2020年4月"] });
  expect(readDate(42_375, 'm"月"d"日"')).toMatchObject({ near: ["2016年1月", "2016年1-6月"] });
  expect(readDate(42_522, "m/d")).toMatchObject({ kind: "open" });
});

it("takes no other number for a date", () => {
  expect([readDate(42_522, "General"), readDate(5, "yyyy-mm"), readDate(99_999, "yyyy-mm")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it("writes a day out, however its cell shows it, and leaves any other value as it is", () => {
  expect(textOf({ value: 43_402, numberFormat: "yyyy.m.d" })).toBe("2018年10月29日");
  expect(textOf({ value: 43_402, numberFormat: "yyyy-mm" })).toBe("43402");
  expect(textOf({ value: "2018年10月29日", numberFormat: "General" })).toBe("2018年10月29日");
});
