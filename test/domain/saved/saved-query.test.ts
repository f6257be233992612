import { expect, it } from "vitest";

import { column, describeColumn, listParameter, parameter } from "../../../server/domain/saved/saved-query.ts";

it("describes a column by its label, and its note where there is one", () => {
  expect(describeColumn(column("unit", "单位"))).toBe("单位。");
  expect(describeColumn(column("value", "数值", "number", "单位见 unit。"))).toBe("数值：单位见 unit。");
});

it("says of a parameter whether it may be repeated", () => {
  expect(parameter("from", "从", "首月起。", "2015年").isList).toBe(false);
  expect(listParameter("area", "地区", "名称。", "西安市")).toMatchObject({
    isList: true,
    note: "名称。可以写几次，合乎其一即可。",
  });
});
