import { expect, it } from "vitest";

import { importProjects } from "../../server/store/import-projects.ts";
import { loadProjects, loadProjectVersions } from "../../server/store/load-projects.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { projectLibrary } from "../support/project-library.ts";

const JUNE = 2016 * 12 + 5;

it("gives the projects as known at a vintage; equal texts are one", async () => {
  const { database, book } = await projectLibrary();
  const named = book.current().catalogue.members.byCode;
  expect(await loadProjects(database, 4, named)).toMatchObject([
    { code: "TRIAL", name: "试验项目", record: { vintage: 0 } },
  ]);
  const projects = await loadProjects(database, 5, named);
  expect(projects.map(({ code, task }) => [code, task])).toEqual([
    ["TRIAL", "T2.1"],
    ["B-2", ""],
    ["B-3", ""],
    ["B-4", ""],
  ]);
  expect(projects[1]).toMatchObject({
    name: "第二项目",
    anchor: undefined,
    reports: [{ stage: "building", month: JUNE }],
  });
});

it("tells every version of a record, those that were taken back too", async () => {
  const library = await projectLibrary();
  await importProjects(library, figureImportOf("项目,总投资\n第四项目,900"));
  await importProjects(library, figureImportOf("项目,操作\n第四项目,删除"));
  const versions = loadProjectVersions(library.database, "B-4", 99);
  expect(versions.map(({ isWithdrawn, record }) => [record.vintage, isWithdrawn, record.totalInvestment])).toEqual([
    [5, false, null],
    [7, false, 900],
    [8, true, null],
  ]);
  expect(loadProjectVersions(library.database, "B-4", 6)).toHaveLength(1);
  await revertRelease(library, "IMPORT.8", STEWARD);
  expect(library.book.current().projects.find(({ code }) => code === "B-4")?.record.totalInvestment).toBe(900);
});

it("keeps a project that the plan names when its record is taken back", async () => {
  const library = await projectLibrary();
  await importProjects(library, figureImportOf("项目,操作\n试验项目,删除"));
  const [trial] = library.book.current().projects;
  expect(trial).toMatchObject({ code: "TRIAL", record: { vintage: 0, stage: "" }, reports: [], milestones: [] });
});
