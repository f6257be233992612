import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import type { Indicator } from "../../../../server/domain/indicator.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";

const PRODUCT: Indicator = {
  ...{ code: "PRODUCT", name: "地区生产总值", englishName: "", aliases: [], unit: "亿元", decimals: 2, kind: "flow" },
  ...{ priceBasis: null, direction: 1, definition: "", growthOf: "", bases: [], frequencies: [] },
};
const GROWTH = { code: "GROWTH", name: "地区生产总值增速", unit: "%", kind: "rate", growthOf: "PRODUCT" } as const;
const CATALOGUE = createCatalogue({
  indicators: [PRODUCT, { ...PRODUCT, ...GROWTH }],
  areas: ["西安市", "宝鸡市", "咸阳市"].map((name) => {
    return { code: name, name, shortName: name.slice(0, 2), level: "prefecture", parent: "", aliases: [] };
  }),
  members: [],
  homeArea: "",
});

const AMOUNTS = [
  ["西安市", 108.5, 100],
  ["宝鸡市", 212.4, 200],
  ["咸阳市", 309.9, 300],
] as const;

function askedOf(growths: readonly number[], answers: readonly RecogniserAnswer[] = []) {
  const rows = AMOUNTS.map(([city, now, before], at) => `${city} | ${now} | ${before} | ${growths[at]}`).join("\n");
  const text = `2018年上半年地区生产总值\n城市 | 2018年上半年（亿元） | 2017年上半年（亿元） | 增速（%）\n${rows}`;
  const { blocks, questions } = recognise(readSheets(text), CATALOGUE, answers);
  const kept = blocks.flatMap(({ cells }) => cells.filter(({ column }) => column === 3));
  return [questions.flatMap(({ cells }) => cells.map(({ row, column }) => `${row} ${column}`)), kept.length];
}

it("asks about growths that the amounts beside them come to", () => {
  expect(askedOf([8.5, 6.2, 3.3])).toEqual([["2 3", "3 3", "4 3"], 3]);
});

it("leaves growths of which one is another, as those at comparable prices are", () => {
  expect(askedOf([8.5, 6.2, 7.1])).toEqual([[], 3]);
});

it("takes the answer", () => {
  const answer = { sheet: "Sheet1", cell: "D3", code: "INDICATOR_AMBIGUOUS" } as const;
  expect(askedOf([8.5, 6.2, 3.3], [{ ...answer, answer: "不填" }])).toEqual([[], 0]);
  expect(askedOf([8.5, 6.2, 3.3], [{ ...answer, answer: "实际数" }])).toEqual([[], 3]);
});
