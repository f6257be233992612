import { expect, it } from "vitest";

import { checkDatabase } from "../../server/store/check-database.ts";
import { importProjectProgress } from "../../server/store/import-project-progress.ts";
import { importProjects } from "../../server/store/import-projects.ts";
import { readMigrations } from "../../server/store/migrate.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { projectLibrary } from "../support/project-library.ts";
import { MIGRATIONS } from "../support/temporary-database.ts";

it("writes again what was before: records and days, as of the reversal", async () => {
  const library = await projectLibrary();
  await importProjects(
    library,
    figureImportOf("项目,总投资,计划竣工,实际开工\n第三项目,3500,2017-03,2016-08-01", { isConfirmed: true }),
  );
  await revertRelease(library, "IMPORT.7", STEWARD);
  const third = (vintage: number) =>
    library.book.asOf(vintage).then(({ projects }) => projects.find(({ code }) => code === "B-3"));
  expect(await third(7)).toMatchObject({
    record: { totalInvestment: 3500 },
    milestones: [{ name: "开工", actualOn: "2016-08-01" }, { plannedOn: "2017-03" }],
  });
  expect(await third(8)).toMatchObject({
    record: { totalInvestment: 3000, vintage: 8 },
    milestones: [{ name: "开工", actualOn: "" }, { plannedOn: "2016-12" }],
  });
});

it("gives names back, and takes that back too", async () => {
  const library = await projectLibrary();
  const names = () => {
    const { name, aliases } = library.book.current().projects.find(({ code }) => code === "B-3") ?? {};
    return [name, aliases];
  };
  const before = names();
  await importProjects(library, figureImportOf("代码,项目,别名\nB-3,第三工程（二期）,三期", { isConfirmed: true }));
  expect(names()).toEqual(["第三工程（二期）", ["三期"]]);
  expect(await revertRelease(library, "IMPORT.7", STEWARD)).toMatchObject({ ending: "written" });
  expect(names()).toEqual(before);
  await revertRelease(library, "REVERT.8", STEWARD);
  expect(names()).toEqual(["第三工程（二期）", ["三期"]]);
  const { findings } = await library.database.write((one) => checkDatabase(one, readMigrations(MIGRATIONS)));
  expect(findings).toEqual([]);
});

it("does not take back a project that has figures by now, or a name that another has", async () => {
  const library = await projectLibrary();
  await importProjects(
    library,
    figureImportOf("代码,项目,总投资\nB-8,新建工厂,900\nB-3,第三工程（二期）,3000", { isConfirmed: true }),
  );
  await importProjectProgress(library, figureImportOf("项目,期间,累计完成投资\n新建工厂,2016年6月,10"));
  await importProjects(library, figureImportOf("代码,项目,总投资\nB-9,第三项目,5", { isConfirmed: true }));
  const outcome = await revertRelease(library, "IMPORT.7", STEWARD);
  expect(outcome).toMatchObject({ ending: "blocked" });
  expect(outcome.obstacles.map(({ code, subject, message }) => [code, subject, message.split("，")[0]])).toEqual([
    ["PROJECT_HAS_FIGURES", "B-8", "项目 B-8 后来有了数据（IMPORT.8）"],
    ["NAME_TAKEN", "B-3", "B-3 原来的名称“第三项目”现在是别的对象的名称"],
  ]);
  expect(library.book.current().vintage).toBe(9);
  for (const code of ["IMPORT.9", "IMPORT.8", "IMPORT.7"]) {
    expect(await revertRelease(library, code, STEWARD)).toMatchObject({ ending: "written" });
  }
  expect(library.book.current().projects.map(({ code, name }) => `${code} ${name}`)).not.toContain("B-8 新建工厂");
});
