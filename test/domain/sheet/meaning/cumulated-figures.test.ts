import { expect, it } from "vitest";

import { periodCode } from "../../../../server/domain/period-code.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const HEADER = "全国\n指标 | 2016年2月 | 2016年3月 | 2016年4月 | 2016年5月 | 2016年6月\n";

function understand(rows: string, answers: readonly RecogniserAnswer[] = []) {
  const { blocks, questions } = recognise(readSheets(HEADER + rows), CATALOGUE, answers);
  const [last] = blocks.flatMap(({ cells }) => cells).slice(-1);
  const period = last && periodCode(last.meaning.period, last.meaning.basis);
  return [period, questions.map(({ code, cells }) => `${code} ${cells.length}`).join()];
}

it("asks about months whose figures grow like a running total", () => {
  expect(understand("工业产值 | 20 | 31 | 42 | 52 | 63")).toEqual(["2016-06", "BASIS_AMBIGUOUS 5"]);
});

it("takes the answer", () => {
  const answer = (text: string) => [{ sheet: "Sheet1", cell: "C3", code: "BASIS_AMBIGUOUS", answer: text }] as const;
  expect(understand("工业产值 | 20 | 31 | 42 | 52 | 63", answer("累计"))).toEqual(["2016-06 YTD", ""]);
  expect(understand("工业产值 | 20 | 31 | 42 | 52 | 63", answer("当月"))).toEqual(["2016-06", ""]);
});

it.each([
  ["months of about the same size", "工业产值 | 20 | 21 | 22 | 23 | 24"],
  ["figures that fall once", "工业产值 | 20 | 31 | 30 | 52 | 63"],
  ["rates", "工业产值增速 | 2 | 3 | 4 | 5 | 6"],
  ["an empty row", "工业产值"],
])("asks nothing about %s", (_, rows) => {
  expect(understand(rows)).toEqual(["2016-06", ""]);
});

it("asks about quarters too, and about the growth beside them", () => {
  const rows =
    "季度 | 工业产值 | 工业产值增速（%）\n2016Q4 | 90 | 6\n2016Q3 | 66 | 6.1\n2016Q2 | 43 | 6\n2016Q1 | 20 | 6.2";
  const { questions } = recognise(readSheets(`全国\n${rows}`), CATALOGUE);
  expect(questions.map(({ code, cells, candidates }) => [code, cells.length, candidates.join()])).toEqual([
    ["BASIS_AMBIGUOUS", 8, "累计,当季"],
  ]);
  const single = rows.replace("90", "28").replace("66", "25").replace("43", "22");
  expect(recognise(readSheets(`全国\n${single}`), CATALOGUE).questions).toEqual([]);
});

it("asks nothing where a label says that it is cumulated", () => {
  expect(understand("工业产值累计 | 20 | 31 | 42 | 52 | 63")).toEqual(["2016-06 YTD", ""]);
});
