import { describe, expect, it } from "vitest";

import { importIndicators } from "../../server/store/import-indicators.ts";

import { figureImportOf } from "../support/figure-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const HEAD = "代码,名称,别名,单位,小数位数,类型,增速所属,说明";

async function run(...lines: readonly string[]) {
  const library = await tinyLibrary();
  const outcome = await importIndicators(library, figureImportOf([HEAD, ...lines].join("\n")));
  return { outcome, library };
}

describe("importing indicators", () => {
  it("adds them with their names and growth, as a release", async () => {
    const { outcome, library } = await run(
      "ROBOTS,工业机器人产量,机器人|机械臂,万辆,1,流量,,年产量",
      "ROBOTS_GROWTH,工业机器人产量增速,,%,1,增速,ROBOTS,",
    );
    expect(outcome).toMatchObject({ ending: "written", receipt: { kind: "indicators", counts: { added: 2 } } });
    const { catalogue, releases } = library.book.current();
    expect(catalogue.indicator("机械臂")).toMatchObject({
      code: "ROBOTS",
      unit: "万辆",
      decimals: 1,
      definition: "年产量",
    });
    expect(catalogue.indicators.byCode("ROBOTS_GROWTH")?.growthOf).toBe("ROBOTS");
    expect(releases.at(-1)).toMatchObject({ code: "IMPORT.5", kind: "catalogue" });
  });

  it("changes names of what is known, and forgets none of the others", async () => {
    const { outcome, library } = await run("INVESTMENT,工业固定资产投资,工业投资,亿元,2,流量,,新");
    expect(outcome).toMatchObject({ ending: "written", receipt: { counts: { changed: 1 } } });
    const { catalogue } = library.book.current();
    expect(catalogue.indicator("工业投资")).toMatchObject({ code: "INVESTMENT", name: "工业固定资产投资" });
    expect(catalogue.indicator("规上工业增加值")).toMatchObject({ code: "VALUE_ADDED" });
  });

  it("keeps of a known indicator what the table has no column for", async () => {
    const library = await tinyLibrary();
    const before = library.book.current().catalogue.indicators.byCode("INVESTMENT");
    await importIndicators(library, figureImportOf("代码,名称,单位,类型\nINVESTMENT,工业固定资产投资,亿元,流量"));
    const after = library.book.current().catalogue.indicators.byCode("INVESTMENT");
    expect(after).toEqual({ ...before, name: "工业固定资产投资" });
  });

  it("keeps the bases and frequencies on which figures are published, and takes them when they are read back", async () => {
    const library = await tinyLibrary();
    const head = "code,name,name_en,aliases,unit,decimals,kind,basis,price_basis,frequency,direction,definition";
    const table = `${head}\nROBOTS,工业机器人产量,Robots,,万辆,1,flow,累计|当月,,月度,1,`;
    expect(await importIndicators(library, figureImportOf(table))).toMatchObject({ ending: "written" });
    const kept = library.book.current().catalogue.indicators.byCode("ROBOTS");
    expect(kept).toMatchObject({ bases: ["month", "year-to-date"], frequencies: ["monthly"] });
    const { name, englishName, unit, decimals, kind, bases = [], frequencies = [], direction } = kept ?? {};
    const row = [
      "ROBOTS",
      name,
      englishName,
      "",
      unit,
      decimals,
      kind,
      bases.join("|"),
      "",
      frequencies.join("|"),
      direction,
      "",
    ];
    expect(await importIndicators(library, figureImportOf(`${head}\n${row.join(",")}`))).toMatchObject({
      report: { counts: { same: 1, changed: 0 } },
    });
    await importIndicators(library, figureImportOf("code,name,unit,kind\nROBOTS,工业机器人产出,万辆,flow"));
    expect(library.book.current().catalogue.indicators.byCode("ROBOTS")).toMatchObject({ frequencies: ["monthly"] });
  });

  it("refuses a frequency at which no basis comes, and doubts a basis that is left out", async () => {
    const library = await tinyLibrary();
    const send = (line: string) =>
      importIndicators(library, figureImportOf(`code,name,unit,kind,basis,frequency\n${line}`));
    expect(await send("ROBOTS,工业机器人产量,万辆,flow,当季,月度")).toMatchObject({
      report: { refusals: [{ code: "PUBLICATION_CONFLICT", column: "basis" }, { column: "frequency" }] },
    });
    const name = library.book.current().catalogue.indicators.byCode("VALUE_ADDED")?.name;
    expect(await send(`VALUE_ADDED,${name},亿元,flow,全年,年度`)).toMatchObject({
      ...{ ending: "unconfirmed", report: { warnings: [{ code: "BASIS_UNLISTED", column: "basis" }] } },
    });
  });

  it("finds the indicator that grows further down in the table, and only by its code", async () => {
    const growth = "ROBOTS_GROWTH,工业机器人产量增速,,%,1,增速";
    const robots = "ROBOTS,工业机器人产量,,万辆,1,流量,,";
    expect((await run(`${growth},ROBOTS,`, robots)).outcome).toMatchObject({ ending: "written" });
    expect((await run(`${growth},工业投资,`)).outcome).toMatchObject({
      report: { refusals: [{ code: "FIELD_INVALID" }] },
    });
  });

  it.each([
    ["VALUE_ADDED,规模以上工业增加值,,万元,2,流量,,", "INDICATOR_IN_USE"],
    ["NEW,工业投资,,亿元,2,流量,,", "NAME_TAKEN"],
    ["NEW,新指标,,亿元,2,流量,NOWHERE,", "FIELD_INVALID"],
  ])("refuses %s", async (line, code) => {
    const { outcome, library } = await run(line);
    expect(outcome).toMatchObject({ ending: "refused", report: { refusals: [{ code, row: 2 }] } });
    expect(library.book.current().vintage).toBe(4);
  });

  it("refuses a code that comes twice, and a table without a header", async () => {
    expect((await run("NEW,新,,亿元,2,流量,,", "NEW,新二,,亿元,2,流量,,")).outcome.report.refusals).toMatchObject([
      { code: "CODE_REPEATED", row: 3 },
    ]);
    const library = await tinyLibrary();
    expect(await importIndicators(library, figureImportOf("甲,乙\n1,2"))).toMatchObject({
      ending: "refused",
      report: { refusals: [{ code: "HEADER_MISSING" }] },
    });
  });

  it("refuses a code or a name that another table of the same import brings", async () => {
    const library = await tinyLibrary();
    const tables = ["NEW,新指标,,亿元,2,流量,,", "NEW,新指标二,,亿元,2,流量,,", "OTHER,新指标,,亿元,2,流量,,"];
    const request = {
      ...figureImportOf("x"),
      tables: tables.flatMap((row) => figureImportOf(`${HEAD}\n${row}`).tables),
    };
    expect(await importIndicators(library, request)).toMatchObject({
      report: { counts: { added: 1 }, refusals: [{ code: "CODE_REPEATED" }, { code: "NAME_TAKEN" }] },
    });
  });
});
