import { expect, it } from "vitest";

import { checkDatabase } from "../../server/store/check-database.ts";
import { importProjectProgress } from "../../server/store/import-project-progress.ts";
import { importProjects } from "../../server/store/import-projects.ts";
import { readMigrations } from "../../server/store/migrate.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { loadStageReports } from "../../server/store/stage-reports.ts";

import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { projectLibrary } from "../support/project-library.ts";
import { MIGRATIONS } from "../support/temporary-database.ts";

const NOW = new Date("2016-10-15T00:00:00Z");
const HEAD = "项目,期间,阶段";

/** Reports of the third project, which was being prepared in June: months as of January 2016 = 0. */
async function withStages(...rows: readonly string[]) {
  const library = await projectLibrary();
  const text = [HEAD, ...rows.map((row) => `第三项目,${row}`)].join("\n");
  const send = () => importProjectProgress(library, figureImportOf(text, { isRepeated: true, isConfirmed: true }), NOW);
  const outcome = await send();
  const third = () => library.book.current().projects.find(({ code }) => code === "B-3");
  const reports = () => third()?.reports.map(({ stage, month }) => `${month - 2016 * 12 + 1} ${stage}`);
  return { library, outcome, send, third, reports };
}

it("keeps every dated stage of one file, in whatever order they come; the newest is the record's", async () => {
  const { outcome, send, third, reports } = await withStages(
    "2016年9月,竣工",
    "2016年3月,谋划",
    "2016年7月,开工",
    "2016年8月,在建",
  );
  expect(outcome).toMatchObject({ ending: "written", report: { counts: { changed: 4, warnings: 0 } } });
  expect(reports()).toEqual(["3 conceived", "6 prepared", "7 started", "8 building", "9 completed"]);
  expect(third()?.record).toMatchObject({ stage: "completed", stageMonth: 2016 * 12 + 8 });
  expect(await send()).toMatchObject({ report: { counts: { same: 4, changed: 0 } } });
});

it("keeps one of a month before what is known, and takes all back as one", async () => {
  const { library, reports } = await withStages("2016年4月,谋划", "2016年8月,在建");
  expect(reports()).toEqual(["4 conceived", "6 prepared", "8 building"]);
  await importProjects(library, figureImportOf("项目,阶段,阶段月份\n第三项目,开工,2016年7月", { isConfirmed: true }));
  expect(reports()).toEqual(["4 conceived", "6 prepared", "7 started", "8 building"]);
  expect(await revertRelease(library, "IMPORT.7", STEWARD)).toMatchObject({ ending: "superseded" });
  await revertRelease(library, "IMPORT.8", STEWARD);
  expect(reports()).toEqual(["4 conceived", "6 prepared", "8 building"]);
  await revertRelease(library, "IMPORT.7", STEWARD);
  expect(reports()).toEqual(["6 prepared"]);
  await revertRelease(library, "REVERT.10", STEWARD);
  expect(reports()).toEqual(["4 conceived", "6 prepared", "8 building"]);
  const range = { first: 1, last: 99, vintage: 6 };
  expect(
    loadStageReports(library.database, range)
      .get(3)
      ?.map(({ stage }) => stage),
  ).toEqual(["prepared"]);
  const { findings } = await library.database.write((one) => checkDatabase(one, readMigrations(MIGRATIONS)));
  expect(findings).toEqual([]);
});

it("doubts a stage that a later month's falls back behind", async () => {
  const library = await projectLibrary();
  const text = `${HEAD}\n第三项目,2016年5月,竣工\n第三项目,2016年7月,开工`;
  const { ending, report } = await importProjectProgress(library, figureImportOf(text), NOW);
  expect(ending).toBe("unconfirmed");
  expect(report.warnings.map(({ row, message }) => [row, message.split("。")[0]])).toEqual([
    [2, expect.stringContaining("2016年6月阶段从“竣工”退回“前期”")],
  ]);
});

it("brings all reports back with a record that was taken back, and doubts an earlier one that goes too far", async () => {
  const { library, reports } = await withStages("2016年4月,谋划", "2016年8月,在建");
  const earlier = "项目,阶段,阶段月份\n第三项目,竣工,2016年5月";
  expect(await importProjects(library, figureImportOf(earlier))).toMatchObject({
    ...{ ending: "unconfirmed" },
    report: { warnings: [{ message: expect.stringContaining("2016年6月阶段从“竣工”退回“前期”") }] },
  });
  await importProjects(library, figureImportOf("项目,操作\n第三项目,删除"));
  expect(reports()).toBeUndefined();
  await revertRelease(library, "IMPORT.8", STEWARD);
  expect(reports()).toEqual(["4 conceived", "6 prepared", "8 building"]);
});
