import { expect, it } from "vitest";

import { periodCode } from "../../../../server/domain/period-code.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

function understand(periods: string, indicator = "地区生产总值", answers: readonly RecogniserAnswer[] = []) {
  const sheet = `西安市\n指标 | ${periods}\n${indicator}`;
  const { blocks, questions } = recognise(readSheets(sheet), INDUSTRY_CATALOGUE, answers);
  const [last] = blocks.flatMap(({ cells }) => cells).slice(-1);
  const period = last && periodCode(last.meaning.period, last.meaning.basis);
  return [period, questions.map(({ code, candidates }) => `${code} ${candidates.join("/")}`).join()];
}

const answered = (answer: string) => [{ sheet: "Sheet1", cell: "B3", code: "BASIS_AMBIGUOUS", answer }] as const;

it("asks what months over the product are", () => {
  expect(understand("2016年5月 | 2016年6月")).toEqual(["2016-06", "BASIS_AMBIGUOUS 累计/当季"]);
  expect(understand("12/2015 | 12/2016")).toEqual(["2016-12", "BASIS_AMBIGUOUS 全年/当季"]);
});

it("takes the answer", () => {
  expect(understand("12/2015 | 12/2016", undefined, answered("全年"))).toEqual(["2016", ""]);
  expect(understand("2016年3月 | 2016年6月", undefined, answered("当季"))).toEqual(["2016-Q2", ""]);
});

it("asks nothing of other quantities, and where a label says what months are", () => {
  expect(understand("2016年5月 | 2016年6月", "社会消费品零售总额")).toEqual(["2016-06", ""]);
  expect(understand("2016年1-3月 | 2016年1-6月")).toEqual(["2016-06 YTD", ""]);
});
