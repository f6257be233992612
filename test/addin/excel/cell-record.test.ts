import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { AnsweredCell } from "../../../addin/client/address-book.ts";
import { readCells, writeCells } from "../../../addin/excel/cell-record.ts";
import { type Question, questionKey } from "../../../server/domain/question.ts";
import { questionOf } from "../client/fake-server.ts";

function cell(address: string, question: Question, dataVersion = "v1"): AnsweredCell {
  return { address, question, dataVersion, key: questionKey(question) };
}

const CELLS = [
  cell("月报!B1", questionOf("工业投资")),
  cell("'1-6 月'!AB120", { ...questionOf("工业投资"), unit: "万元" }, "v2"),
  cell("'它''s'!C3", { ...questionOf("规上工业增加值", "2016年1-6月"), ask: "TARGET", field: "原文" }),
  cell("月报!B2", questionOf("工业投资")),
];

/** The record with something else under those names. */
function edited(changes: Record<string, unknown>): string {
  return JSON.stringify({ ...JSON.parse(writeCells(CELLS)), ...changes });
}

describe("the record", () => {
  it("reads back as it was written", () => {
    expect(readCells(writeCells(CELLS))).toEqual(CELLS);
  });

  it("of no cells reads back", () => {
    expect(readCells(writeCells([]))).toEqual([]);
  });

  it("reads back whatever analysts write", () => {
    const text = fc.string({ maxLength: 40, unit: "binary" });
    const question = fc.record({
      ask: fc.constantFrom<Question["ask"][]>("METRIC", "TARGET", "SOURCE"),
      ...{ indicator: text, period: text, measure: text, subject: text, unit: text, asOf: text, field: text },
      ...{ lastPeriod: text, pace: text, filter: text, option: text },
    });
    const row = fc.tuple(fc.integer({ min: 1, max: 1_048_576 }), question, fc.constantFrom("v1", "v2"));
    const rows = fc.uniqueArray(row, { selector: ([at]) => at, maxLength: 20 });
    fc.assert(
      fc.property(rows, (given) => {
        const cells = given.map(([at, asked, version]) => cell(`S!A${at}`, asked, version));
        expect(readCells(writeCells(cells))).toEqual(cells);
      }),
    );
  });

  it("of 20,000 different cells is well under a megabyte", () => {
    const cells = Array.from({ length: 20_000 }, (_, at) =>
      cell(`月度工业运行情况!AB${at + 1}`, {
        ...questionOf(`指标名称较长的指标${at % 100}`, `2016年1-${(at % 12) + 1}月`),
        subject: `全国·行业${Math.floor(at / 1_200)}`,
        measure: "同比",
      }),
    );
    expect(Buffer.byteLength(writeCells(cells))).toBeLessThan(700_000);
  });
});

describe("an odd record", () => {
  it.each<[string, string]>([
    ["that is no JSON", "<cells>"],
    ["that is a list", "[]"],
    ["of another format", edited({ format: 2 })],
    ["with a column of another version", edited({ scenario: [0] })],
    ["with too few cells", edited({ cell: ["B1"] })],
    ["with a range for a cell", edited({ cell: ["B1", "AB120", "C3", "B2:B9"] })],
    ["with a formula for a cell", edited({ cell: ["B1", "AB120", "C3", "=HYPERLINK(1)"] })],
    ["with a cell twice", edited({ cell: ["B1", "AB120", "C3", "B1"] })],
    ["with a position outside", edited({ question: [0, 1, 2, 9] })],
    ["with a position that is no whole number", edited({ question: [0, 1, 2, 0.5] })],
    ["with a position below", edited({ sheet: [0, 1, 2, -2] })],
    ["without a sheet", edited({ sheet: [0, 1, 2, -1] })],
    ["without versions", edited({ version: undefined })],
    ["with a formula that nobody knows", edited({ asks: ["METRIC", "DELETE"] })],
    ["with a text too long", edited({ indicators: ["长".repeat(201), "规上工业增加值"] })],
    ["with a number for a text", edited({ indicators: [1, 2] })],
    ["with a column of half its length", edited({ period: [0] })],
    ["with positions but no dictionary", edited({ units: undefined })],
  ])("%s is none", (_, json) => {
    expect(readCells(json)).toBeNull();
  });
});
