import { expect, it } from "vitest";

import { readMeasured } from "../../../../server/domain/sheet/label/label-measure.ts";
import { cutLabel } from "../../../../server/domain/sheet/label/label-pieces.ts";
import { createVocabulary } from "../../../../server/domain/sheet/label/vocabulary.ts";
import { UNITS } from "../../../../server/domain/unit.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const PERCENT = UNITS.filter(({ symbol }) => symbol === "%");
const measured = (text: string, units = UNITS.slice(0, 0)) =>
  readMeasured(cutLabel(createVocabulary(CATALOGUE), text), units);

it("reads the words about a measure together", () => {
  expect(measured("工业产值累计增速")).toMatchObject({ measure: "growth", basis: "year-to-date", unread: "" });
  expect(measured("当月及累计增速")).toMatchObject({ measure: "growth", basis: undefined });
  expect(measured("工业产值及增速")).toMatchObject({ measure: undefined, unread: "" });
  expect(measured("增减", PERCENT)).toMatchObject({ measure: "growth" });
  expect(measured("上年同月数")).toMatchObject({ isYearBefore: true, basis: "month" });
});

it("gives back words that say nothing", () => {
  expect(measured("完成%")).toMatchObject({ measure: undefined, unread: "完成%" });
});
