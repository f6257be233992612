import { expect, it } from "vitest";

import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { questionBlankBasis } from "../../../../server/domain/sheet/meaning/blank-basis.ts";
import { settleCells } from "../../../../server/domain/sheet/meaning/questioned.ts";
import type { RecognisedCell } from "../../../../server/domain/sheet/recognition.ts";
import { tableFrom } from "../../../support/sheet-catalogue.ts";
import { settlingWith } from "../../../support/sheet-cell.ts";

/** The rows asked about, of a table whose cells in column C are all read as those of a month; and what becomes of them. */
function asked(text: string, answers = {}) {
  const axes = readAxes(tableFrom(text));
  const cells = axes.rows.map(({ row }): RecognisedCell => {
    const subject = { area: "610100", member: "" };
    const period = { start: 24_192, end: 24_192 };
    const meaning = { indicator: "OUTPUT", subject, period, basis: "month", unit: "" } as const;
    return { row, column: 2, meaning, labels: { period: [] }, confidence: 1, reason: "" };
  });
  const { asked: questions, settled } = questionBlankBasis(cells, axes, settlingWith(answers));
  return {
    rows: questions.flatMap(({ cells: meant }) => meant.map(({ row }) => row)),
    bases: settleCells(cells, settled).map(({ meaning }) => meaning.basis),
  };
}

const TABLE = "西安市\n指标 | 口径 | 2016年1月\n工业产值 | 当月 | 1\n销售收入 | 当月 | 2\n工业产值 | | 3";

it("asks about the row that leaves blank what the others say", () => {
  expect(asked(TABLE).rows).toEqual([4]);
  expect(asked(TABLE, { "BASIS_AMBIGUOUS blank basis A1:B9": "累计" })).toEqual({
    rows: [],
    bases: ["month", "month", "year-to-date"],
  });
});

it("asks nothing where few rows say it, or all do", () => {
  expect(asked("西安市\n指标 | 口径 | 2016年1月\n工业产值 | 当月 | 1\n销售收入 | | 2\n工业产值 | | 3").rows).toEqual(
    [],
  );
  expect(asked("西安市\n指标 | 口径 | 2016年1月\n工业产值 | 当月 | 1\n销售收入 | 当月 | 2").rows).toEqual([]);
});
