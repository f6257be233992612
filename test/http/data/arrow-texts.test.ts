import * as arrow from "apache-arrow";
import { expect, it } from "vitest";

import { textColumn } from "../../../server/http/data/arrow-texts.ts";
import { arrowCells } from "../../support/arrow-cells.ts";

it("writes texts of any kind of cell, and begins anew each time", () => {
  const column = textColumn(arrow, 8);
  const numbers = {
    kind: "decimal",
    values: Float64Array.of(12.3, Number.NaN, 0.125),
    decimals: 2,
    blank: "未公布",
  } as const;
  const filled = [
    [3, numbers],
    [2, { kind: "each", values: ["甲", null] }],
    [1, { kind: "same", value: 5 }],
  ] as const;
  expect(arrowCells(column, filled)).toEqual(["12.30", "未公布", "0.125", "甲", null, "5"]);
  expect(arrowCells(column, [[2, { kind: "same", value: "乙" }]])).toEqual(["乙", "乙"]);
});
