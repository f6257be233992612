import { expect, it } from "vitest";

import { createInquiry, quoteCell } from "../../../server/domain/sheet/inquiry.ts";

const ISSUE = { key: "A1:B9", code: "YEAR_MISSING", text: "没有年份", candidates: ["2016年"] } as const;

function asked() {
  const inquiry = createInquiry("月报", new Map([["YEAR_MISSING C1:D9", "2015"]]));
  inquiry.ask(ISSUE, { row: 1, column: 1 });
  inquiry.ask(ISSUE, { row: 2, column: 1 });
  return inquiry;
}

it("asks one question about all the cells that one answer settles", () => {
  expect(asked().questions()).toEqual([
    {
      sheet: "月报",
      code: "YEAR_MISSING",
      text: "没有年份",
      candidates: ["2016年"],
      cells: [
        { row: 1, column: 1 },
        { row: 2, column: 1 },
      ],
    },
  ]);
});

it("learns from an answer to any of its cells, and only of its kind", () => {
  const learn = (sheet: string, cell: string) => asked().learn([{ sheet, cell, code: "YEAR_MISSING", answer: "2016" }]);
  expect(learn("月报", "B3")?.get("YEAR_MISSING A1:B9")).toBe("2016");
  expect([learn("月报", "B9"), learn("其他", "B3"), learn("月报", "不是单元格")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it("knows what was answered before", () => {
  expect([asked().answerTo("YEAR_MISSING", "C1:D9"), asked().answerTo("YEAR_MISSING", "A1:B9")]).toEqual([
    "2015",
    undefined,
  ]);
});

it("quotes a label with its cell, if it has one", () => {
  expect(quoteCell("6月", { row: 2, column: 2 })).toBe("“6月”（C3）");
  expect([quoteCell("6月", undefined), quoteCell("6月", { row: -1, column: -1 })]).toEqual(["“6月”", "“6月”"]);
});

it("takes a blank answer for none", () => {
  expect(asked().learn([{ sheet: "月报", cell: "B3", code: "YEAR_MISSING", answer: " " }])).toBeUndefined();
});

it("asks no more about cells that are to be left as they are, and says which answer was not understood", () => {
  const textAfter = (answer: string) => {
    const inquiry = createInquiry("月报", new Map([["YEAR_MISSING A1:B9", answer]]));
    inquiry.ask(ISSUE, { row: 1, column: 1 });
    return inquiry.questions().map(({ text }) => text);
  };
  expect(textAfter("不填")).toEqual([]);
  expect(textAfter("火星年")).toEqual(["回答“火星年”没有看懂。没有年份"]);
});
