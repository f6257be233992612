import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

function asked(title: string, columns = "规模以上工业增加值（亿元）"): string[] {
  const sheet = `${title}\n月份 | ${columns}\n2017年1-3月`;
  return recognise(readSheets(sheet), INDUSTRY_CATALOGUE).questions.map(({ text }) => text.split("说的")[0] ?? "");
}

it("asks whether all of industry is meant below a line that names one", () => {
  expect(asked("西安市装备制造业生产情况")).toEqual(["标题“西安市装备制造业生产情况”"]);
});

it("asks nothing below other lines, and of what is not published by industry", () => {
  expect(asked("西安市工业生产情况")).toEqual([]);
  expect(asked("西安市汽车制造业")).toEqual([]);
  expect(asked("西安市装备制造业生产情况", "社会消费品零售总额（亿元）")).toEqual([]);
});
