import { expect, it } from "vitest";

import { isCaseCode, numberCases } from "../../server/store/case-code.ts";
import { caseIn, change, registrationOf } from "../support/ledger.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";

it("takes capital letters, digits and hyphens", () => {
  expect(["A-1", "2016-0001", "a-1", "-A", "甲1", "", "A".repeat(41)].map(isCaseCode)).toEqual([
    ...[true, true, false, false, false, false, false],
  ]);
});

it("numbers on after the highest of its year, past what is taken", async () => {
  const database = temporaryDatabase();
  const taken = new Set(["QF2016-0002"]);
  const first = numberCases(database, (code) => taken.has(code));
  expect(["2016-07-01", "2016-08-01", "2017-01-01"].map(first)).toEqual(["QF2016-0001", "QF2016-0003", "QF2017-0001"]);
  await caseIn(database, "用电紧张");
  const codes = ["QF2016-0107", "QF2016-X"];
  await change(
    database,
    codes.map((code) => registrationOf(`缺${code}`, { code })),
  );
  expect(numberCases(database, () => false)("2016-07-01")).toBe("QF2016-0108");
});
