import { expect, it } from "vitest";

import { explainCell, staleRelease } from "../../../../server/domain/sheet/audit/explain-cell.ts";
import { auditedQuarters, QUARTER_FIGURES } from "../../../support/audited.ts";
import { madeUpFigures } from "../../../support/made-up-figures.ts";

function reasonFor(value: number, differences: Parameters<typeof auditedQuarters>[1] = {}) {
  const { cells, table } = auditedQuarters([null, value], differences);
  const [cell] = cells;
  return cell && explainCell(cell, differences.figures ?? QUARTER_FIGURES, table);
}

it.each([
  [120, { code: "STALE", release: "初步核算" }],
  [-122, { code: "WRONG_SIGN" }],
  [1_220_000, { code: "WRONG_UNIT", power: 4 }],
  [0.0122, { code: "WRONG_UNIT", power: -4 }],
  [12.2, { code: "WRONG_UNIT", power: -1 }],
  [111, { code: "WRONG_PERIOD", elsewhere: { value: 111 } }],
  [144.5, { code: "WRONG_PERIOD", elsewhere: { value: 144.5 } }],
  [123, { code: "DIFFERENT" }],
])("explains %s", (value, reason) => {
  expect(reasonFor(value)).toMatchObject(reason);
});

it("does not take a distant period with a number of few digits", () => {
  const series = [{ basis: "quarter", from: 2014 * 12 + 11, step: 3, values: [31, 2, 3, 4, 5, 6, 7, 8] }] as const;
  expect(reasonFor(31, { figures: madeUpFigures({ series }) })).toMatchObject({
    code: "DIFFERENT",
    possibly: [{ value: 31 }],
  });
});

it("says that nothing is published rather than that a neighbour has two equal digits", () => {
  const series = [{ basis: "quarter", from: 2016 * 12 + 2, step: 3, values: [6.5] }] as const;
  expect(reasonFor(6.5, { figures: madeUpFigures({ series }) })).toMatchObject({
    code: "NOT_PUBLISHED",
    possibly: [{ value: 6.5 }],
  });
});

it("knows the release of a stale number only where the number is wrong", () => {
  const { cells } = auditedQuarters([120, 122]);
  expect(cells.map((cell) => staleRelease(cell, QUARTER_FIGURES))).toEqual(["初步核算", undefined]);
});

it("takes a number with more digits than an earlier release printed for that one's", () => {
  const figures = madeUpFigures({
    series: [{ basis: "quarter", from: 2016 * 12 + 2, step: 3, values: [5801.2, 5932.9] }],
    earlier: [{ value: 5810.1, release: "快报" }],
  });
  expect(reasonFor(5810.06, { figures })).toEqual({ code: "STALE", release: "快报" });
  expect(reasonFor(5811.06, { figures })).toMatchObject({ code: "DIFFERENT" });
});
