import { expect, it } from "vitest";

import { periodCode } from "../../../../server/domain/period-code.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

function understand(periods: string, answers: readonly RecogniserAnswer[] = [], indicator = "工业产值") {
  const { blocks, questions } = recognise(readSheets(`全国\n指标 | ${periods}\n${indicator}`), CATALOGUE, answers);
  const [last] = blocks.flatMap(({ cells }) => cells).slice(-1);
  const period = last && periodCode(last.meaning.period, last.meaning.basis);
  return [period, questions.map(({ code, cells }) => `${code} ${cells.length}`).join()];
}

const answered = (answer: string) => [{ sheet: "Sheet1", cell: "B3", code: "BASIS_AMBIGUOUS", answer }] as const;

it("asks what months are that come every quarter or every year", () => {
  expect(understand("2016年3月 | 2016年6月 | 2016年9月")).toEqual(["2016-09", "BASIS_AMBIGUOUS 3"]);
  const januaries = "@2014-01-01 yyyy-mm-dd | @2015-01-01 yyyy-mm-dd | @2016-01-01 yyyy-mm-dd";
  expect(understand(januaries)).toEqual(["2016-01", "BASIS_AMBIGUOUS 3"]);
});

it("takes the answer", () => {
  expect(understand("2016年3月 | 2016年6月 | 2016年9月", answered("当季"))).toEqual(["2016-Q3", ""]);
  expect(understand("2014年1月 | 2015年1月 | 2016年1月", answered("全年"))).toEqual(["2016", ""]);
});

it("asks nothing about months that follow each other, about two of them, or where a label says it", () => {
  expect(understand("2016年3月 | 2016年4月 | 2016年5月")).toEqual(["2016-05", ""]);
  expect(understand("2015年6月 | 2016年6月")).toEqual(["2016-06", ""]);
  expect(understand("2016年3月 | 2016年6月 | 2016年9月", [], "工业产值累计")).toEqual(["2016-09 YTD", ""]);
});

it("asks nothing about Januaries above running totals", () => {
  const { questions } = recognise(
    readSheets("全国工业产值（亿元）\n月份 | 2014年 | 2015年 | 2016年\n1月 | 1 | 1 | 1\n1-2月 | 2 | 2 | 2"),
    CATALOGUE,
  );
  expect(questions).toEqual([]);
});
