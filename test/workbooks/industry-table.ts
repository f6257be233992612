import { columnName } from "../../preview/build/column-name.ts";
import type { SheetPlan } from "../../preview/build/workbook.ts";
import type { ExpectedTable } from "./comparison.ts";
import { publishedFigure } from "./published-figures.ts";

/** What the published figures call the indicator that the table is about. */
export const GROWTH = "规模以上工业增加值";

/** Label in the sheet, and what the table of published figures puts into its own label. */
export const INDUSTRIES: readonly (readonly [label: string, published: string])[] = [
  ["总计", ""],
  ["采矿业", "_采矿业"],
  ["制造业", "_制造业"],
  ["电力、热力、燃气及水生产和供应业", "_电力、热力、燃气及水生产和供应业"],
  ["农副食品加工业", "_(13_2017)农副食品加工业"],
  ["食品制造业", "_(14_2017)食品制造业"],
  ["酒、饮料和精制茶制造业", "_(15_2017)酒、饮料和精制茶制造业"],
  ["化学原料和化学制品制造业", "_(26_2017)化学原料和化学制品制造业"],
  ["医药制造业", "_(27_2017)医药制造业"],
  ["有色金属冶炼和压延加工业", "_(32_2017)有色金属冶炼和压延加工业"],
  ["通用设备制造业", "_(34_2017)通用设备制造业"],
  ["专用设备制造业", "_(35_2017)专用设备制造业"],
  ["汽车制造业", "_(36_2017)汽车制造业"],
  ["铁路、船舶、航空航天和其他运输设备制造业", "_(37_2017)铁路、船舶、航空航天和其他运输设备制造业"],
  ["电气机械和器材制造业", "_(38_2017)电气机械和器材制造业"],
  ["计算机、通信和其他电子设备制造业", "_(39_2017)计算机、通信和其他电子设备制造业"],
  ["仪器仪表制造业", "_(40_2017)仪器仪表制造业"],
];

/** A column of the table: its header, and its period in the table of published figures. */
export interface PeriodColumn {
  readonly header: string | number;
  /** As the table of published figures has it. */
  readonly period: string;
  readonly basis: "当期" | "累计";
}

const MONTHS = [2015, 2016, 2017].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => [year, index + 1] as const),
);

/** Every year's table was typed by someone else, and each wrote months in another way. */
const MONTH_SPELLINGS: Readonly<Record<number, (month: number) => string | number>> = {
  2015: (month) => `2015年${month}月`,
  2016: (month) => `2016-${twoDigits(month)}`,
  // A date, which a sheet keeps as its number.
  2017: (month) => Date.UTC(2017, month - 1, 1) / 86_400_000 + 25_569,
};

const CUMULATIVE_SPELLINGS: Readonly<Record<number, (month: number) => string>> = {
  2015: (month) => `2015年1-${month}月`,
  2016: (month) => ({ 3: "2016年一季度", 6: "2016年上半年", 12: "2016年" })[month] ?? `２０１６年１—${month}月`,
  2017: (month) => ({ 6: "2017H1", 9: "2017年前三季度", 12: "2017年全年" })[month] ?? `2017年1至${month}月`,
};

/** All single months, Januaries and Februaries too; and January to February, to March … */
export const COLUMNS: readonly PeriodColumn[] = [
  ...MONTHS.map(([year, month]): PeriodColumn => {
    const header = MONTH_SPELLINGS[year]?.(month) ?? "";
    return { header, period: `${year}-${twoDigits(month)}`, basis: "当期" };
  }),
  ...MONTHS.filter(([, month]) => month > 1).map(([year, month]): PeriodColumn => {
    const header = CUMULATIVE_SPELLINGS[year]?.(month) ?? "";
    return { header, period: `${year}-${twoDigits(month)} YTD`, basis: "累计" };
  }),
];

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;

function twoDigits(month: number): string {
  return String(month).padStart(2, "0");
}

function formula(row: number, column: number): string {
  const subject = row === FIRST_ROW ? '"全国"' : `"全国·"&$A${row}`;
  return `=PLAN.METRIC($A$1,${columnName(column)}$${HEADER_ROW},,${subject})`;
}

/** Growth of every industry by months: the title names the indicator, and every formula refers to it. */
export const INDUSTRY_TABLE: SheetPlan = {
  name: "分行业",
  title: "规模以上工业增加值增速",
  note: "单位：%",
  rows: [
    ["行业", ...COLUMNS.map(({ header }) => header)],
    ...INDUSTRIES.map(([label], index) => [label, ...COLUMNS.map((_, at) => formula(FIRST_ROW + index, at + 1))]),
  ],
};

/** What the industry table should show. */
export const INDUSTRY_FIGURES: ExpectedTable = {
  sheet: INDUSTRY_TABLE.name,
  row: FIRST_ROW,
  column: 1,
  figures: INDUSTRIES.map(([, published]) =>
    COLUMNS.map(({ period, basis }) => publishedFigure(`${GROWTH}${published}_${basis}同比实际增速`, "全国", period)),
  ),
};
