import { expect, it } from "vitest";

import { unknownPlaceOf } from "../../../../server/domain/sheet/context/unknown-place.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

const BODY = "指标 | 2015年 | 2016年\n工业产值 | 1 | 2";

const placeOf = (text: string, sheet = "") => unknownPlaceOf(tableFrom(text).titles, readLabel, readLabel(sheet));

it("sees a place that it does not know", () => {
  expect([placeOf(`西安高新区\n${BODY}`), placeOf(`西安市\n${BODY}`)]).toEqual(["西安高新区", undefined]);
});

it("goes by an area that stands by itself beside what looks like a place", () => {
  expect(placeOf(`西部城市月度跟踪——西安市\n${BODY}`)).toBeUndefined();
});

it("takes a place cut short for the one that the sheet is called by", () => {
  expect(placeOf(`西市主要指标\n${BODY}`)).toBe("西市");
  expect(placeOf(`西市主要指标\n${BODY}`, "西安")).toBeUndefined();
});
