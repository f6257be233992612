import { expect, it } from "vitest";

import { CASE_COLUMNS, caseOfRow, caseRow, parseCase, printCase } from "../../server/store/case-columns.ts";
import { caseOf } from "../support/ledger.ts";

it("writes a case as a row, and reads it back", () => {
  const one = caseOf("A-1", { text: "用电“紧张”\n两班" });
  expect(caseRow(one)).toHaveLength(CASE_COLUMNS.length);
  expect(caseOfRow(caseRow(one))).toEqual(one);
  expect(parseCase(printCase(one))).toEqual(one);
});

it("takes no state that there is not", () => {
  const row = caseRow(caseOf("A-1")).map((value) => (value === "办理" ? "忘了" : value));
  expect(() => caseOfRow(row)).toThrow("Not a state of a case: 忘了");
  expect(() => parseCase('"text"')).toThrow(TypeError);
});
