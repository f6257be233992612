import { describe, expect, it } from "vitest";
import { checkDatabase } from "../../server/store/check-database.ts";
import { importProjectProgress } from "../../server/store/import-project-progress.ts";
import { importProjects } from "../../server/store/import-projects.ts";
import { readMigrations } from "../../server/store/migrate.ts";
import { amountsOf } from "../../server/store/project-figures.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { PROGRESS_TABLE, PROJECT_TABLE } from "../support/project-tables.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const NOW = new Date("2016-07-15T00:00:00Z");
const JUNE = 2016 * 12 + 5;

async function withProjects() {
  const library = await tinyLibrary();
  await importProjects(library, figureImportOf(PROJECT_TABLE), NOW);
  return library;
}

describe("importing the progress of projects", () => {
  it("writes amounts as figures of the projects", async () => {
    const library = await withProjects();
    expect(await importProjectProgress(library, figureImportOf(PROGRESS_TABLE), NOW)).toMatchObject({
      ending: "written",
      receipt: { release: "IMPORT.6", kind: "project-progress", counts: { added: 2 } },
    });
    const snapshot = library.book.current();
    expect(amountsOf(snapshot, "B-2", JUNE)).toEqual({
      completed: 1500,
      funds: 1800,
      yearPlan: 4000,
      phasedPlan: 2000,
    });
    expect(amountsOf(snapshot, "B-2", JUNE + 1)).toMatchObject({ completed: null, funds: null, yearPlan: 4000 });
  });

  it("takes over a stage, but not that of a month before", async () => {
    const library = await withProjects();
    const head = "项目,期间,累计完成投资,阶段";
    const later = `${head}\n第三项目,2016年7月,10,开工\n第二项目,2016年5月,900,前期`;
    expect(await importProjectProgress(library, figureImportOf(later), NOW)).toMatchObject({ ending: "written" });
    const { projects } = library.book.current();
    expect(projects.map(({ code, record }) => [code, record.stage])).toEqual([
      ["TRIAL", "completed"],
      ["B-2", "building"],
      ["B-3", "started"],
      ["B-4", ""],
    ]);
    expect(projects[2]?.reports).toEqual([
      { stage: "prepared", month: JUNE },
      { stage: "started", month: JUNE + 1 },
    ]);
  });

  it("refuses unknown projects with the nearest, repetitions, and rows of nothing", async () => {
    const library = await withProjects();
    const text =
      "项目,期间,累计完成投资\n第二工程,2016年6月,1\n第二项目,2016年6月,1\nB-2,2016年1-6月,1\n第三项目,2016年6月,\n第三项目,6月,1";
    const { ending, report } = await importProjectProgress(library, figureImportOf(text), NOW);
    expect(ending).toBe("refused");
    expect(report.refusals.map(({ row, code }) => [row, code])).toEqual([
      [2, "PROJECT_UNKNOWN"],
      [4, "CODE_REPEATED"],
      [5, "VALUE_MISSING"],
      [6, "PERIOD_AMBIGUOUS"],
    ]);
    expect(report.refusals[0]?.message).toContain("第二项目");
    expect(library.book.current().vintage).toBe(5);
  });

  it("asks for a yes where more is done than there is, less than before, or in a month to come", async () => {
    const library = await withProjects();
    await importProjectProgress(library, figureImportOf(PROGRESS_TABLE), NOW);
    const text =
      "项目,期间,累计完成投资,阶段\n第二项目,2016年7月,1400,前期\n第三项目,2016年6月,3500,\n第四项目,2016年12月,1,";
    const { ending, report } = await importProjectProgress(library, figureImportOf(text), NOW);
    expect(ending).toBe("unconfirmed");
    expect(report.warnings.map(({ row, message }) => [row, message.slice(0, 30)])).toEqual([
      [2, expect.stringContaining("少于上月")],
      [2, expect.stringContaining("退回")],
      [3, expect.stringContaining("超过总投资")],
      [4, expect.stringContaining("还没有到")],
    ]);
    expect(await importProjectProgress(library, figureImportOf(text, { isConfirmed: true }), NOW)).toMatchObject({
      ending: "written",
    });
  });

  it("holds the months of one file against each other, in whatever order they come", async () => {
    const library = await withProjects();
    const warnings = async (...rows: readonly string[]) => {
      const text = ["项目,期间,累计完成投资", ...rows.map((row) => `第四项目,${row}`)].join("\n");
      const { report } = await importProjectProgress(library, figureImportOf(text, { isDryRun: true }), NOW);
      return report.warnings.map(({ row, message }) => `${row} ${message.split("。")[0]}`);
    };
    const fewer = "项目“第四项目”：6月累计完成投资 80 万元少于上月的 90 万元";
    expect(await warnings("2016年5月,90", "2016年6月,80")).toEqual([`3 ${fewer}`]);
    expect(await warnings("2016年6月,80", "2016年5月,90")).toEqual([`3 ${fewer}`]);
    expect(await warnings("2015年12月,90", "2016年1月,5")).toEqual([]);
  });

  it("is taken back whole, and sealed all along", async () => {
    const library = await withProjects();
    const text = "项目,期间,累计完成投资,阶段\n第三项目,2016年7月,10,开工";
    await importProjectProgress(library, figureImportOf(text), NOW);
    await revertRelease(library, "IMPORT.6", STEWARD);
    const snapshot = library.book.current();
    expect(snapshot.projects[2]?.record.stage).toBe("prepared");
    expect(snapshot.projects[2]?.reports).toEqual([{ stage: "prepared", month: JUNE }]);
    expect(amountsOf(snapshot, "B-3", JUNE + 1).completed).toBeNull();
    const report = await library.database.write((connection) =>
      checkDatabase(connection, readMigrations("prisma/migrations/sqlite")),
    );
    expect(report.findings).toEqual([]);
  });

  it("leaves nothing changed unnoticed", async () => {
    const library = await withProjects();
    const migrations = readMigrations("prisma/migrations/sqlite");
    const findings = async (sql: string) => {
      const { findings: found } = await library.database.write((connection) => {
        connection.execute(sql, []);
        return checkDatabase(connection, migrations);
      });
      return found.map(({ text }) => text);
    };
    expect(await findings(`UPDATE "ProjectRecord" SET "totalInvestment" = 1 WHERE "totalInvestment" = 8000`)).toEqual([
      expect.stringContaining("project-records"),
    ]);
    expect(
      (await findings(`UPDATE "ProjectMilestone" SET "actualOn" = '2016-01-01' WHERE "name" = '竣工'`)).at(-1),
    ).toContain("project-milestones");
    expect((await findings(`UPDATE "Project" SET "name" = '改名' WHERE "code" = 'B-4'`)).at(-1)).toContain("projects");
    expect((await findings(`UPDATE "ProjectRecord" SET "until" = 4 WHERE "projectId" = 2`)).at(-1)).toContain("档案");
  });
});
