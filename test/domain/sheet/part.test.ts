import { expect, it } from "vitest";

import { asked, part, SURE } from "../../../server/domain/sheet/part.ts";

const ISSUE = { key: "k", code: "YEAR_MISSING", text: "", candidates: [] } as const;

it("names no cell outside the sheet", () => {
  expect(part("x", SURE.axis, "", { row: -1, column: -1 }).cell).toBeUndefined();
  expect(part("x", SURE.axis, "", { row: 0, column: 1 }).cell).toEqual({ row: 0, column: 1 });
});

it("is unsure of a guess and has nothing without one", () => {
  expect(asked(ISSUE, "guess")).toMatchObject({ value: "guess", confidence: SURE.asked, issue: ISSUE });
  expect(asked(ISSUE)).toMatchObject({ value: undefined, confidence: 0 });
  expect(SURE.asked).toBeLessThan(0.9);
});
