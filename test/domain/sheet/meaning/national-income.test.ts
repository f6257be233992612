import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import type { Indicator } from "../../../../server/domain/indicator.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";

const PRODUCT: Indicator = {
  ...{ code: "PRODUCT", name: "地区生产总值", englishName: "", aliases: ["国内生产总值", "GDP"], unit: "亿元" },
  ...{ decimals: 2, kind: "flow", priceBasis: null, direction: 1, definition: "", growthOf: "" },
  ...{ bases: [], frequencies: [] },
};
const CATALOGUE = createCatalogue({
  indicators: [PRODUCT],
  areas: [
    { code: "100000", name: "全国", shortName: "全国", level: "country", parent: "", aliases: ["中国"] },
    { code: "610100", name: "西安市", shortName: "西安", level: "prefecture", parent: "100000", aliases: ["西安"] },
  ],
  members: [],
  homeArea: "610100",
});

function areasIn(text: string) {
  const { blocks, questions } = recognise(readSheets(text), CATALOGUE);
  const areas = blocks.flatMap(({ cells }) => cells.map(({ meaning }) => meaning.subject.area));
  return [[...new Set(areas)], questions.map(({ code }) => code).filter((code) => code === "SUBJECT_AMBIGUOUS")];
}

const rows = "指标 | 2023年\n国民总收入(亿元) | 1\n国内生产总值(亿元) | 2";

it("takes a table with 国民总收入 for the nation's", () => {
  expect(areasIn(rows)).toEqual([["100000"], []]);
  expect(areasIn("Year | Gross\\nNational\\nIncome | GDP\n2023 | 1 | 2")).toEqual([["100000"], []]);
});

it("asks where there is none, and takes the place that is named", () => {
  expect(areasIn("指标 | 2023年\n国内生产总值(亿元) | 2")[1]).toEqual(["SUBJECT_AMBIGUOUS"]);
  expect(areasIn(`西安市\n${rows}`)[0]).toEqual(["610100"]);
});
