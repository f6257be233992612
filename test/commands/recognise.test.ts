import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { recogniseCommand } from "../../server/commands/recognise.ts";
import { SOURCE_TITLE } from "../../server/domain/sheet/freeze/source-rows.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";
import type { RecogniserAnswer, Recognition } from "../../server/domain/sheet/recognition.ts";
import { patchWorkbook } from "../../server/xlsx/patch-workbook.ts";

import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";
import { bookOf, workbookFolder } from "../support/workbook-folder.ts";

const JUNE = 2016 * 12 + 5;

const RECOGNITION: Recognition = {
  blocks: [
    {
      sheet: "月报",
      range: { top: 0, left: 0, bottom: 2, right: 1 },
      orientation: "periods-across",
      cells: [
        {
          row: 1,
          column: 1,
          meaning: {
            indicator: "GDP",
            subject: { area: "610100", member: "C36" },
            basis: "year-to-date",
            period: { start: JUNE - 5, end: JUNE },
            unit: "亿元",
          },
          labels: { period: [] },
          confidence: 0.95,
          reason: "行标签“生产总值”",
        },
      ],
    },
  ],
  questions: [
    {
      sheet: "月报",
      cells: [{ row: 2, column: 1 }],
      code: "YEAR_MISSING",
      text: "“6月”是哪一年？",
      candidates: ["2016年"],
    },
  ],
  untouched: [{ sheet: "月报", cells: [{ row: 0, column: 0 }], code: "HEADER" }],
};

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

/** What the command gives, and what the recogniser was given. */
async function recognised(options: Readonly<Record<string, string>> = {}, file = "月报.xlsx") {
  const given: { grids?: readonly Grid[]; answers?: readonly RecogniserAnswer[] | undefined } = {};
  const command = recogniseCommand((grids, _, answers) => {
    Object.assign(given, { grids, answers });
    return RECOGNITION;
  });
  return { given, ...(await command(library, [folder.file(file)], options)) };
}

/** A list of answers to the question, each with those differences. */
function itemsOf(...differences: readonly Readonly<Record<string, string>>[]): string {
  const answer = { sheet: "月报", cell: "B3", code: "YEAR_MISSING", answer: "2016年" };
  return JSON.stringify(differences.map((difference) => ({ ...answer, ...difference })));
}

/** An answers file with that content. */
function answersFile(content: string | Uint8Array): string {
  writeFileSync(folder.file("答案.json"), content);
  return folder.file("答案.json");
}

describe("recognising a workbook", () => {
  it("gives the fixed shape: names of cells, codes, periods by code", async () => {
    const { json, given } = await recognised();
    expect(given.grids?.map(({ sheet }) => sheet)).toEqual(["月报"]);
    expect(json).toEqual({
      blocks: [
        {
          sheet: "月报",
          range: "A1:B3",
          orientation: "periods-across",
          cells: [
            {
              cell: "B2",
              indicator: "GDP",
              subject: "610100·C36",
              basis: "year-to-date",
              period: "2016-06 YTD",
              unit: "亿元",
              confidence: 0.95,
              reason: "行标签“生产总值”",
            },
          ],
        },
      ],
      questions: [
        { sheet: "月报", cells: ["B3"], code: "YEAR_MISSING", text: "“6月”是哪一年？", candidates: ["2016年"] },
      ],
      untouched: [{ sheet: "月报", cells: ["A1"], code: "HEADER" }],
    });
  });

  it("leaves out our own list of sources, by its mark", async () => {
    const sheet = { name: "来源", state: "visible", rows: [[SOURCE_TITLE], ["工作表"]] } as const;
    const bytes = await patchWorkbook(readFileSync(folder.file("月报.xlsx")), { cells: [], sheets: [sheet] });
    folder.file("附来源.xlsx", bytes);
    expect((await recognised({}, "附来源.xlsx")).given.grids?.map((grid) => grid.sheet)).toEqual(["月报"]);
  });

  it("tells people what it found and what it asks", async () => {
    expect((await recognised()).text.split("\n")).toEqual([
      "1 个表，1 个单元格已识别；1 个问题；1 个单元格不改动。",
      "  表 月报!A1:B3：期间横排，1 个单元格",
      "  问 YEAR_MISSING 月报!B3：“6月”是哪一年？（可选：2016年）",
    ]);
  });

  it("passes on the answers of a file", async () => {
    const answers = [{ sheet: "月报", cell: "B3", code: "YEAR_MISSING", answer: "2016年" }];
    const { given } = await recognised({ answers: answersFile(JSON.stringify(answers).replace("B3", "b3")) });
    expect(given.answers).toEqual(answers);
    expect((await recognised()).given.answers).toEqual([]);
  });

  it.each([
    ["{", "不是 JSON"],
    ["{}", "不是一个列表"],
    ["[1]", "第 1 项不是一个答案"],
    ['[{"sheet":"月报"}]', "第 1 项的 sheet、cell、code、answer 不都是文字"],
    [itemsOf({ code: "GUESS" }), "第 1 项的 code “GUESS”不是问题的代码；可用的：INDICATOR_UNNAMED、"],
    [itemsOf({}, { cell: "3B" }), "第 2 项的 cell “3B”不是单元格"],
    [itemsOf({ answer: " " }), "第 1 项的 answer 是空的"],
    [
      itemsOf({}, {}, { cell: "$b$3", answer: "2015年" }),
      "对 月报!B3 的 YEAR_MISSING 有两个不同的答案：第 1 项“2016年”、第 3 项“2015年”",
    ],
    [Buffer.from('[{"sheet":"\xd4\xc2\xb1\xa8"}]', "latin1"), "不是 UTF-8 文字（可能是 GBK）"],
  ])("refuses the answers %s", async (content, message) => {
    await expect(recognised({ answers: answersFile(content) })).rejects.toMatchObject({
      code: "ANSWERS_INVALID",
      exitCode: 2,
      message: expect.stringContaining(message),
    });
  });

  it("takes answers from an editor that marks its files, and says which had no question", async () => {
    const answers = [{ sheet: "月报", cell: "B9", code: "YEAR_MISSING", answer: "2016年" }];
    const { notes, given } = await recognised({ answers: answersFile(`\ufeff${JSON.stringify(answers)}`) });
    expect(given.answers).toEqual(answers);
    expect(notes).toEqual(["  答案没有用到：月报!B9 没有 YEAR_MISSING 的问题。"]);
    await expect(recognised({ answers: folder.file("无.json") })).rejects.toThrow("没有这个文件或文件夹，ENOENT");
  });
});
