import { describe, expect, it } from "vitest";

import { importTargets } from "../../server/store/import-targets.ts";
import { revertRelease } from "../../server/store/revert-release.ts";

import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { answersOf, questionOf, tinyLibrary } from "../support/tiny-book.ts";

const HEAD = "指标,年度,目标值,单位,用词,原文";
const NEXT = `${HEAD}\n工业投资,2017年,1300,亿元,不低于,\n规模以上工业增加值,2017年,8,%,增长,`;
const REVISED = `${HEAD}\n规模以上工业增加值,2016年,6.5,%,增长,`;

const next = questionOf({ ask: "TARGET", indicator: "工业投资", period: "2017年" });
const growth = questionOf({ ask: "TARGET", indicator: "规模以上工业增加值", period: "2016年" });

describe("importing targets", () => {
  it("sets those of a further plan, in one release, where formulas find them", async () => {
    const library = await tinyLibrary();
    expect(await importTargets(library, figureImportOf(NEXT))).toMatchObject({
      ending: "written",
      receipt: { release: "IMPORT.5", kind: "targets", counts: { read: 2, added: 2 } },
    });
    expect(
      await answersOf(library, [
        next,
        { ...next, field: "运算符" },
        { ...next, field: "原文" },
        { ...next, field: "出处" },
        { ...next, asOf: "SPRING" },
      ]),
    ).toMatchObject([1300, "不低于", "2017年目标：不低于1300亿元", "试验导入", { code: expect.any(String) }]);
  });

  it("revises the plan's own, and keeps what it was readable", async () => {
    const library = await tinyLibrary();
    const before = library.book.current().releases.at(-1)?.code ?? "";
    expect(await importTargets(library, figureImportOf(REVISED))).toMatchObject({
      report: { counts: { changed: 1 }, changes: [{ before: 7, after: 6.5, unit: "%" }] },
    });
    expect(await answersOf(library, [growth, { ...growth, asOf: before }])).toEqual([6.5, 7]);
    expect(library.book.current().plan.targets.find((one) => one.code === "G1")).toMatchObject({
      anchor: null,
      vintage: 5,
    });
  });

  it("knows the same table again, and rows that say what is known", async () => {
    const library = await tinyLibrary();
    await importTargets(library, figureImportOf(NEXT));
    expect(await importTargets(library, figureImportOf(NEXT))).toMatchObject({ ending: "known" });
    const again = figureImportOf(`${NEXT}\n`, { isRepeated: true });
    expect(await importTargets(library, again)).toMatchObject({ report: { counts: { same: 2, added: 0 } } });
    expect(library.book.current().plan.targets.at(-1)?.vintage).toBe(5);
  });

  it("writes nothing for a dry run or while a row is refused", async () => {
    const library = await tinyLibrary();
    expect(await importTargets(library, figureImportOf(NEXT, { isDryRun: true }))).toMatchObject({ ending: "dry-run" });
    const text = `${NEXT}\n工业投姿,2017年,1,亿元,,`;
    expect(await importTargets(library, figureImportOf(text))).toMatchObject({
      ...{ ending: "refused", report: { refusals: [{ row: 4, column: "指标", code: "INDICATOR_UNKNOWN" }] } },
    });
    expect(library.book.current().vintage).toBe(4);
  });

  it("wants a yes for an amount that its sentence lacks, and for a leap", async () => {
    const library = await tinyLibrary();
    await importTargets(library, figureImportOf(NEXT));
    const text = `${HEAD}\n工业投资,2017年,13000000,亿元,不低于,工业投资不低于1300亿元`;
    const { ending, report } = await importTargets(library, figureImportOf(text));
    expect([ending, report.warnings.map(({ code }) => code)]).toEqual(["unconfirmed", ["QUOTE_DIFFERS", "VALUE_JUMP"]]);
    expect(await importTargets(library, figureImportOf(text, { isConfirmed: true }))).toMatchObject({
      ending: "written",
    });
  });

  it("withdraws a target, and takes the withdrawal of nothing for nothing", async () => {
    const library = await tinyLibrary();
    const text = "指标,年度,目标值,操作\n规模以上工业增加值,2016年,7%,删除\n工业投资,2030年,1,删除";
    expect(await importTargets(library, figureImportOf(text))).toMatchObject({
      report: { counts: { withdrawn: 1, skipped: 1 }, skipped: [{ code: "TARGET_ABSENT" }] },
    });
    expect(await answersOf(library, [growth])).toMatchObject([{ code: "TARGET_ABSENT" }]);
  });

  it("has one target of an indicator's growth and one of its amount in a year", async () => {
    const library = await tinyLibrary();
    const both = `${HEAD}\n工业投资,2017,1300,亿元,,\n工业投资,2017,8,%,,`;
    await importTargets(library, figureImportOf(both));
    const codes = library.book.current().plan.targets.filter(({ year }) => year === 2017);
    expect(codes.map(({ code, kind }) => [code, kind])).toEqual([
      ["2017.INVESTMENT", "level"],
      ["2017.INVESTMENT.GROWTH", "growth"],
    ]);
    const taken = `代码,${HEAD}\nOTHER,工业投资,2017,1400,亿元,,\nG1,工业投资,2018,1,亿元,,`;
    expect(await importTargets(library, figureImportOf(taken))).toMatchObject({
      report: { refusalCodes: [{ code: "TARGET_TAKEN", count: 2 }] },
    });
  });

  it("is taken back whole: the plan's words, the earlier revision, or nothing", async () => {
    const library = await tinyLibrary();
    await importTargets(library, figureImportOf(REVISED));
    await importTargets(library, figureImportOf(`${REVISED.replace("6.5", "6.8")}\n工业投资,2017年,1300,亿元,,`));
    expect(await revertRelease(library, "IMPORT.5", STEWARD)).toMatchObject({ ending: "superseded", superseded: 1 });
    expect(await revertRelease(library, "IMPORT.6", STEWARD)).toMatchObject({
      ending: "written",
      receipt: { reverts: "IMPORT.6", counts: { changed: 1, withdrawn: 1 } },
    });
    expect(await answersOf(library, [growth, next, { ...next, asOf: "IMPORT.6" }])).toMatchObject([
      ...[6.5, { code: "TARGET_ABSENT" }, 1300],
    ]);
    expect(await revertRelease(library, "IMPORT.6", STEWARD)).toMatchObject({ ending: "known" });
  });

  it("gives the plan its own words back", async () => {
    const library = await tinyLibrary();
    await importTargets(library, figureImportOf(REVISED));
    await revertRelease(library, "IMPORT.5", STEWARD);
    expect(await answersOf(library, [growth])).toEqual([7]);
    expect(library.book.current().plan.targets.find((one) => one.code === "G1")?.anchor).toMatchObject({ passage: 2 });
  });

  it("refuses one target in two tables, and writes those of both otherwise", async () => {
    const library = await tinyLibrary();
    const tablesOf = (...texts: readonly string[]) => ({
      ...figureImportOf(texts.join()),
      tables: texts.flatMap((text) => figureImportOf(text).tables),
    });
    expect(await importTargets(library, tablesOf(NEXT, NEXT))).toMatchObject({
      report: { counts: { added: 2, refused: 2 }, refusals: [{ code: "CODE_REPEATED" }, { code: "CODE_REPEATED" }] },
    });
    expect(await importTargets(library, tablesOf(NEXT, REVISED))).toMatchObject({
      ...{ ending: "written", receipt: { counts: { added: 2, changed: 1 } } },
    });
  });
});
