import { expect, it } from "vitest";

import { importPhasedPlans } from "../../server/store/import-phased-plans.ts";
import { importTargets } from "../../server/store/import-targets.ts";
import { revertRelease } from "../../server/store/revert-release.ts";

import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const TEXT = "指标,年度,目标值,单位\n工业投资,2017年,1300,亿元";
const CODE = "2017.INVESTMENT";

async function withTarget() {
  const library = await tinyLibrary();
  await importTargets(library, figureImportOf(TEXT));
  await importTargets(library, figureImportOf(TEXT.replace("1300", "1400")));
  const amount = () => library.book.current().plan.targets.find(({ code }) => code === CODE)?.amount;
  return { library, amount };
}

it("takes back one after another, the last first, and brings both back", async () => {
  const { library, amount } = await withTarget();
  const revert = async (code: string) => (await revertRelease(library, code, STEWARD)).ending;
  expect(await revertRelease(library, "IMPORT.5", STEWARD)).toMatchObject({
    ...{ ending: "superseded", superseded: 1, obstacles: [{ code: "LATER_RELEASE", subject: "IMPORT.6" }] },
  });
  expect([await revert("IMPORT.6"), amount()]).toEqual(["written", 1300]);
  expect([await revert("IMPORT.5"), amount()]).toEqual(["written", undefined]);
  expect([await revert("REVERT.8"), amount()]).toEqual(["written", 1300]);
  expect([await revert("REVERT.7"), amount()]).toEqual(["written", 1400]);
});

it("keeps a target that a phased plan is for, unless the plan fits what it was", async () => {
  const { library, amount } = await withTarget();
  await importPhasedPlans(library, figureImportOf("目标,期间,计划数\n2017.INVESTMENT,2017年6月,600"));
  expect(await revertRelease(library, "IMPORT.6", STEWARD)).toMatchObject({ ending: "written" });
  expect(await revertRelease(library, "IMPORT.5", STEWARD)).toMatchObject({
    ...{ ending: "blocked", superseded: 0, receipt: undefined },
    obstacles: [{ code: "TARGET_HAS_PLAN", subject: CODE, message: expect.stringContaining("不能撤下") }],
  });
  expect(amount()).toBe(1300);
  const plan = "目标,期间,计划数\n2017.INVESTMENT,2017年12月,1300";
  await importPhasedPlans(library, figureImportOf(plan, { isConfirmed: true }));
  const again = await revertRelease(library, "REVERT.8", STEWARD);
  expect(again).toMatchObject({
    ending: "blocked",
    obstacles: [{ message: expect.stringContaining("与恢复后的目标不合") }],
  });
});
