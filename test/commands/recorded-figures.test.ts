import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { writeCells } from "../../addin/excel/cell-record.ts";
import { runCommand } from "../../server/commands/commands.ts";
import { manifestSheet } from "../../server/commands/manifest-in.ts";
import { BLANK_QUESTION, questionKey } from "../../server/domain/question.ts";
import { patchWorkbook } from "../../server/xlsx/patch-workbook.ts";
import { recordedWorkbook } from "../support/recorded-workbook.ts";
import { tinyLibrary } from "../support/tiny-book.ts";
import { workbookFolder } from "../support/workbook-folder.ts";

const folder = workbookFolder();
let library: Awaited<ReturnType<typeof tinyLibrary>>;
let spring: string;
let summer: string;
beforeAll(async () => {
  library = await tinyLibrary();
  const { releases, dataVersion } = library.book.current();
  const release = releases.find(({ code }) => code === "SPRING");
  spring = (await library.book.asOf(release?.id ?? 0)).dataVersion;
  summer = dataVersion;
});
afterAll(() => folder.remove());

/** A table of two figures of the city; the first was 250.5 in spring and is 251.25 since summer. */
const table = (first: number, second = 580.12) => [
  ["西安市工业情况（单位：亿元）"],
  ["指标", "2016年1-3月", "2016年1-6月"],
  ["规模以上工业增加值", first, second],
];

function recordOf(cells: readonly (readonly [address: string, dataVersion: string])[]): string {
  const question = { ...BLANK_QUESTION, ask: "METRIC", indicator: "VALUE_ADDED", period: "2016年1-3月" } as const;
  const key = questionKey(question);
  return writeCells(cells.map(([address, dataVersion]) => ({ address, key, question, dataVersion })));
}

async function audited(book: Uint8Array, ...options: readonly string[]) {
  const file = folder.file("月报.xlsx", book);
  const text = await runCommand(library, "audit", [file, ...options]);
  return { text, json: JSON.parse(await runCommand(library, "audit", [file, "--json", ...options])) };
}

const STALE = { code: "STALE", typed: 250.5, published: 251.25, period: "2016-03 YTD", belongsTo: "", cells: ["B3"] };

describe("a workbook that keeps of which version its answered cells are", () => {
  it("is held against that version: what was revised since is stale", async () => {
    const book = recordedWorkbook({ 月报: table(250.5) }, recordOf([["月报!F9", spring]]));
    const { text, json } = await audited(book);
    expect(json).toMatchObject({ findings: [{ sheet: "月报", ...STALE }], checked: 2, matched: 1, unknown: 0 });
    expect(Object.keys(json)).toEqual(["findings", "checked", "matched", "unknown"]);
    expect(text).toContain(`（工作簿记录的数据版本 ${spring}，现在是 ${summer}）`);
    expect(text).toContain("当时公布的是 250.5，后由“试验发布SUMMER”修订为 251.25，请更新");
  });

  it("says of today's figure that it is newer, and calls nothing wrong", async () => {
    const book = recordedWorkbook({ 月报: table(251.25) }, recordOf([["月报!F9", spring]]));
    const { text, json } = await audited(book);
    expect(json).toEqual({ findings: [], checked: 2, matched: 2, unknown: 0 });
    expect(text).toContain("已按新版本 月报!B3：填的是 251.25，是现在公布的数");
  });

  it("is held against the day of --as-of all the same", async () => {
    const book = recordedWorkbook({ 月报: table(250.5) }, recordOf([["月报!F9", summer]]));
    const { text, json } = await audited(book, "--as-of", "2016-05-01");
    expect(json).toMatchObject({ findings: [{ code: "NOT_PUBLISHED", cells: ["C3"] }], checked: 2, matched: 1 });
    expect(text).toContain("当时一致，后已修订 月报!B3");
    expect(text).not.toContain("工作簿记录");
  });

  it("has each sheet's own version, and the workbook's newest where a sheet has none", async () => {
    const sheets = { 春: table(251.25), 夏: table(250.5), 附: table(250.5) };
    const record = recordOf([
      ["春!F9", spring],
      ["夏!F9", summer],
    ]);
    const { text, json } = await audited(recordedWorkbook(sheets, record));
    expect(json.findings.map(({ sheet, code }: { sheet: string; code: string }) => [sheet, code])).toEqual([
      ["夏", "STALE"],
      ["附", "STALE"],
    ]);
    expect(text).toContain("已按新版本 春!B3");
    expect(text).not.toContain("与工作簿记录的版本一致");
  });

  it("is held against today's where the version is another database's, and says so", async () => {
    const book = recordedWorkbook({ 月报: table(251.25) }, recordOf([["月报!F9", "3-00000000"]]));
    const { text, json } = await audited(book);
    expect(json).toMatchObject({ findings: [], matched: 2 });
    expect(text).not.toContain("已按新版本");
    expect(text).toContain("工作簿记录的数据版本 3-00000000 这里没有");
  });
});

const NO_SHEETS = { sheets: [], tabs: [], definedNames: [], isUncalculated: false, isSigned: false };

describe("a workbook whose figures were filled as values", () => {
  it("is held cell by cell against the version of its binding, before the sheet's", async () => {
    const bound = {
      ...{ sheet: "月报", row: 2, column: 1, formula: "=PLAN.METRIC($A3,B$2)", value: 250.5 },
      ...{ isError: false, dataVersion: spring },
    };
    const recorded = recordedWorkbook({ 月报: table(250.5) }, recordOf([["月报!F9", summer]]));
    const book = await patchWorkbook(recorded, { cells: [], sheets: [manifestSheet(NO_SHEETS, [bound])] });
    const { text, json } = await audited(book);
    expect(json.findings).toMatchObject([STALE]);
    expect(text).toContain("与工作簿记录的版本一致");
  });
});
