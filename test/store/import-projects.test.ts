import { describe, expect, it } from "vitest";

import { importProjects } from "../../server/store/import-projects.ts";
import { projectFigure } from "../../server/store/project-figures.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { PROJECT_HEAD, PROJECT_TABLE } from "../support/project-tables.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const NOW = new Date("2016-07-15T00:00:00Z");
const JUNE = 2016 * 12 + 5;

async function imported(text = PROJECT_TABLE) {
  const library = await tinyLibrary();
  return { library, outcome: await importProjects(library, figureImportOf(text), NOW) };
}

describe("importing projects", () => {
  it("writes records, days and plans as one release, of projects that the plan names and of others", async () => {
    const { library, outcome } = await imported();
    expect(outcome).toMatchObject({
      ending: "written",
      receipt: { release: "IMPORT.5", kind: "projects", counts: { read: 4, added: 4 } },
    });
    const snapshot = library.book.current();
    expect(snapshot.projects.map(({ code, cluster, clusterStanding }) => [code, cluster, clusterStanding])).toEqual([
      ["TRIAL", "CARS", "STATED"],
      ["B-2", "CARS", "CLASSIFIED"],
      ["B-3", "", ""],
      ["B-4", "", ""],
    ]);
    expect(snapshot.projects[0]).toMatchObject({
      programmes: ["FIVE"],
      record: { vintage: 5, stage: "completed", totalInvestment: 12_000, owner: "经发局", area: "610100", isKey: true },
      milestones: [
        { name: "开工", plannedOn: "2015-03", actualOn: "2015-03-02" },
        { name: "竣工", plannedOn: "2016-06-30", actualOn: "2016-06-20" },
      ],
    });
    expect(projectFigure(snapshot, "B-2", "planned", { basis: "year", month: JUNE + 6 })).toBe(4000);
    expect(projectFigure(snapshot, "B-2", "planned", { basis: "year-to-date", month: JUNE })).toBe(2000);
    expect(snapshot.plan.projects.map(({ code }) => code)).toEqual(["TRIAL"]);
  });

  it("keeps what a row does not say, sets it blank for a replacement, and takes a record back", async () => {
    const { library } = await imported();
    const head = "项目,总投资(亿元),计划竣工,操作";
    await importProjects(
      library,
      figureImportOf(`${head}\n第二项目,0.9,2017-08,\n第三项目,0.4,,替换\n第四项目,,,删除`),
      NOW,
    );
    const { projects } = library.book.current();
    expect(projects.map(({ code, record }) => [code, record.stage, record.totalInvestment])).toEqual([
      ["TRIAL", "completed", 12_000],
      ["B-2", "building", 9000],
      ["B-3", "", 4000],
    ]);
    expect(projects[1]?.milestones).toMatchObject([{ name: "开工" }, { name: "竣工", plannedOn: "2017-08" }]);
    expect(projects[2]?.milestones).toEqual([]);
    const before = await library.book.asOf(5);
    expect(before.projects.map(({ record }) => record.totalInvestment)).toEqual([12_000, 8000, 3000, null]);
    expect((await library.book.asOf(4)).projects.map(({ code }) => code)).toEqual(["TRIAL"]);
  });

  it("changes nothing by what it has, and is known by its content", async () => {
    const { library } = await imported();
    const again = await importProjects(library, figureImportOf(PROJECT_TABLE), NOW);
    expect(again).toMatchObject({ ending: "known", receipt: { release: "IMPORT.5" } });
    const repeated = await importProjects(library, figureImportOf(PROJECT_TABLE, { isDryRun: true }), NOW);
    expect(repeated).toMatchObject({ ending: "dry-run", report: { counts: { same: 4, added: 0, changed: 0 } } });
    expect(library.book.current().vintage).toBe(5);
  });

  it("refuses what it cannot place, all of a row at once, and writes nothing", async () => {
    const { library, outcome } = await imported(
      `项目,集群,地区,阶段,总投资,专项\n新项目,汽车产亚集群,西按市,盖楼,很多,五百工成\n合计,,,,100,\n汽车制造业,,,,1,\n再一个,,,,1,\n再一个,,,,2,`,
    );
    expect(outcome.ending).toBe("refused");
    expect(outcome.report.refusals.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "阶段", "FIELD_INVALID"],
      [2, "总投资", "NUMBER_UNKNOWN"],
      [4, "项目", "NAME_TAKEN"],
      [6, "项目", "CODE_REPEATED"],
    ]);
    expect(outcome.report.skipped).toMatchObject([{ row: 3, code: "TOTAL_ROW" }]);
    expect(library.book.current().vintage).toBe(4);
    const places = await importProjects(
      library,
      figureImportOf("项目,总投资,集群,地区,专项\n新项目,1,汽车产亚集群,西按市,五百工成"),
    );
    expect(
      places.report.refusals.map(({ column, code, message }) => [column, code, message.includes("最接近的是")]),
    ).toEqual([
      ["集群", "CLUSTER_UNKNOWN", true],
      ["地区", "SUBJECT_UNKNOWN", true],
      ["专项", "FIELD_INVALID", true],
    ]);
  });

  it("asks for a yes where days or amounts contradict each other, or a new name is nearly a known one", async () => {
    const { library, outcome } = await imported(
      `项目,总投资,年度,年度计划投资,实际开工,实际竣工\n甲方项目,100,2016,200,2016-05,2016-03\n乙方项目,1,,,2030-01-01,\n试验项目二期,1,,,,\n试验项木,1,,,,`,
    );
    expect(outcome.ending).toBe("unconfirmed");
    expect(outcome.report.warnings.map(({ row, code }) => [row, code])).toEqual([
      [2, "PROJECT_CONTRADICTORY"],
      [2, "PROJECT_CONTRADICTORY"],
      [3, "PROJECT_CONTRADICTORY"],
      [5, "PROJECT_SIMILAR"],
    ]);
    expect(outcome.report.warnings[0]?.message).toContain("实际竣工（2016-03）早于实际开工（2016-05）");
    expect(library.book.current().vintage).toBe(4);
  });

  it("needs the year of a plan", async () => {
    const { outcome } = await imported("项目,年度计划投资,总投资\n甲项目,100,200");
    expect(outcome.report.refusals).toMatchObject([{ row: 2, column: "年度", code: "FIELD_INVALID" }]);
  });

  it("takes a release back, unless a later one has changed what it brought", async () => {
    const { library } = await imported();
    await importProjects(library, figureImportOf("项目,总投资\n第二项目,8500"), NOW);
    expect(await revertRelease(library, "IMPORT.5", STEWARD)).toMatchObject({ ending: "superseded", superseded: 1 });
    expect(await revertRelease(library, "IMPORT.6", STEWARD)).toMatchObject({
      ending: "written",
      receipt: { kind: "project-reversal", reverts: "IMPORT.6" },
    });
    expect(library.book.current().projects[1]?.record).toMatchObject({ totalInvestment: 8000, stage: "building" });
  });

  it("is taken back whole: projects that it brought are gone, and so are their days and plans", async () => {
    const { library } = await imported();
    await revertRelease(library, "IMPORT.5", STEWARD);
    const snapshot = library.book.current();
    expect(snapshot.projects.map(({ code, record, milestones }) => [code, record.vintage, milestones])).toEqual([
      ["TRIAL", 0, []],
    ]);
    expect(projectFigure(snapshot, "B-2", "planned", { basis: "year-to-date", month: JUNE })).toBeNull();
    const again = await importProjects(library, figureImportOf(PROJECT_TABLE), NOW);
    expect(again).toMatchObject({ ending: "written" });
    expect(library.book.current().projects).toHaveLength(4);
  });

  it("refuses a project by the name that an earlier row gives another as an alias", async () => {
    const { library } = await imported();
    const text = "代码,项目,别名,总投资\nB-7,甲工程,乙工程,1\nB-8,乙工程,,2";
    expect(await importProjects(library, figureImportOf(text), NOW)).toMatchObject({
      report: { refusals: [{ row: 3, code: "CODE_REPEATED" }] },
    });
  });

  it("has a head that the tests share", () => {
    expect(PROJECT_TABLE.startsWith(PROJECT_HEAD)).toBe(true);
  });
});
