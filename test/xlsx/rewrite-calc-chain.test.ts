import { expect, it } from "vitest";

import { rewriteCalcChain } from "../../server/xlsx/rewrite-calc-chain.ts";

const CHAIN = '<calcChain><c r="A1" i="1"/><c r="B1"/><c r="A1" i="2"/><c r="B1"/></calcChain>';
const cell = (column: number) => ({ row: 0, column });

it.each([
  [1, [0], [], '<calcChain><c i="1" r="B1"/><c r="A1" i="2"/><c r="B1"/></calcChain>'],
  [2, [0], [], '<calcChain><c r="A1" i="1"/><c r="B1"/><c i="2" r="B1"/></calcChain>'],
  [2, [], [5], CHAIN.replace("</", '<c r="F1" i="2"/></')],
  [3, [0], [], CHAIN],
])("of sheet %i, formulas %j go and %j come", (sheetId, gone, added, chain) => {
  const change = { sheetId, formulasGone: gone.map(cell), formulasNew: added.map(cell) };
  expect(rewriteCalcChain(CHAIN, "xl/calcChain.xml", [change])).toBe(chain);
});

it("is nothing where no formula is left", () => {
  const changes = [1, 2].map((sheetId) => ({ sheetId, formulasGone: [0, 1].map(cell), formulasNew: [] }));
  expect(rewriteCalcChain(CHAIN, "xl/calcChain.xml", changes)).toBeUndefined();
});
