import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

function understand(heads: string, answers: readonly RecogniserAnswer[] = []) {
  const text = `西安市工业产值（2017年）\n月份 | ${heads}\n3月 | 7.7 | 11.6\n4月 |  | `;
  const { blocks, questions } = recognise(readSheets(text), CATALOGUE, answers);
  const [first] = blocks.flatMap(({ cells }) => cells);
  return [first?.meaning.indicator, questions.map(({ code, cells }) => `${code} ${cells.length}`).join()];
}

const LAST_ONLY = "汽车制造业 | 采矿业（当月同比，%）";

it("asks of industries without a unit beside one that has a growth whether they are of growths too", () => {
  expect(understand(LAST_ONLY)).toEqual(["OUTPUT", "INDICATOR_AMBIGUOUS 2"]);
});

it("takes the answer", () => {
  const answer = { sheet: "Sheet1", cell: "B3", code: "INDICATOR_AMBIGUOUS", answer: "工业产值增速" } as const;
  expect(understand(LAST_ONLY, [answer])).toEqual(["OUTPUT_GROWTH", ""]);
});

it("asks nothing of amounts that say their unit", () => {
  expect(understand("汽车制造业（亿元） | 采矿业（当月同比，%）")).toEqual(["OUTPUT", ""]);
});

it("asks nothing where each industry has an amount and a growth", () => {
  expect(understand("汽车制造业 | 汽车制造业（当月同比，%）")).toEqual(["OUTPUT", ""]);
});
