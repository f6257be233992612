import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

function asked(note: string, answers: readonly RecogniserAnswer[] = []) {
  const sheet = `西安市\n指标 | 2016年 | 2017年\n工业产值（亿元） | 1 | 2\n${note}`;
  const { questions } = recognise(readSheets(sheet), CATALOGUE, answers);
  return questions.map(({ code, cells }) => `${code} ${cells.map(({ column }) => column).join()}`);
}

it("asks about the figures of a year which a note calls a forecast", () => {
  expect(asked("注：2017年为全年预计数，以公布为准。")).toEqual(["INDICATOR_AMBIGUOUS 2"]);
});

it("asks nothing about a note on how final a year's figures are", () => {
  expect(asked("注：2017年为初步核算数。")).toEqual([]);
});

it("asks about a quantity which a note says is of other months", () => {
  expect(asked("备注：产值指标为1-4月数。")).toEqual(["INDICATOR_AMBIGUOUS 1,2"]);
  expect(asked("备注：利润指标为1-4月数。")).toEqual([]);
});

it("asks about figures of other years than the one of which a note says that they are", () => {
  expect(asked("注：表中数据为各市2016年公报数。")).toEqual(["INDICATOR_AMBIGUOUS 2"]);
});

it("asks about amounts where a note says that growths are filled in", () => {
  expect(asked("填报说明：一律填报同比增速（%），请勿填写绝对数。")).toEqual(["INDICATOR_AMBIGUOUS 1,2"]);
});

it("asks about single months where a note says that all is cumulated", () => {
  const sheet = (columns: string) =>
    `西安市2016年10月\n指标 | ${columns}\n工业产值 | 1 | 2\n注：本表均为1-10月累计数。`;
  const questionsOf = (columns: string) =>
    recognise(readSheets(sheet(columns)), CATALOGUE).questions.map(({ code }) => code);
  expect(questionsOf("当月 | 当月同比")).toEqual(["INDICATOR_AMBIGUOUS"]);
  expect(questionsOf("累计 | 累计同比")).toEqual([]);
  expect(questionsOf("当月 | 累计")).toEqual([]);
});

it("asks about figures of later months than a remark says", () => {
  const sheet = "西安市2016年\n指标 | 1-8月 | 1-9月 | 备 注\n工业产值 | 1 | 2 | 1-8月数\n销售收入 | 3 | 4 |";
  const { questions } = recognise(readSheets(sheet), CATALOGUE);
  expect(questions.flatMap(({ code, cells }) => cells.map(({ row, column }) => `${code} ${row} ${column}`))).toEqual([
    "INDICATOR_AMBIGUOUS 2 2",
  ]);
});

it("fills nothing that it was answered to leave", () => {
  const answer = { sheet: "Sheet1", cell: "C3", code: "INDICATOR_AMBIGUOUS", answer: "不填" } as const;
  const sheet = "西安市\n指标 | 2016年 | 2017年\n工业产值（亿元） | 1 | 2\n注：2017年为全年预计数。";
  const { blocks, questions } = recognise(readSheets(sheet), CATALOGUE, [answer]);
  expect([blocks.flatMap(({ cells }) => cells.map(({ column }) => column)), questions]).toEqual([[1], []]);
});

it("takes the answer", () => {
  const answer = { sheet: "Sheet1", cell: "C3", code: "INDICATOR_AMBIGUOUS", answer: "实际数" } as const;
  expect(asked("注：2017年为全年预计数。", [answer])).toEqual([]);
});

it("asks about a quantity in another unit than a note says that it is in", () => {
  expect(asked("注：产值单位为万元。")).toEqual(["INDICATOR_AMBIGUOUS 1,2"]);
  expect(asked("注：产值单位为亿元。")).toEqual([]);
});
