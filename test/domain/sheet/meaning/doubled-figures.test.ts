import { expect, it } from "vitest";

import { questionDoubled } from "../../../../server/domain/sheet/meaning/doubled-figures.ts";
import { settleCells, UNQUESTIONED } from "../../../../server/domain/sheet/meaning/questioned.ts";
import { SURE } from "../../../../server/domain/sheet/part.ts";
import type { RecognisedCell } from "../../../../server/domain/sheet/recognition.ts";
import { settlingWith } from "../../../support/sheet-cell.ts";

const CELL: RecognisedCell = {
  ...{ row: 1, column: 1, confidence: 1, reason: "", labels: { period: [] } },
  meaning: {
    ...{ indicator: "OUTPUT", subject: { area: "610100", member: "" }, basis: "month", unit: "" },
    period: { start: 24_192, end: 24_192 },
  },
};

it("asks about all cells of a table that another one doubles, until it is answered", () => {
  const { settled, asked } = questionDoubled([CELL], { isDoubled: true }, settlingWith({}));
  expect([settleCells([CELL], settled)[0]?.confidence, asked.map(({ cells }) => cells.length)]).toEqual([
    SURE.asked,
    [1],
  ]);
  const answers = { "INDICATOR_AMBIGUOUS doubled A1:B9": "实际数" };
  expect(questionDoubled([CELL], { isDoubled: true }, settlingWith(answers))).toEqual(UNQUESTIONED);
});

it("asks nothing of other tables", () => {
  expect(questionDoubled([CELL], {}, settlingWith({}))).toEqual(UNQUESTIONED);
  expect(questionDoubled([], { isDoubled: true }, settlingWith({}))).toEqual(UNQUESTIONED);
});
