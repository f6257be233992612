import { expect, it } from "vitest";

import { findingLines, findingsJson } from "../../server/commands/freeze-findings.ts";

const CHANGED = { sheet: "月报", row: 1, column: 1, code: "CHANGED", frozen: 5, now: 6, text: "B2：定稿时 5" } as const;

it("tells findings to programs and to people", () => {
  const { row: _, column: __, ...rest } = CHANGED;
  expect(findingsJson([CHANGED])).toEqual([{ ...rest, cell: "B2" }]);
  expect(findingLines([CHANGED])).toEqual(["  CHANGED 月报!B2：定稿时 5"]);
});
