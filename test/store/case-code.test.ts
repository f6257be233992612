import { expect, it } from "vitest";

import { isCaseCode, nextCaseCode } from "../../server/store/case-code.ts";
import { caseIn, change, registrationOf } from "../support/ledger.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";

it("takes capital letters, digits and hyphens", () => {
  expect(["A-1", "2016-0001", "a-1", "-A", "甲1", "", "A".repeat(41)].map(isCaseCode)).toEqual([
    ...[true, true, false, false, false, false, false],
  ]);
});

it("numbers on after the highest of its year, and of what is taken beside it", async () => {
  const database = temporaryDatabase();
  expect(nextCaseCode(database, "2016-07-01", [])).toBe("QF2016-0001");
  await caseIn(database, "用电紧张");
  await change(database, [
    registrationOf("缺工", { code: "QF2016-0107" }),
    registrationOf("缺地", { code: "QF2016-X" }),
  ]);
  expect(nextCaseCode(database, "2016-07-01", [])).toBe("QF2016-0108");
  expect(nextCaseCode(database, "2017-01-01", [])).toBe("QF2017-0001");
  expect(nextCaseCode(database, "2016-07-01", ["QF2016-12345", "QF2017-99999", "QF2016-ABC"])).toBe("QF2016-12346");
});
