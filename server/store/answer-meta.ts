import { type Choices, choose } from "../domain/choice.ts";
import type { Indicator, IndicatorKind, PriceBasis } from "../domain/indicator.ts";
import { printPeriod } from "../domain/period.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { BASIS_NAMES } from "./answer-source.ts";
import { latestPeriod } from "./find-observation.ts";
import { preferredSubject, type Snapshot } from "./snapshot.ts";

/** Kinds of indicators in words. */
export const INDICATOR_KIND_NAMES: Readonly<Record<IndicatorKind, string>> = {
  flow: "流量（可累加）",
  stock: "存量（时点数）",
  rate: "增速",
  share: "占比",
  index: "指数",
};

const PRICE_BASIS_NAMES: Readonly<Record<PriceBasis, string>> = { current: "现价", comparable: "可比价" };

const DIRECTION_NAMES: Readonly<Record<string, string>> = { "1": "越大越好", "-1": "越小越好", "0": "不分好坏" };

const FIELDS = {
  单位: ["unit"],
  名称: ["name"],
  代码: ["code"],
  英文名称: ["english name"],
  别名: ["aliases"],
  类型: ["kind"],
  小数位数: ["decimals"],
  价格口径: ["price basis"],
  方向: ["direction"],
  说明: ["definition", "含义"],
  口径: ["bases", "公布口径", "频率"],
  增速指标: ["growth"],
  最新期间: ["latest", "latest period", "最新"],
} satisfies Choices;

const READERS: Readonly<Record<keyof typeof FIELDS, (indicator: Indicator, snapshot: Snapshot) => string | number>> = {
  单位: ({ unit }) => unit,
  名称: ({ name }) => name,
  代码: ({ code }) => code,
  英文名称: ({ englishName }) => englishName,
  别名: ({ aliases }) => aliases.join("、"),
  类型: ({ kind }) => INDICATOR_KIND_NAMES[kind],
  小数位数: ({ decimals }) => decimals,
  价格口径: ({ priceBasis }) => (priceBasis === null ? "" : PRICE_BASIS_NAMES[priceBasis]),
  方向: ({ direction }) => DIRECTION_NAMES[String(direction)] ?? "",
  说明: ({ definition }) => definition,
  口径: ({ code }, { seriesOf }) => [...new Set(seriesOf(code).map(({ basis }) => BASIS_NAMES[basis]))].join("、"),
  增速指标: (indicator, { catalogue }) => catalogue.growthOf(indicator)?.name ?? "",
  最新期间: latestOf,
};

/** One fact about an indicator; the unit where none is named. Refused: INDICATOR_…, FIELD_UNKNOWN, FIELD_ABSENT. */
export function answerMeta(snapshot: Snapshot, text: string, fieldText: string): string | number | Refusal {
  const indicator = snapshot.catalogue.indicator(text);
  if (isRefusal(indicator)) return indicator;
  const field = choose(fieldText, FIELDS);
  if (isRefusal(field)) return field;
  const value = READERS[field](indicator, snapshot);
  return value === "" ? refuse("FIELD_ABSENT", { received: field, expected: `指标“${indicator.name}”` }) : value;
}

/** The last period published for the subject that comes first, and whose it is where that is not the city itself. */
function latestOf({ code }: Indicator, snapshot: Snapshot): string {
  const subject = preferredSubject(snapshot, code);
  if (!subject) return "";
  const positions = [snapshot.indicatorPosition(code), snapshot.subjectPosition(subject)] as const;
  const period = latestPeriod(snapshot.cube, ...positions);
  return period ? `${printPeriod(period)}（${snapshot.catalogue.subjects.print(subject)}）` : "";
}
