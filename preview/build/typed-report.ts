import type ExcelJS from "exceljs";

import { dressReport } from "./report-look.ts";
import type { CellContent, SheetPlan } from "./workbook.ts";

const PROFIT = "规模以上工业企业利润总额";

/**
 * Figures as they were typed into a report by hand, without any formula: those that are published, save two. A null is
 * a figure that is yet to be filled in.
 */
const NATIONAL: readonly (readonly CellContent[])[] = [
  ["指标", "地区", "单位", "2016年\n1-2月", "2016年\n1-3月", "2016年\n1-4月", "2016年\n1-5月", "2016年\n1-6月"],
  ["规模以上工业增加值增速", "全国", "%", 5.4, 5.8, 5.8, 5.9, 6],
  [PROFIT, "全国", "亿元", 7807.06, 13421.5, 18442.19, 23816.43, 23816.43],
  [`${PROFIT}增速`, "全国", "%", 4.77, 7.4, 6.52, 6.41, null],
];

const CITY: readonly (readonly CellContent[])[] = [
  ["二、西安市", "地区", "单位", "2014年", "2015年", "2016年", "2017年", "2018年"],
  ["地区生产总值", "西安市", "亿元", 5576.982, 5932.861, 63963570, 7418.041, null],
  ["第二产业增加值", "西安市", "亿元", 2152.43, 2070.47, 2139.49, 2452.92, null],
  ["常住人口", "西安市", "万人", 960, 988, 1030, 1134, null],
];

/** A figure that is wrong on purpose, where it stands, and what is wrong with it. */
export interface DeliberateError {
  readonly cell: string;
  readonly fault: string;
}

/** The only figures of the sample that are not as published. */
export const DELIBERATE_ERRORS: readonly DeliberateError[] = [
  { cell: "H5", fault: "1-6月误填为1-5月的数" },
  { cell: "F8", fault: "单位误作万元" },
];

/** A typed report to try recognising, filling and auditing on; what is wrong in it is marked as such. */
export const TYPED_REPORT: SheetPlan = {
  name: "核对示例",
  title: "工业主要指标（手工录入）",
  note: "示例：可试核对与填数",
  headerRows: 1,
  widths: [28, 7, 8, 11, 11, 11, 11, 11],
  rows: [
    ...NATIONAL,
    ...CITY,
    [`注：演示用，黄底两格故意写错：${DELIBERATE_ERRORS.map(({ cell, fault }) => `${cell} ${fault}`).join("；")}。`],
    ["注：空白格可试填数；其余各数与公布数一致。"],
  ],
};

/** Gives the written sheet the report's look, and the figures that are wrong on purpose their mark. */
export function dressTypedReport(sheet: ExcelJS.Worksheet): void {
  dressReport(sheet);
  const note = sheet.getCell("A2");
  note.style = { ...note.style, font: { ...note.style.font, bold: true }, alignment: { horizontal: "left" } };
  for (const { cell } of DELIBERATE_ERRORS) {
    const marked = sheet.getCell(cell);
    marked.style = { ...marked.style, fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } } };
  }
}
