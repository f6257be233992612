import { describe, expect, it } from "vitest";

import { readAsOf } from "../../../addin/cell/as-of.ts";

describe("readAsOf", () => {
  it.each<[string | number | null, string]>([
    [null, ""],
    [42735, "2016-12-31"],
    [42735.99, "2016-12-31"],
    [42429, "2016-02-29"],
    [18264, "1950-01-01"],
    [2958465, "9999-12-31"],
    ["2016-12-31", "2016-12-31"],
    ["2016/7/5", "2016-07-05"],
    ["2016年7月5日", "2016-07-05"],
    ["２０１６.７.５", "2016-07-05"],
    ["XA-2016-07", "XA-2016-07"],
  ])("reads %s as %j", (value, text) => {
    expect(readAsOf(value)).toBe(text);
  });

  it.each([2016, -5, Number.NaN, 2958466, "2016-02-30", "2015-02-29", "2016-13-01"])("refuses %s", (value) => {
    expect(readAsOf(value)).toMatchObject({
      code: "VINTAGE_UNKNOWN",
      message: expect.stringContaining(`“${value}”`),
    });
  });
});
