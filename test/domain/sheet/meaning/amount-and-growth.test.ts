import { expect, it } from "vitest";

import { doubtBoth } from "../../../../server/domain/sheet/meaning/amount-and-growth.ts";
import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { tableFrom } from "../../../support/sheet-catalogue.ts";

function doubtsIn(text: string) {
  const table = tableFrom(text);
  return doubtBoth(readAxes(table), table).map(({ own }) => own.indicators?.isDoubtful === true);
}

it("doubts a row that names an amount and its growth at once", () => {
  expect(doubtsIn("指标 | 2016年\n工业产值及增速 | 1\n工业产值 | 2\n工业产值增速 | 3")).toEqual([true, false, false]);
});

it("leaves it to columns that say which of them a cell is", () => {
  expect(doubtsIn("指标 | 绝对额 | 同比增速\n工业产值及增速 | 1 | 2")).toEqual([false]);
});
