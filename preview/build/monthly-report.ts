import ExcelJS from "exceljs";

import { columnName } from "./column-name.ts";
import { dressReport } from "./report-look.ts";
import { type CellContent, type SheetPlan, writeWorkbook } from "./workbook.ts";

interface ReportRow {
  readonly label: string;
  readonly unit: string;
}

/** The rows of the national table, from row {@link FIRST_ROW} on. */
export const NATIONAL_ROWS: readonly ReportRow[] = [
  { label: "规模以上工业增加值增速", unit: "%" },
  { label: "　其中：采矿业", unit: "%" },
  { label: "　　制造业", unit: "%" },
  { label: "　　电力、热力、燃气及水生产和供应业", unit: "%" },
  { label: "　其中：农副食品加工业", unit: "%" },
  { label: "　　医药制造业", unit: "%" },
  { label: "　　汽车制造业", unit: "%" },
  { label: "　　计算机、通信和其他电子设备制造业", unit: "%" },
  { label: "规模以上工业企业利润总额", unit: "亿元" },
  { label: "规模以上工业企业利润总额增速", unit: "%" },
];

/** A column of the national table: its header, and the month it ends with, such as 2016-06. */
export interface MonthColumn {
  readonly header: string;
  readonly month: string;
  readonly basis: "cumulative" | "monthly";
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** January to February … December cumulated, then the twelve months by themselves. */
export const MONTH_COLUMNS: readonly MonthColumn[] = [
  ...MONTHS.slice(1).map((month) => monthColumn(`2016年\n1-${month}月`, month, "cumulative")),
  ...MONTHS.map((month) => monthColumn(`2016年\n${month}月`, month, "monthly")),
];

function monthColumn(header: string, month: number, basis: MonthColumn["basis"]): MonthColumn {
  return { header, month: `2016-${String(month).padStart(2, "0")}`, basis };
}

// Rows of the sheet, counted from 1.

const HEADER_ROW = 3;
/** The first row of the nation's table. */
export const FIRST_ROW = 4;
const CITY_HEADER_ROW = FIRST_ROW + NATIONAL_ROWS.length;
/** The first row of the city's table. */
export const CITY_FIRST_ROW = CITY_HEADER_ROW + 1;

/** The city's table by years. */
const CITY_ROWS = [
  { label: "地区生产总值", unit: "亿元" },
  { label: "第二产业增加值", unit: "亿元" },
  { label: "一般公共预算收入", unit: "亿元" },
  { label: "实际利用外商直接投资", unit: "亿美元" },
  { label: "常住人口", unit: "万人" },
  { label: "工业投资", unit: "亿元" },
] as const;

/** Headers of the city's table. */
const YEARS = ["2014年", "2015年", "2016年", "2017年", "2018年"];

const TARGET_HEADER_ROW = CITY_FIRST_ROW + CITY_ROWS.length;
/** The first row of the plan's targets. */
export const TARGET_FIRST_ROW = TARGET_HEADER_ROW + 1;

/** The plan's indicators, as the report names them. */
const TARGET_ROWS = [
  "规模以上工业增加值",
  "工业投资",
  "净增规模以上工业企业",
  "新建标准化厂房面积",
  "工业园区贷融资额",
  "招商引资额",
] as const;

/** Label, area and unit stand before the figures. */
const FIRST_COLUMN = 3;

function nationalRow({ label, unit }: ReportRow, index: number): CellContent[] {
  const row = FIRST_ROW + index;
  const isPart = label.startsWith("　");
  const [indicator, subject] = isPart
    ? [`$A$${FIRST_ROW}`, `$B${row}&"·"&SUBSTITUTE($A${row},"其中：","")`]
    : [`$A${row}`, `$B${row}`];
  const figures = MONTH_COLUMNS.map(
    (_, at) => `=PLAN.METRIC(${indicator},${columnName(FIRST_COLUMN + at)}$${HEADER_ROW},,${subject},$C${row})`,
  );
  return [label, "全国", unit, ...figures];
}

function cityRow({ label, unit }: ReportRow, index: number): CellContent[] {
  const row = CITY_FIRST_ROW + index;
  const figures = YEARS.map((_, at) => {
    const figure = `PLAN.METRIC($A${row},${columnName(FIRST_COLUMN + at)}$${CITY_HEADER_ROW},"",$B${row},$C${row})`;
    return label === "工业投资" ? `=IFNA(${figure},"—")` : `=${figure}`;
  });
  return [label, "西安市", unit, ...figures, `=IFNA(PLAN.SOURCE($A${row},$F$${CITY_HEADER_ROW},"简短"),"—")`];
}

function targetRow(label: string, index: number): CellContent[] {
  const row = TARGET_FIRST_ROW + index;
  const fields = ["B", "C", "D", "E"].map((column) => `=PLAN.TARGET($A${row},2016,${column}$${TARGET_HEADER_ROW})`);
  return [label, ...fields];
}

/** A monthly report as an industry office keeps it: the nation by months, the city by years, the plan's targets. */
export const MONTHLY_REPORT: SheetPlan = {
  name: "月报",
  title: "工业经济运行月报（2016年12月）",
  note: "规模以上工业增加值增速为可比价；当月与累计分列",
  headerRows: 1,
  widths: [34.5, 7, 8, ...MONTH_COLUMNS.map(() => 8.4)],
  rows: [
    ["一、全国规模以上工业", "地区", "单位", ...MONTH_COLUMNS.map(({ header }) => header)],
    ...NATIONAL_ROWS.map(nationalRow),
    ["二、西安市", "地区", "单位", ...YEARS, "来源（2016年）"],
    ...CITY_ROWS.map(cityRow),
    ["三、2016年工作要点目标", "运算符", "单位", "目标值", "原文"],
    ...TARGET_ROWS.map(targetRow),
    ["注：1. 1月、2月合并发布，单月无数，显示 #N/A。2. 目标摘自《西安市2016年工业和信息化工作要点》，逐字可查。"],
  ],
};

/** Writes the report, and further sheets behind it. */
export async function writeMonthlyReport(path: string, ...more: readonly SheetPlan[]): Promise<void> {
  await writeWorkbook(path, [MONTHLY_REPORT, ...more]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet(MONTHLY_REPORT.name);
  if (sheet) dressReport(sheet);
  await workbook.xlsx.writeFile(path);
}
