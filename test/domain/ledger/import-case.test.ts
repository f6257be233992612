import { expect, it } from "vitest";

import { amendByImport, importCase } from "../../../server/domain/ledger/import-case.ts";
import type { LedgerColumn } from "../../../server/domain/ledger/ledger-row.ts";
import { caseOf, NAMES, TODAY } from "../../support/ledger.ts";

const GROUND = { names: NAMES, today: TODAY };

function rowOf(cells: Partial<Record<LedgerColumn, string>>) {
  return { text: (field: LedgerColumn) => cells[field] ?? "" };
}

const WHOLE = { enterprise: "甲公司", text: "缺电", owner: "供电局", dueOn: "2016-08-01", reportedOn: "2016-07-01" };

it("brings a case in the state that its table says", () => {
  expect(importCase("A", rowOf({ ...WHOLE, state: "办理" }), GROUND)).toMatchObject({ state: "办理", revision: 1 });
  expect(importCase("A", rowOf({ enterprise: "甲公司", text: "缺电" }), GROUND)).toMatchObject({ state: "登记" });
});

it("needs what the state needs: an owner and a day, and evidence once it is applied for", () => {
  const codes = (cells: Partial<Record<LedgerColumn, string>>) => {
    const read = importCase("A", rowOf(cells), GROUND);
    return "length" in read ? read.map(({ code, field }) => `${code} ${field}`) : [];
  };
  expect(codes({ ...WHOLE, state: "销号" })).toEqual(["FIELD_MISSING evidence"]);
  expect(codes({ ...WHOLE, state: "销号", evidence: "回函" })).toEqual([]);
  expect(codes({ enterprise: "甲公司", text: "缺电", state: "交办" })).toEqual([
    "FIELD_MISSING owner",
    "FIELD_MISSING dueOn",
  ]);
  expect(codes({ ...WHOLE, state: "办完了" })).toEqual(["FIELD_INVALID state"]);
  expect(codes({ enterprise: "甲公司" })).toEqual(["FIELD_MISSING text"]);
});

it("amends what a row says otherwise, and leaves the rest", () => {
  const before = caseOf("A");
  expect(amendByImport(before, rowOf({ owner: "供电局", state: "办理" }), GROUND)).toEqual({
    ...before,
    owner: "供电局",
    revision: 4,
  });
  expect(amendByImport(before, rowOf({ owner: before.owner }), GROUND)).toBe(before);
});

it("never changes the state of a known case, nor a closed one", () => {
  expect(amendByImport(caseOf("A"), rowOf({ state: "销号" }), GROUND)).toMatchObject([{ code: "STATE_FIXED" }]);
  const closed = caseOf("A", { state: "销号" });
  expect(amendByImport(closed, rowOf({ owner: "供电局" }), GROUND)).toMatchObject([{ code: "STEP_NOT_ALLOWED" }]);
});
