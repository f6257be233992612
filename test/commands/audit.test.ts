import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, it } from "vitest";

import { auditCommand } from "../../server/commands/audit.ts";

import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";
import { bookOf, workbookFolder } from "../support/workbook-folder.ts";

const folder = workbookFolder();
let library: SeededLibrary;
beforeAll(async () => {
  library = await openSeededLibrary();
  folder.file("月报.xlsx", await bookOf({ A1: "指标", B2: 1 }));
});
afterAll(async () => {
  folder.remove();
  await library.close();
});

const FINDING = {
  sheet: "月报",
  range: { top: 1, left: 1, bottom: 2, right: 1 },
  cells: [1, 2].map((row) => ({ row, column: 1 })),
  code: "WRONG_PERIOD",
  typed: 1,
  published: 2,
  period: "2016-06",
  belongsTo: "2016-05",
  text: "B2:B3 整列错了一个月",
};

/** One of a cell that was right, one of a cell that was wrong already. */
const STALE_TODAY = [4, 1].map((row) => {
  return { ...FINDING, code: "STALE", cells: [{ row, column: 1 }], text: `B${row + 1}：后来已修订` };
});

const CONTRADICTION = {
  ...{ sheet: "月报", code: "MONOTONY" as const, range: FINDING.range, cells: FINDING.cells },
  ...{ left: { cells: [], amount: 1 }, right: { cells: [], amount: 2 }, difference: -1, tolerance: 0 },
  text: "累计变小了",
};

it("gives findings in the fixed shape, against the figures as of a date", async () => {
  const command = auditCommand({
    recognise: () => ({ blocks: [], questions: [], untouched: [] }),
    figuresOf: ({ dataVersion }) => dataVersion,
    reconcileSheets: () => [CONTRADICTION],
    auditSheets: (grids, _, version) => {
      expect([grids[0]?.cell(1, 1)?.value, version]).toEqual([1, expect.stringMatching(/^\d+-/u)]);
      const isThen = version !== library.book.current().dataVersion;
      return {
        findings: isThen ? [FINDING] : [FINDING, ...STALE_TODAY],
        notes: [],
        checked: 3,
        matched: 1,
        unknown: 0,
      };
    },
  });
  const { json, text } = await command(library, [folder.file("月报.xlsx")], { "as-of": "2016-12-31" });
  expect(json).toEqual({
    findings: [{ ...FINDING, range: "B2:B3", cells: ["B2", "B3"] }],
    checked: 3,
    matched: 1,
    unknown: 0,
  });
  expect(text).toContain("核对 3 个数字：1 个一致，1 处问题");
  expect(text).toContain("  WRONG_PERIOD 月报!B2:B3 整列错了一个月");
  expect(text).toContain("  勾稽 MONOTONY 月报!B2:B3：累计变小了");
  expect(text).toContain("  当时一致，后已修订 月报!B5：后来已修订");
  expect(text).not.toContain("月报!B2：后来已修订");
  expect(text).not.toContain(library.book.current().dataVersion);
});

it("looks at hidden rows as well", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("月报");
  sheet.getCell("A1").value = "指标";
  sheet.getCell("B2").value = 1;
  sheet.getRow(2).hidden = true;
  folder.file("隐藏.xlsx", new Uint8Array(await book.xlsx.writeBuffer()));
  const seen: number[][] = [];
  const command = auditCommand({
    recognise: ([grid]) => {
      seen.push([...(grid?.hiddenRows ?? [])]);
      return { blocks: [], questions: [], untouched: [] };
    },
    figuresOf: ({ dataVersion }) => dataVersion,
    reconcileSheets: () => [],
    auditSheets: ([grid]) => {
      seen.push([...(grid?.hiddenRows ?? [])]);
      return { findings: [], notes: [], checked: 0, matched: 0, unknown: 0 };
    },
  });
  await command(library, [folder.file("隐藏.xlsx")], {});
  expect(seen).toEqual([[], [1]]);
});
