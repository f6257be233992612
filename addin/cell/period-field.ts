import { basesOf } from "../../server/domain/basis.ts";
import { type Choices, choose } from "../../server/domain/choice.ts";
import { monthOf, yearOf } from "../../server/domain/month.ts";
import {
  isRelative,
  monthCount,
  type Period,
  parsePeriod,
  printPeriod,
  shiftPeriod,
} from "../../server/domain/period.ts";
import { periodCode } from "../../server/domain/period-code.ts";
import { isRefusal, type Refusal, refuse } from "../../server/domain/refusal.ts";

import { readScalar } from "./scalar.ts";

/** Day 0 of Excel's 1900 calendar, which counts a 29 February 1900 that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

const MILLISECONDS_PER_DAY = 86_400_000;

const FIELDS = {
  标准写法: ["label", "期间"],
  起始日: ["start", "起"],
  截止日: ["end", "止"],
  年: ["year"],
  末月: ["month", "月"],
  月数: ["months"],
  口径: ["basis"],
  代码: ["code"],
  上年同期: ["year earlier", "去年同期"],
  上期: ["previous"],
} satisfies Choices;

const READERS: Readonly<Record<keyof typeof FIELDS, (period: Period) => string | number>> = {
  标准写法: printPeriod,
  起始日: ({ start }) => serialOf(start, 1),
  截止日: ({ end }) => serialOf(end + 1, 0),
  年: ({ end }) => yearOf(end),
  末月: ({ end }) => monthOf(end),
  月数: monthCount,
  口径: (period) => BASIS_LABELS[basesOf(period)[0] ?? "point"],
  代码: periodCode,
  上年同期: (period) => printPeriod(shiftPeriod(period, -12)),
  上期: (period) => printPeriod(shiftPeriod(period, -monthCount(period))),
};

const BASIS_LABELS = {
  month: "当月",
  "year-to-date": "累计",
  quarter: "当季",
  year: "全年",
  point: "其他",
} as const;

/**
 * What the text of a period means: how it is printed, its first and last day as Excel dates, its year, last month,
 * count of months, basis, code, and the periods before it. Needs no server. Refused: PERIOD_…, FIELD_UNKNOWN,
 * PERIOD_UNSUITABLE for a relative period, which means something only beside a figure.
 */
export function readPeriodField(text: unknown, fieldText: unknown): string | number | Refusal {
  const value = readScalar(text, "期间");
  if (isRefusal(value)) return value;
  const named = readScalar(fieldText, "输出项");
  if (isRefusal(named)) return named;
  const period = parsePeriod(value ?? "");
  if (isRefusal(period)) return period;
  const field = choose(String(named ?? ""), FIELDS);
  if (isRefusal(field)) return field;
  if (!isRelative(period)) return READERS[field](period);
  if (field === "标准写法") return printPeriod(period);
  return refuse("PERIOD_UNSUITABLE", { received: printPeriod(period), expected: "写明年月的期间" });
}

/** Excel's date of a day, counted from the first of a month ordinal. */
function serialOf(month: number, day: number): number {
  return (Date.UTC(yearOf(month), monthOf(month) - 1, day) - DAY_ZERO) / MILLISECONDS_PER_DAY;
}
