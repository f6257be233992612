import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

function understood(title: string, columns: string, kind: string, answers: readonly RecogniserAnswer[] = []) {
  const sheet = `西安市${title}\n指标 | ${columns} | 属性\n工业产值（亿元） | | | ${kind}\n销售收入（亿元） | | | ${kind}`;
  const { blocks, questions } = recognise(readSheets(sheet), CATALOGUE, answers);
  const proposed = blocks.flatMap(({ cells }) => cells.map(({ column }) => column));
  return [proposed, questions.map(({ code, cells }) => `${code} ${cells.map(({ column }) => column).join()}`)];
}

const answered = (answer: string) => [{ sheet: "Sheet1", cell: "C3", code: "INDICATOR_AMBIGUOUS", answer }] as const;

it("asks whether years within the plan of the title are actual, where rows say that they are expected", () => {
  expect(understood("“十四五”主要指标", "2020年 | 2025年", "预期性")).toEqual([[1, 1], ["INDICATOR_AMBIGUOUS 2,2"]]);
});

it("takes the answer", () => {
  expect(understood("“十四五”主要指标", "2020年 | 2025年", "预期性", answered("不填"))).toEqual([[1, 1], []]);
  expect(understood("“十四五”主要指标", "2020年 | 2025年", "预期性", answered("实际数"))).toEqual([[1, 2, 1, 2], []]);
});

it("leaves years before the plan, those called actual, and tables that expect nothing", () => {
  expect(understood("“十三五”主要指标", "2014年 | 2015年", "预期性")).toEqual([[1, 2, 1, 2], []]);
  expect(understood("“十三五”主要指标", "2015年 | 2016年实际", "约束性")).toEqual([[1, 2, 1, 2], []]);
  expect(understood("“十四五”主要指标", "2020年 | 2025年", "")).toEqual([[1, 2, 1, 2], []]);
});
