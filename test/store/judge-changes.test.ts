import { expect, it } from "vitest";

import { judgeChanges, readCase } from "../../server/store/judge-changes.ts";
import { ANALYST, caseIn, NAMES, registrationOf, stepOf, TODAY } from "../support/ledger.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";

const database = temporaryDatabase();
const GROUND = { reading: database, names: NAMES, actor: ANALYST, today: TODAY };

it("gives the events of what is allowed, and the reasons of what is not, without writing", async () => {
  const code = await caseIn(database, "用电紧张");
  const { results, drafts } = await judgeChanges(
    [
      stepOf(code.toLowerCase(), "assign", { fields: { owner: "供电局", dueOn: "2016-09-01" }, note: " 加急\u0000 " }),
      stepOf(code, "apply"),
      registrationOf("缺工", { evidence: [" 照片 ", ""] }),
    ],
    GROUND,
  );
  expect(results.map(({ outcome }) => outcome)).toEqual(["advanced", "refused", "registered"]);
  expect(drafts).toMatchObject([
    { kind: "assign", part: 0, note: "加急", content: { state: "交办" } },
    { kind: "register", part: 2, evidence: ["照片"], content: { code: "QF2016-0002" } },
  ]);
  expect(readCase(database, code)).toMatchObject({ state: "登记" });
});

it("takes no revision but the one that is there", async () => {
  const stale = await judgeChanges([stepOf("QF2016-0001", "assign", { expectedRevision: 4 })], GROUND);
  expect(stale.results).toMatchObject([{ case: { revision: 1 }, problems: [{ code: "REVISION_STALE" }] }]);
});
