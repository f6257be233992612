import { expect, it } from "vitest";

import { periodCode } from "../../../../server/domain/period-code.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

function understand(
  months: string,
  rows = "固定资产投资\n社会消费品零售总额",
  answers: readonly RecogniserAnswer[] = [],
) {
  const sheet = `西安市2017年投资消费（亿元）\n月份 | ${months}\n${rows}`;
  const { blocks, questions } = recognise(readSheets(sheet), INDUSTRY_CATALOGUE, answers);
  const [last] = blocks.flatMap(({ cells }) => cells).slice(-1);
  const period = last && periodCode(last.meaning.period, last.meaning.basis);
  return [period, questions.map(({ code, cells }) => `${code} ${cells.length}`).join()];
}

const answered = (answer: string) => [{ sheet: "Sheet1", cell: "B3", code: "BASIS_AMBIGUOUS", answer }] as const;

it("asks whether months over investment are cumulated, of all rows beside it", () => {
  expect(understand("5月 | 6月 | 7月")).toEqual(["2017-07", "BASIS_AMBIGUOUS 6"]);
});

it("takes the answer", () => {
  expect(understand("5月 | 6月 | 7月", undefined, answered("累计"))).toEqual(["2017-07 YTD", ""]);
  expect(understand("5月 | 6月 | 7月", undefined, answered("当月"))).toEqual(["2017-07", ""]);
});

it("asks nothing without investment, of two months, beside running totals and where figures tell", () => {
  expect(understand("5月 | 6月 | 7月", "社会消费品零售总额")).toEqual(["2017-07", ""]);
  expect(understand("6月 | 7月")).toEqual(["2017-07", ""]);
  expect(understand("5月 | 6月 | 7月 | 1-7月")).toEqual(["2017-07 YTD", ""]);
  expect(understand("5月 | 6月 | 7月", "固定资产投资 | 90 | 80 | 85")).toEqual(["2017-07", ""]);
});
