import { expect, it } from "vitest";

import { judgeChanges, readCase } from "../../server/store/judge-changes.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { STEWARD } from "../support/actors.ts";
import { ANALYST, caseIn, importCases, NAMES, registrationOf, stepOf, TODAY } from "../support/ledger.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

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

it("does nothing to a case that was withdrawn, but registers it anew where that is asked", async () => {
  const library = await tinyLibrary();
  await importCases(library, "编号,企业,问题\nA-1,试验企业,缺地");
  await revertRelease(library, "IMPORT.5", STEWARD);
  const ground = { ...GROUND, reading: library.database };
  const fields = { enterprise: "试验企业", text: "缺地" };
  const again = stepOf("a-1", "register", { fields });
  const { results, drafts } = await judgeChanges(
    [
      stepOf("A-1", "begin"),
      stepOf("A-1", "", { fields, shownState: "登记" }),
      again,
      stepOf("A-1", "register", { fields }),
    ],
    ground,
  );
  expect(results.map(({ outcome, problems }) => [outcome, problems[0]?.code])).toEqual([
    ["refused", "CASE_WITHDRAWN"],
    ["refused", "CASE_WITHDRAWN"],
    ["registered", undefined],
    ["refused", "CASE_EXISTS"],
  ]);
  expect(results[0]?.problems[0]?.message).toMatch(/^“A-1”已经撤回：第 2 版由the steward于 .*（UTC）撤回。请核对；/u);
  expect(drafts).toMatchObject([{ kind: "register", content: { state: "登记", revision: 3 } }]);
  const other = await judgeChanges([registrationOf("缺地")], ground);
  expect(other.results).toMatchObject([{ outcome: "registered" }]);
});

it("takes no revision but the one that is there", async () => {
  const stale = await judgeChanges([stepOf("QF2016-0001", "assign", { expectedRevision: 4 })], GROUND);
  expect(stale.results).toMatchObject([{ case: { revision: 1 }, problems: [{ code: "REVISION_STALE" }] }]);
});
