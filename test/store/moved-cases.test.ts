import { expect, it } from "vitest";

import { loadCancelled } from "../../server/store/cancelled-releases.ts";
import { movedCases } from "../../server/store/moved-cases.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { STEWARD } from "../support/actors.ts";
import { change, importCases, stepOf } from "../support/ledger.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("names the cases that steps and later releases have moved, and none of what came to nothing", async () => {
  const library = await tinyLibrary();
  const moved = () => movedCases(library.database, 5, loadCancelled(library.database));
  await importCases(library, "编号,企业,问题\nA-1,甲公司,缺工\nA-2,乙公司,缺地");
  expect(moved()).toEqual([]);
  await importCases(library, "编号,企业,问题,责任单位\nA-1,甲公司,缺工,人社局");
  expect(moved()).toMatchObject([
    { code: "A-1", releases: [6], words: expect.stringContaining("更正（改了责任单位）") },
  ]);
  await revertRelease(library, "IMPORT.6", STEWARD);
  expect(moved()).toEqual([]);
  await change(library.database, [stepOf("A-2", "assign", { fields: { owner: "资规局", dueOn: "2099-01-01" } })]);
  expect(moved()).toMatchObject([{ code: "A-2", releases: [], words: expect.stringContaining("由the analyst于") }]);
});
