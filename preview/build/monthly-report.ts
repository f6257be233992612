import ExcelJS from "exceljs";

import { type CellContent, type SheetPlan, writeWorkbook } from "../host/workbook.ts";
import { columnName } from "./column-name.ts";
import type { ExpectedTable } from "./comparison.ts";
import { publishedFigure } from "./published-figures.ts";
import { dressReport } from "./report-look.ts";

/** A row of the national table: its label, its unit, and what the published figures call it. */
export interface NationalRow {
  readonly label: string;
  readonly unit: string;
  /** Labels of the table of published figures, for the running total and for the single month; "" where none exists. */
  readonly cumulative: string;
  readonly monthly: string;
}

const GROWTH = "规模以上工业增加值";

function growthRow(label: string, published: string): NationalRow {
  const name = published === "" ? GROWTH : `${GROWTH}_${published}`;
  return { label, unit: "%", cumulative: `${name}_累计同比实际增速`, monthly: `${name}_当期同比实际增速` };
}

const PROFIT = "规模以上工业企业利润总额";

/** The rows of the national table, from row {@link FIRST_ROW} on. */
export const NATIONAL_ROWS: readonly NationalRow[] = [
  growthRow("规模以上工业增加值增速", ""),
  growthRow("　其中：采矿业", "采矿业"),
  growthRow("　　制造业", "制造业"),
  growthRow("　　电力、热力、燃气及水生产和供应业", "电力、热力、燃气及水生产和供应业"),
  growthRow("　其中：农副食品加工业", "(13_2017)农副食品加工业"),
  growthRow("　　医药制造业", "(27_2017)医药制造业"),
  growthRow("　　汽车制造业", "(36_2017)汽车制造业"),
  growthRow("　　计算机、通信和其他电子设备制造业", "(39_2017)计算机、通信和其他电子设备制造业"),
  { label: PROFIT, unit: "亿元", cumulative: `${PROFIT}_累计`, monthly: "" },
  { label: `${PROFIT}增速`, unit: "%", cumulative: `${PROFIT}_累计同比增速`, monthly: "" },
];

/** A column of the national table: its header, and its month in the table of published figures. */
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

function nationalRow({ label, unit }: NationalRow, index: number): CellContent[] {
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

function cityRow({ label, unit }: { readonly label: string; readonly unit: string }, index: number): CellContent[] {
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

/** What the national table should show. */
export const NATIONAL_FIGURES: ExpectedTable = {
  sheet: MONTHLY_REPORT.name,
  row: FIRST_ROW,
  column: FIRST_COLUMN,
  figures: NATIONAL_ROWS.map(({ cumulative, monthly }) =>
    MONTH_COLUMNS.map(({ month, basis }) =>
      basis === "monthly"
        ? monthlyFigure({ cumulative, monthly }, month)
        : publishedFigure(cumulative, "全国", `${month} YTD`),
    ),
  ),
};

/**
 * The single month's figure: published, or of profits, which are published as running totals only, the total less the
 * one before; none of January and February, which are published together.
 */
function monthlyFigure({ cumulative, monthly }: Pick<NationalRow, "cumulative" | "monthly">, month: string) {
  if (monthly !== "") return publishedFigure(monthly, "全国", month);
  const number = Number(month.slice(5));
  if (cumulative !== `${PROFIT}_累计` || number < 3) return undefined;
  const totals = [number, number - 1].map((one) => `2016-${String(one).padStart(2, "0")} YTD`);
  const [total = Number.NaN, before = Number.NaN] = totals.map((one) => publishedFigure(cumulative, "全国", one));
  return Math.round((total - before) * 100) / 100;
}

/** Writes the report, and further sheets behind it. */
export async function writeMonthlyReport(path: string, ...more: readonly SheetPlan[]): Promise<void> {
  await writeWorkbook(path, [MONTHLY_REPORT, ...more]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet(MONTHLY_REPORT.name);
  if (sheet) dressReport(sheet);
  await workbook.xlsx.writeFile(path);
}
