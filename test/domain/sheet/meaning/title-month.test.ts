import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

function asked(title: string, columns: string, answers: readonly RecogniserAnswer[] = []) {
  const { questions } = recognise(readSheets(`${title}\n指标 | ${columns}\n工业产值（亿元）`), CATALOGUE, answers);
  return questions.map(({ code, cells }) => `${code} ${cells.length}`);
}

it("asks where a report's title names another month than its figures are of", () => {
  expect(asked("西安市2016年9月工业产值", "8月 | 1-8月累计")).toEqual(["LABEL_CONTRADICTION 2"]);
});

it("asks about the year before along with it", () => {
  expect(asked("西安市2016年9月工业产值", "1-8月累计 | 上年同期")).toEqual(["LABEL_CONTRADICTION 2"]);
});

it("asks nothing where one of the columns is of that month, nor about years and series", () => {
  expect(asked("西安市2016年9月工业产值", "9月 | 1-9月累计")).toEqual([]);
  expect(asked("西安市2016年9月工业产值", "2015年 | 2016年")).toEqual([]);
  expect(asked("西安市2016年9月工业产值", "3月 | 4月 | 5月 | 6月")).toEqual([]);
});

it("takes the answer", () => {
  const answer = { sheet: "Sheet1", cell: "B3", code: "LABEL_CONTRADICTION", answer: "以表内期间为准" } as const;
  expect(asked("西安市2016年9月工业产值", "8月 | 1-8月累计", [answer])).toEqual([]);
  expect(asked("西安市2016年9月工业产值", "8月 | 1-8月累计", [{ ...answer, answer: "不填" }])).toEqual([]);
});

it("asks nothing where the title is of a time in which all months lie", () => {
  expect(asked("西安市2016年下半年工业产值", "1-7月 | 1-8月")).toEqual([]);
  expect(asked("西安市2015-2016年工业产值", "2016年3月 | 2015年4月")).toEqual([]);
});
