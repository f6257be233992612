import { expect, it } from "vitest";

import { checkDatabase } from "../../server/store/check-database.ts";
import { importPhasedPlans } from "../../server/store/import-phased-plans.ts";
import { importTargets } from "../../server/store/import-targets.ts";
import { readMigrations } from "../../server/store/migrate.ts";
import { readPhasedPlan } from "../../server/store/read-phased-plan.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { writePhasedPlan } from "../../server/store/write-phased-plan.ts";

import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { MIGRATIONS } from "../support/temporary-database.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const HEAD = "目标,期间,计划数,单位";
const FIRST = `${HEAD}\nG2,2016年6月,20,户\nG2,2016年12月,40,户`;
const SECOND = `${HEAD}\nG2,2016年6月,22,户\nG2,2016年9月,30,户`;

async function withPlans() {
  const library = await tinyLibrary();
  await importPhasedPlans(library, figureImportOf(FIRST));
  await importPhasedPlans(library, figureImportOf(SECOND, { isConfirmed: true }));
  const plan = () =>
    library.book
      .current()
      .phasedPlan("G2")
      .map(({ month, amount }) => [month, amount]);
  return { library, plan, revert: (code: string) => revertRelease(library, code, STEWARD) };
}

it("gives each target back the plan that it had, whole, or none; and takes that back too", async () => {
  const { library, plan, revert } = await withPlans();
  expect(await revert("IMPORT.5")).toMatchObject({ ending: "superseded", obstacles: [{ subject: "IMPORT.6" }] });
  const before = library.book.current().dataVersion;
  expect(await revert("IMPORT.6")).toMatchObject({
    ending: "written",
    receipt: {
      release: "REVERT.7",
      kind: "phased-plan-reversal",
      counts: { read: 3, added: 1, changed: 1, withdrawn: 1 },
    },
  });
  expect(library.book.current().dataVersion).not.toBe(before);
  expect(plan()).toEqual([
    [6, 20],
    [12, 40],
  ]);
  expect(await revert("IMPORT.5")).toMatchObject({ ending: "written", receipt: { counts: { withdrawn: 2 } } });
  expect(plan()).toEqual([]);
  await revert("REVERT.8");
  expect(plan()).toEqual([
    [6, 20],
    [12, 40],
  ]);
  await revert("REVERT.7");
  expect(plan()).toEqual([
    [6, 22],
    [9, 30],
  ]);
  const { findings } = await library.database.write((one) => checkDatabase(one, readMigrations(MIGRATIONS)));
  expect(findings).toEqual([]);
});

it("takes back a plan that was set alone, and lets it be set again", async () => {
  const { library, plan, revert } = await withPlans();
  const asked = { target: "G2", year: 2016, amounts: [{ month: 3, amount: 9 }], unit: "", source: "", note: "" };
  const set = async () => {
    const entry = readPhasedPlan(library.book.current(), asked);
    if (!("target" in entry)) throw new Error("It is a plan");
    const written = await writePhasedPlan(library.database, entry, STEWARD);
    await library.book.reload();
    return written.isNew;
  };
  await set();
  expect(await revert("PHASED-PLAN.G2.7")).toMatchObject({ ending: "written" });
  expect(plan()).toEqual([
    [6, 22],
    [9, 30],
  ]);
  expect([await set(), plan()]).toEqual([true, [[3, 9]]]);
});

it("brings back no plan whose target has become another since", async () => {
  const { library, revert } = await withPlans();
  await importTargets(
    library,
    figureImportOf("代码,指标,年度,目标值,单位,用词\nG2,规模以上工业企业单位数,2016年,50,户,净增"),
  );
  expect(library.book.current().vintage).toBe(7);
  expect(await revert("IMPORT.6")).toMatchObject({ ending: "superseded", obstacles: [{ subject: "IMPORT.7" }] });
});
