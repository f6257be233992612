import { expect, it } from "vitest";

import { isShareOfOutput, namesOtherQuantity } from "../../../../server/domain/sheet/context/other-quantity.ts";
import { tablesFrom } from "../../../support/sheet-catalogue.ts";

/** Whether the line over the second table of a sheet names another quantity than the sheet does. */
function isOther(line: string): boolean {
  const [, second] = tablesFrom(
    `工业产值\n年份 | 2015年 | 2016年\n西安市 | 1 | 2\n\n${line}\n年份 | 2015年 | 2016年\n西安市 | 3 | 4`,
  );
  if (!second) throw new Error("There is no second table");
  return namesOtherQuantity(second);
}

it.each(["Inflation", "Unemployment rate", "城镇化率", "存款余额", "Public debt as a % of GDP"])(
  "takes %s for a quantity of its own",
  (line) => {
    expect(isOther(line)).toBe(true);
  },
);

it.each(["Overview", "Key indicators", "各市情况", "西安市", "工业产值", "销售收入"])("takes %s for none", (line) => {
  expect(isOther(line)).toBe(false);
});

it("says nothing of a sheet's first line", () => {
  const [first] = tablesFrom("Inflation\n年份 | 2015年 | 2016年\n西安市 | 1 | 2");
  expect(first && namesOtherQuantity(first)).toBe(false);
});

it("knows what is said to be a part of GDP", () => {
  expect(isShareOfOutput("Exports, share of GDP")).toBe(true);
  expect(isShareOfOutput("Growth of GDP")).toBe(false);
});
