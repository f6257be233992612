import { expect, it } from "vitest";

import { eventWords } from "../../server/store/event-words.ts";
import { loadCaseEvents } from "../../server/store/load-ledger.ts";
import { caseIn } from "../support/ledger.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";

it("says who did what when, and what that changed", async () => {
  const database = temporaryDatabase();
  const [first, second] = loadCaseEvents(database, await caseIn(database, "缺电", ["assign"]));
  if (!first || !second) throw new Error("There are two");
  expect(eventWords(first, undefined)).toBe("第 1 版由the analyst于 2016-08-10 02:00（UTC）登记");
  expect(eventWords({ ...second, actor: "" }, first)).toBe(
    "第 2 版由命令行于 2016-08-10 02:00（UTC）交办（改了责任单位、办结期限）",
  );
});
