import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

function unitsOf(first: string, second: string, answers: readonly RecogniserAnswer[] = []) {
  const text = `# sheet: 表\n西安市\n指标 | 2015年\n${first} | 1\n${second} | 2`;
  const { blocks, questions } = recognise(readSheets(text), CATALOGUE, answers);
  return [
    blocks.flatMap(({ cells }) => cells.map(({ meaning }) => meaning.unit)).join(),
    questions.map(({ code, candidates }) => `${code} ${candidates.join("/")}`).join(),
  ];
}

it("asks of amounts without a unit beside others in another unit than their own", () => {
  expect(unitsOf("工业产值（万元）", "销售收入")).toEqual(["万元,", "UNIT_AMBIGUOUS 万元/亿元"]);
});

it("takes an amount as in its own unit where the others are in that, and one alone", () => {
  expect(unitsOf("工业产值（亿元）", "销售收入")).toEqual(["亿元,", ""]);
  expect(unitsOf("工业产值", "销售收入")).toEqual([",", ""]);
});

it("takes the answer as the unit, and asks again where it is none", () => {
  const answered = (answer: string) => [{ sheet: "表", cell: "B4", code: "UNIT_AMBIGUOUS", answer }] as const;
  expect(unitsOf("工业产值（万元）", "销售收入", answered("万元"))).toEqual(["万元,万元", ""]);
  expect(unitsOf("工业产值（万元）", "销售收入", answered("两"))[1]).toBe("UNIT_AMBIGUOUS 万元/亿元");
});
