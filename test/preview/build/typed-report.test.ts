import { describe, expect, test } from "vitest";

import { DELIBERATE_ERRORS, dressTypedReport, TYPED_REPORT } from "../../../preview/build/typed-report.ts";
import { type CellContent, createWorkbook, firstTableRow } from "../../../preview/build/workbook.ts";
import { cellAddress } from "../../../preview/cell-address.ts";
import { publishedFigure } from "../../workbooks/published-figures.ts";

/** What the published figures call the rows. */
const LABELS: Readonly<Record<string, string>> = {
  规模以上工业增加值增速: "规模以上工业增加值_累计同比实际增速",
  规模以上工业企业利润总额: "规模以上工业企业利润总额_累计",
  规模以上工业企业利润总额增速: "规模以上工业企业利润总额_累计同比增速",
};

/** What the newest vintage has where several were published, for the years from 2014 on: as the report must have it. */
const REVISED: Readonly<Record<string, readonly number[]>> = {
  地区生产总值: [5576.982, 5932.861, 6396.357, 7418.041, 8499.406],
};

const HEADERS = TYPED_REPORT.rows.map((row, at) => (row[1] === "地区" ? at : -1)).filter((at) => at >= 0);

function published(label: string, area: string, header: string, column: number): number | undefined {
  const months = /^2016年\n1-(\d)月$/u.exec(header)?.[1];
  if (months) return publishedFigure(LABELS[label] ?? "", area, `2016-0${months} YTD`);
  return REVISED[label]?.[column - 3] ?? publishedFigure(label, area, header.replace("年", ""));
}

interface Typed {
  readonly cell: string;
  readonly typed: CellContent;
  readonly published: number | undefined;
}

const FIGURES: readonly Typed[] = TYPED_REPORT.rows.flatMap((row, at) => {
  const header = TYPED_REPORT.rows[HEADERS.filter((one) => one < at).at(-1) ?? -1];
  if (!header || row.length < 3 || HEADERS.includes(at)) return [];
  return row.slice(3).map((typed, index) => {
    const column = index + 3;
    const figure = published(String(row[0]), String(row[1]), String(header[column]), column);
    return { cell: cellAddress(firstTableRow(TYPED_REPORT) - 1 + at, column), typed, published: figure };
  });
});

describe("the typed report", () => {
  test("holds published figures, save two that it names as wrong", () => {
    const typed = FIGURES.filter((figure) => figure.typed !== null);
    expect(typed).toHaveLength(26);
    expect(typed.filter((figure) => figure.typed !== figure.published).map(({ cell }) => cell)).toEqual(
      DELIBERATE_ERRORS.map(({ cell }) => cell),
    );
  });

  test("is wrong where it says by the period before, and by the unit", () => {
    const wrong = FIGURES.filter(({ cell }) => DELIBERATE_ERRORS.some((error) => error.cell === cell));
    expect(wrong.map(({ typed, published }) => [typed, published])).toEqual([
      [23816.43, 29998.22],
      [63963570, 6396.357],
    ]);
  });

  test("leaves cells to fill, whose figures are published", () => {
    const open = FIGURES.filter(({ typed }) => typed === null);
    expect(open).toHaveLength(4);
    expect(open.filter((figure) => figure.published === undefined)).toEqual([]);
  });

  test("shows in cells to fill what its neighbours show", () => {
    const sheet = createWorkbook([TYPED_REPORT]).getWorksheet(TYPED_REPORT.name);
    if (sheet) dressTypedReport(sheet);
    const formats = ["G8", "H8", "H10", "H6"].map((cell) => sheet?.getCell(cell).numFmt);
    expect(formats).toEqual(["#,##0.0", "#,##0.0", "#,##0", "0.0"]);
  });

  test("has no formula, and says that it is a demonstration", () => {
    const contents = TYPED_REPORT.rows.flat().map(String);
    expect(contents.filter((content) => content.startsWith("="))).toEqual([]);
    expect(TYPED_REPORT.note).toBe("示例：可试核对与填数");
    expect(contents.find((content) => content.startsWith("注：演示用"))).toMatch(/故意写错：H5 .*；F8 /u);
  });
});
