import { describe, expect, it } from "vitest";

import type { FigureImport } from "../../server/store/figure-import.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { vintageOf } from "../../server/store/vintage.ts";

import { figureImportOf } from "../support/figure-import.ts";
import { answersOf, questionOf, tinyLibrary } from "../support/tiny-book.ts";

const HEAD = "indicator,area,industry,project,period,value,unit,status";
const JUNE = `${HEAD}\nVALUE_ADDED,西安市,,,2016-06 YTD,590,亿元,`;

type Library = Awaited<ReturnType<typeof tinyLibrary>>;

function run(library: Library, text: string, differences: Partial<FigureImport> = {}) {
  return importFigures(library, figureImportOf(text, differences));
}

const question = questionOf({ indicator: "VALUE_ADDED", period: "2016年1-6月", subject: "西安市" });

function figuresOf({ database }: Library) {
  return [...database.scan('SELECT COUNT(*), SUM("until" < 2147483647) FROM "Observation"')][0];
}

describe("importing figures", () => {
  it("makes a release that everybody sees, and keeps what it supersedes", async () => {
    const library = await tinyLibrary();
    const { ending, report, receipt } = await run(library, JUNE);
    expect({ ending, counts: report.counts }).toMatchObject({
      ending: "written",
      counts: { read: 1, changed: 1, added: 0, refused: 0 },
    });
    expect(report.changes).toMatchObject([
      { figure: "西安市 · 规模以上工业增加值 · 2016年1-6月", before: 580.12, after: 590 },
    ]);
    expect(receipt).toMatchObject({ release: "IMPORT.5", vintage: 5, counts: { changed: 1 }, source: "表.csv" });
    expect(library.book.current()).toMatchObject({ vintage: 5 });
    expect(await answersOf(library, [question, { ...question, asOf: "SUMMER" }])).toEqual([590, 580.12]);
    expect(vintageOf(library.book.current(), "IMPORT.5")).toBe(5);
  });

  it("makes series for subjects that had none", async () => {
    const library = await tinyLibrary();
    const rows = `${HEAD}\nINVESTMENT,,,试验项目,2016-06,1.5,亿元,\nINVESTMENT,西安市,36,,2016-06,25000,万元,`;
    expect(await run(library, rows)).toMatchObject({ ending: "written", report: { counts: { added: 2 } } });
    const keys = library.book.current().series.map(({ key }) => key);
    expect(keys.slice(-2)).toEqual(["INVESTMENT.610100.PTRIAL.M", "INVESTMENT.610100.I36.M"]);
    const asked = { indicator: "工业投资", period: "2016-06" };
    expect(
      await answersOf(library, [
        questionOf({ ...asked, subject: "试验项目" }),
        questionOf({ ...asked, subject: "汽车工业" }),
      ]),
    ).toEqual([1.5, 2.5]);
  });

  it("writes once what is sent twice at the same time", async () => {
    const library = await tinyLibrary();
    const request = figureImportOf(JUNE);
    const keyed = { ...request, heading: { ...request.heading, key: "7c" } };
    const outcomes = await Promise.all([importFigures(library, keyed), importFigures(library, keyed)]);
    expect(outcomes.map(({ ending, receipt }) => [ending, receipt?.vintage])).toEqual([
      ["written", 5],
      ["known", 5],
    ]);
  });

  it("wants a yes for a figure that leaps away from those beside it", async () => {
    const library = await tinyLibrary();
    const rows = `${HEAD}\nINVESTMENT,,,试验项目,2016-05,1.5,亿元,\nINVESTMENT,,,试验项目,2016-06,16000,亿元,`;
    expect(await run(library, rows)).toMatchObject({
      ending: "unconfirmed",
      report: { warnings: [{ code: "VALUE_JUMP", row: 3 }] },
    });
  });

  it("writes nothing in a dry run", async () => {
    const library = await tinyLibrary();
    const before = figuresOf(library);
    expect(await run(library, JUNE, { isDryRun: true })).toMatchObject({ ending: "dry-run", receipt: undefined });
    expect([figuresOf(library), library.book.current().vintage]).toEqual([before, 4]);
  });

  it("writes nothing where one row is refused", async () => {
    const library = await tinyLibrary();
    const outcome = await run(library, `${JUNE}\nVALUE_ADDED,东京,,,2016-07 YTD,700,亿元,`);
    expect(outcome).toMatchObject({ ending: "refused", report: { counts: { refused: 1, changed: 1 } } });
    expect(outcome.report.refusals).toMatchObject([
      { table: "表.csv", row: 3, column: "area", code: "SUBJECT_UNKNOWN" },
    ]);
    expect(library.book.current().vintage).toBe(4);
  });

  it("asks for a yes where figures leap", async () => {
    const library = await tinyLibrary();
    const leap = `${HEAD}\nVALUE_ADDED,西安市,,,2016-06 YTD,5901234,亿元,`;
    expect(await run(library, leap)).toMatchObject({
      ending: "unconfirmed",
      report: { warnings: [{ code: "VALUE_JUMP", row: 2 }] },
    });
    expect(await run(library, leap, { isConfirmed: true })).toMatchObject({ ending: "written" });
  });

  it("answers the same content with the first receipt, until it is asked to repeat", async () => {
    const library = await tinyLibrary();
    await run(library, JUNE);
    expect(await run(library, JUNE)).toMatchObject({ ending: "known", receipt: { release: "IMPORT.5" } });
    expect(await run(library, JUNE, { isRepeated: true })).toMatchObject({
      ending: "written",
      receipt: { release: "IMPORT.6", counts: { same: 1 } },
    });
  });

  it("knows a key again, and refuses it for other content", async () => {
    const library = await tinyLibrary();
    const keyed = (text: string) => {
      const request = figureImportOf(text);
      return importFigures(library, { ...request, heading: { ...request.heading, key: "K-1" } });
    };
    expect(await keyed(JUNE)).toMatchObject({ ending: "written", receipt: { key: "K-1" } });
    expect(await keyed(JUNE)).toMatchObject({ ending: "known", receipt: { release: "IMPORT.5" } });
    expect(await keyed(`${JUNE}0`)).toMatchObject({ ending: "key-taken", receipt: { release: "IMPORT.5" } });
  });

  it("takes one of two rows that say the same, and neither of two that do not", async () => {
    const library = await tinyLibrary();
    const again = "VALUE_ADDED,610100,,,2016年上半年,590,亿元,";
    expect(await run(library, `${JUNE}\n${again}`, { isDryRun: true })).toMatchObject({
      report: { counts: { changed: 1, same: 1, refused: 0 } },
    });
    const other = await run(library, `${JUNE}\n${again.replace("590", "591")}`);
    expect(other).toMatchObject({ ending: "refused", report: { refusals: [{ code: "FIGURE_REPEATED", row: 3 }] } });
    expect(other.report.refusals[0]?.message).toContain("第 2 行");
    expect(await run(library, `${JUNE}\n${again}`)).toMatchObject({ ending: "written" });
  });

  it("replaces a series as a whole, after a yes", async () => {
    const library = await tinyLibrary();
    const whole = { action: "whole" } as const;
    expect(await run(library, JUNE, whole)).toMatchObject({
      ending: "unconfirmed",
      report: { counts: { changed: 1, withdrawn: 1 }, warnings: [{ code: "WITHDRAWAL" }] },
    });
    await run(library, JUNE, { ...whole, isConfirmed: true });
    expect(await answersOf(library, [question, { ...question, period: "2016年1-3月" }])).toMatchObject([
      590,
      { code: "NOT_PUBLISHED" },
    ]);
  });

  it("withdraws figures, which stay readable as of their time", async () => {
    const library = await tinyLibrary();
    await run(library, `${HEAD},action\nVALUE_ADDED,西安市,,,2016-06 YTD,,,,delete`);
    expect(await answersOf(library, [question, { ...question, asOf: "SUMMER" }])).toMatchObject([
      { code: "NOT_PUBLISHED" },
      580.12,
    ]);
  });

  it("judges rows anew where another release came first", async () => {
    const library = await tinyLibrary();
    const stale = { current: library.book.current, reload: library.book.reload };
    let isFirst = true;
    const book = {
      reload: stale.reload,
      current: () => {
        const { vintage, ...rest } = stale.current();
        if (!isFirst) return stale.current();
        isFirst = false;
        return { ...rest, vintage: vintage - 1 };
      },
    };
    const outcome = await importFigures({ database: library.database, book }, figureImportOf(JUNE));
    expect(outcome).toMatchObject({ ending: "written", report: { counts: { changed: 1 } } });
  });

  it("stops when it is told to, and nothing is left", async () => {
    const library = await tinyLibrary();
    const stopped = { onProgress: () => undefined, isStopped: () => true };
    expect(await importFigures(library, figureImportOf(JUNE), stopped)).toMatchObject({ ending: "stopped" });
    expect(library.book.current().vintage).toBe(4);
    expect(await run(library, JUNE)).toMatchObject({ ending: "written" });
  });

  it("has nothing to write for a table of remarks", async () => {
    const library = await tinyLibrary();
    expect(await run(library, `${HEAD}\n注：没有数据`)).toMatchObject({
      ending: "empty",
      report: { skipped: [{ code: "NOTE_ROW" }] },
    });
  });

  it("remembers what headings mean once an import was written", async () => {
    const library = await tinyLibrary();
    const table = (value: number) => `经济指标,area,period,本期值\nVALUE_ADDED,西安市,2016-06 YTD,${value}`;
    const mapping = new Map([
      ["经济指标", "indicator"],
      ["本期值", "value"],
    ] as const);
    expect(await run(library, table(590), { mapping, isDryRun: true })).toMatchObject({
      report: { counts: { changed: 1 } },
    });
    expect(await run(library, table(591))).toMatchObject({ report: { refusals: [{ code: "HEADER_MISSING" }] } });
    expect(await run(library, table(592), { mapping })).toMatchObject({ ending: "written" });
    expect(await run(library, table(593))).toMatchObject({ ending: "written" });
  });
});
