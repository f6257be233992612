import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

function understand(columns: string, rows = "工业增加值", answers: readonly RecogniserAnswer[] = []) {
  const { blocks, questions } = recognise(
    readSheets(`西安市\n指标 | ${columns}\n${rows}`),
    INDUSTRY_CATALOGUE,
    answers,
  );
  const [first] = blocks.flatMap(({ cells }) => cells);
  return [first?.meaning.indicator, questions.map(({ code, cells }) => `${code} ${cells.length}`).join()];
}

const answered = (answer: string) => [{ sheet: "Sheet1", cell: "B3", code: "INDICATOR_AMBIGUOUS", answer }] as const;

it("asks whether the value added of industry by month is that of industry above designated size", () => {
  expect(understand("2017年5月 | 2017年1-5月")).toEqual(["ALL_VALUE_ADDED", "INDICATOR_AMBIGUOUS 2"]);
});

it("takes the answer", () => {
  expect(understand("2017年1-5月", undefined, answered("规模以上工业增加值"))).toEqual(["VALUE_ADDED", ""]);
  expect(understand("2017年1-5月", undefined, answered("工业增加值"))).toEqual(["ALL_VALUE_ADDED", ""]);
});

it("asks nothing of quarters and years, and beside a row of its own for industry above designated size", () => {
  expect(understand("2017年1-6月 | 2017年")).toEqual(["ALL_VALUE_ADDED", ""]);
  expect(understand("2017年1-5月", "工业增加值\n规模以上工业增加值")).toEqual(["ALL_VALUE_ADDED", ""]);
});

it.each([
  ["2017年4月增速% | 2017年1-4月增速%", "工业增加值"],
  ["2017年12月增速% | 2017年12月止累计增速%", "工业增加值"],
])("takes growths by month, %s, for those of industry above designated size", (columns, rows) => {
  expect(understand(columns, rows)).toEqual(["VALUE_ADDED_GROWTH", ""]);
});

it.each([
  ["2017年1-6月增速% | 2017年增速%", "工业增加值"],
  ["2017年1-4月增速%", "全部工业增加值"],
  ["2017年1-4月增速%", "工业增加值\n地区生产总值"],
])("asks about the growth of all industry: %s, %j", (columns, rows) => {
  expect(understand(columns, rows)[1]).toMatch(/^INDICATOR_UNKNOWN/u);
});
