import { describe, expect, it } from "vitest";

import { checkDatabase } from "../../server/store/check-database.ts";
import { importLedgerCases } from "../../server/store/import-ledger-cases.ts";
import { loadCaseEvents } from "../../server/store/load-ledger.ts";
import { readMigrations } from "../../server/store/migrate.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { caseIn, change, stepOf } from "../support/ledger.ts";
import { MIGRATIONS } from "../support/temporary-database.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const HEAD = "编号,企业,问题,责任单位,集群,登记日期,办结期限,状态,佐证";

describe("importing cases", () => {
  it("brings them in their states, as one release that is visible at once", async () => {
    const library = await tinyLibrary();
    const before = library.book.current().dataVersion;
    const text = `${HEAD}\nA-1,试验企业,缺电,供电局,CARS,2016/3/1,2016/4/1,销号,回函\n,甲公司,缺工,,,2016年3月2日,,,\n,乙公司,缺工,,,2016年3月2日,,,`;
    expect(await importLedgerCases(library, figureImportOf(text))).toMatchObject({
      ending: "written",
      receipt: { release: "IMPORT.5", kind: "ledger-cases", counts: { read: 3, added: 3 } },
    });
    const { ledger, dataVersion, releases } = library.book.current();
    expect(ledger.cases.map(({ code, state, enterpriseCode }) => [code, state, enterpriseCode])).toEqual([
      ["A-1", "销号", "MAKER"],
      ["QF2016-0001", "登记", ""],
      ["QF2016-0002", "登记", ""],
    ]);
    expect(releases.at(-1)).toMatchObject({ kind: "ledger" });
    expect([ledger.position, dataVersion !== before]).toEqual([3, true]);
    expect(loadCaseEvents(library.database, "A-1")).toMatchObject([{ kind: "import", evidence: ["回函"] }]);
    const { findings } = await library.database.write((connection) =>
      checkDatabase(connection, readMigrations(MIGRATIONS)),
    );
    expect(findings).toEqual([]);
  });

  it("amends known ones, by their code or their words, and says what changed", async () => {
    const library = await tinyLibrary();
    await caseIn(library.database, "缺电", ["assign", "begin"]);
    await library.book.reloadLedger();
    const text = "编号,企业,问题,责任单位\nQF2016-0001,试验企业,缺电,供电局";
    expect(await importLedgerCases(library, figureImportOf(text))).toMatchObject({
      ending: "written",
      report: { changes: [{ statusBefore: "责任单位 市工信委", statusAfter: "责任单位 供电局" }] },
    });
    const again = "企业,问题,责任单位\n试验企业,缺电,供电局\n甲公司,缺工,";
    expect(await importLedgerCases(library, figureImportOf(again))).toMatchObject({
      report: { counts: { same: 1, added: 1 } },
    });
    expect(library.book.current().ledger.find("QF2016-0001")).toMatchObject({ owner: "供电局", revision: 4 });
  });

  it("knows a case that a table before it brings in the same import", async () => {
    const library = await tinyLibrary();
    const [first] = figureImportOf("编号,企业,问题\nQF2016-0001,试验企业,缺电").tables;
    const [second] = figureImportOf("企业,问题,责任单位\n试验企业,缺电,供电局").tables;
    if (!first || !second) throw new Error("They are tables");
    const both = figureImportOf("", { tables: [first, { ...second, name: "又.csv" }] });
    expect(await importLedgerCases(library, both)).toMatchObject({ report: { counts: { added: 1, changed: 1 } } });
    expect(library.book.current().ledger.cases).toMatchObject([{ code: "QF2016-0001", owner: "供电局" }]);
    const [again] = figureImportOf("企业,问题\n甲公司,缺工").tables;
    const twice = figureImportOf("x", { tables: again ? [again, { ...again, name: "又.csv" }] : [] });
    expect(await importLedgerCases(library, twice)).toMatchObject({ report: { counts: { added: 1, same: 1 } } });
  });

  it("refuses rows in words, and imports none then", async () => {
    const library = await tinyLibrary();
    const text = `${HEAD}\nA-1,试验企业,缺电,供电局,造船,2016/3/1,2016/4/1,销号,\n第一号,甲公司,缺工,,,,,,\n,,,,,,,办完,`;
    const { ending, report } = await importLedgerCases(library, figureImportOf(text));
    expect(ending).toBe("refused");
    expect(report.refusals.map(({ row, column, code, message }) => [row, column, code, message])).toEqual([
      [2, "集群", "CASE_INVALID", "没有名为“造船”的产业集群。请改正后重新导入。"],
      [3, "编号", "CASE_INVALID", "编号“第一号”不符合要求。请改正后重新导入。"],
      [
        4,
        "状态",
        "CASE_INVALID",
        "“办完”不符合要求，需要登记、交办、办理、申请销号、核验、销号之一。请改正后重新导入。",
      ],
    ]);
    expect(library.book.current().ledger.position).toBe(0);
  });

  it("gives way to a step that was taken after its rows were judged", async () => {
    const library = await tinyLibrary();
    const code = await caseIn(library.database, "缺电", ["assign"]);
    await library.book.reloadLedger();
    await change(library.database, [stepOf(code, "begin")]);
    const text = `编号,企业,问题,责任单位\n${code},试验企业,缺电,供电局`;
    expect(await importLedgerCases(library, figureImportOf(text))).toMatchObject({ ending: "overtaken" });
    expect(library.book.current()).toMatchObject({ vintage: 4, ledger: { position: 3 } });
  });
});
