import { describe, expect, it } from "vitest";

import { FIGURE_FIELDS, fieldOfHeading, isFigureField } from "../../../server/domain/import/figure-field.ts";

describe("fields of a table of figures", () => {
  it.each([
    ["indicator", "indicator"],
    [" Indicator ", "indicator"],
    ["指标名称", "indicator"],
    ["报告期", "period"],
    ["数值（亿元）", "value"],
    ["数值(万元)", "value"],
    ["计 量 单 位", "unit"],
    ["数据来源", "source"],
    ["操作", "action"],
  ])("reads the heading %s", (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field);
  });

  it("knows no others, least of all what every object has", () => {
    expect([fieldOfHeading("序号"), fieldOfHeading("__proto__"), fieldOfHeading("")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(isFigureField("constructor")).toBe(false);
  });

  it("keeps the order of the fixed columns", () => {
    expect(FIGURE_FIELDS.slice(0, 12).join()).toBe(
      "indicator,area,industry,cluster,project,enterprise,period,value,unit,status,source,note",
    );
  });
});
