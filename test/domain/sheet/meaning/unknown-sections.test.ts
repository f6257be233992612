import { expect, it } from "vitest";

import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { settleSections } from "../../../../server/domain/sheet/meaning/unknown-sections.ts";
import { tableFrom } from "../../../support/sheet-catalogue.ts";
import { settlingWith } from "../../../support/sheet-cell.ts";

const blockedRows = (text: string, answers: Record<string, string> = {}) =>
  settleSections(readAxes(tableFrom(text)).rows, settlingWith(answers)).flatMap(({ row, blocked }) =>
    blocked ? [row] : [],
  );

const PLACES = "指标 | 2016年\n一、全国\n工业产值 | 1\n二、沣东新城\n工业产值 | 2";

it("blocks rows below an unknown place until it is answered", () => {
  expect(blockedRows(PLACES)).toEqual([4]);
  expect(blockedRows(PLACES, { "SUBJECT_UNKNOWN 沣东新城": "西安市" })).toEqual([]);
});

it("blocks rows that another section has too", () => {
  expect(blockedRows("指标 | 2016年\n一、甲方\n工业产值 | 1\n二、乙方\n工业产值 | 2")).toEqual([2, 4]);
});

it("passes over a topic", () => {
  expect(blockedRows("指标 | 2016年\n一、生产形势\n工业产值 | 1\n二、销售形势\n销售收入 | 2")).toEqual([]);
});
