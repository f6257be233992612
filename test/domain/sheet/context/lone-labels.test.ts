import { expect, it } from "vitest";

import { isLoneGrowth, isLoneMember, isLoneTime } from "../../../../server/domain/sheet/context/lone-labels.ts";
import { readLabel } from "../../../support/sheet-catalogue.ts";

it.each([
  ["2016年", [true, false, false]],
  ["汽车制造业", [false, true, false]],
  ["增长速度（%）", [false, false, true]],
  ["工业产值", [false, false, false]],
  ["工业产值增速", [false, false, false]],
  ["西安市2016年", [false, false, false]],
])("knows whether %s says but a time, a member or growth", (text, expected) => {
  const label = readLabel(text);
  expect([isLoneTime(label), isLoneMember(label), isLoneGrowth(label)]).toEqual(expected);
});

it("knows no label as none of them", () => {
  expect([isLoneTime(undefined), isLoneMember(undefined)]).toEqual([false, false]);
});
