import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { cellSubject } from "../../../../server/domain/sheet/meaning/cell-subject.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";
import { cellUnder, settlingWith } from "../../../support/sheet-cell.ts";

function subjectOf(cell: ReturnType<typeof cellUnder>, answers: Record<string, string> = {}) {
  const { value, issue } = cellSubject(cell, settlingWith(answers));
  return [value ? `${value.area}·${value.member}` : "", issue?.code ?? ""];
}

it("joins an area and a member of different labels", () => {
  expect(subjectOf(cellUnder("采矿业", "全国"))).toEqual(["100000·B", ""]);
  expect(subjectOf(cellUnder("汽车制造业", "2016年", "陕西省工业产值"))).toEqual(["610000·36", ""]);
});

it("asks where two labels name different ones", () => {
  expect(subjectOf(cellUnder("汽车制造业", "采矿业"))).toEqual(["", "LABEL_CONTRADICTION"]);
});

it("takes the narrower of two areas", () => {
  expect(subjectOf(cellUnder("西安市", "陕西省"))).toEqual(["610100·", ""]);
});

it("asks whose a column's 全市 is in the row of a province", () => {
  expect(subjectOf(cellUnder("陕西省", "全市工业产值"))).toEqual(["", "LABEL_CONTRADICTION"]);
  expect(subjectOf(cellUnder("西安市", "全市工业产值"))).toEqual(["610100·", ""]);
});

it("guesses the home area and asks where none is named", () => {
  expect(subjectOf(cellUnder("工业产值", "2016年"))).toEqual(["610100·", "SUBJECT_AMBIGUOUS"]);
  const answers = { "SUBJECT_AMBIGUOUS A1:B9": "全国" };
  expect(subjectOf(cellUnder("工业产值", "2016年"), answers)).toEqual(["100000·", ""]);
});

it("takes a member from the title where no label names one", () => {
  const cell = cellUnder("工业产值", "2016年", "西安市试验项目");
  expect(subjectOf(cell)).toEqual(["610100·P1", ""]);
});

it("does not ask where a project is", () => {
  expect(subjectOf(cellUnder("试验项目", "2016年"))).toEqual(["610100·P1", ""]);
});

it("guesses nothing where a title names an unknown place", () => {
  const cell = cellUnder("工业产值", "2016年", "西安市");
  const placed = { ...cell, context: { ...cell.context, unknownPlace: "高新区" } };
  expect(subjectOf(placed)).toEqual(["", "SUBJECT_UNKNOWN"]);
});

it("asks whether a title's industry is meant by what is counted by areas and by industries", () => {
  const catalogue = createCatalogue({
    indicators: [
      ...CATALOGUE.indicators.things.map((one) =>
        one.code === "SALES" ? { ...one, name: "实际利用外商直接投资" } : one,
      ),
      ...CATALOGUE.indicators.things.flatMap((one) =>
        one.code === "OUTPUT" ? { ...one, code: "GDP", name: "地区生产总值", aliases: [] } : [],
      ),
    ],
    areas: CATALOGUE.areas.things,
    members: CATALOGUE.members.things,
    homeArea: "610100",
  });
  const text = "西安市汽车制造业（2016年）\n指标 | 数值\n地区生产总值 | 1\n实际利用外商直接投资 | 2";
  const understand = (answer?: string) => {
    const answers = answer ? [{ sheet: "Sheet1", cell: "B4", code: "SUBJECT_AMBIGUOUS" as const, answer }] : [];
    const { blocks, questions } = recognise(readSheets(text), catalogue, answers);
    return [
      blocks.flatMap(({ cells }) => cells.map(({ meaning }) => meaning.subject.member)),
      questions.map(({ code }) => code),
    ];
  };
  expect(understand()).toEqual([["", ""], ["SUBJECT_AMBIGUOUS"]]);
  expect(understand("汽车制造业")).toEqual([["", "36"], []]);
  expect(understand("全部")).toEqual([["", ""], []]);
});
