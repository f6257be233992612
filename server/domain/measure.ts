import type { Basis } from "./indicator.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";

/**
 * What of an indicator is wanted: its figure (published, or else derived), only what was published, the official growth
 * on a year earlier, the growth computed from levels, or the difference from a year earlier.
 */
export type MeasureKind = "value" | "published" | "growth" | "computed-growth" | "change";

/** A measure, and the time it covers where the text says so: 累计同比 is the official growth since January. */
export interface Measure {
  readonly kind: MeasureKind;
  /** Undefined where the period alone says what time is covered. */
  readonly basis: Basis | undefined;
}

/** Every kind of measure, and the words for it; the first word is the one that is printed. */
const KIND_WORDS: Readonly<Record<MeasureKind, readonly string[]>> = {
  value: [
    "值",
    "",
    "数",
    "数值",
    "数据",
    "金额",
    "总量",
    "绝对数",
    "绝对量",
    "绝对额",
    "绝对值",
    "基数",
    "本期",
    "value",
  ],
  published: ["公布值", "公布数", "公布", "published"],
  growth: [
    ...["同比", "同比增速", "同比增长", "同比增长率", "同比增幅", "增速", "增长", "增长率", "增幅", "增长速度"],
    ...["同比增长速度", "比上年增长速度"],
    ...["比上年增长", "比上年同期增长", "比去年同期增长", "较上年同期增长", "growth", "yoy"],
  ],
  "computed-growth": ["反算同比", "反算增速", "反算同比增速", "computedgrowth"],
  change: ["同比增减", "同比增减额", "增减", "增减额", "增减百分点", "比上年增减", "比上年同期增减", "change"],
};

const BASIS_WORDS: readonly (readonly [words: RegExp, basis: Basis])[] = [
  [/^(?:当月|本月|单月|当期)/u, "month"],
  [/^(?:累计|本年累计|年初至今|年初以来|今年以来)/u, "year-to-date"],
  [/^(?:当季|本季|季度)/u, "quarter"],
  [/^(?:全年|年度)/u, "year"],
  [/^(?:期末|月末|季末|年末|时点)/u, "point"],
];

const KIND_BY_WORD = new Map(
  Object.entries(KIND_WORDS).flatMap(([kind, words]) => words.map((word) => [word, kind as MeasureKind] as const)),
);

/** The measures as they are printed. */
export const MEASURE_NAMES: Readonly<Record<MeasureKind, string>> = {
  value: "值",
  published: "公布值",
  growth: "同比",
  "computed-growth": "反算同比",
  change: "同比增减",
};

/**
 * The measure that a text or a column heading says: "", 值, 同比, 累计, 当月同比, 累计增长(%), 反算同比. Percent signs,
 * brackets and blanks do not matter. Refused: MEASURE_UNKNOWN.
 */
export function readMeasure(text: string): Measure | Refusal {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s()[\]%±:,、·]+/gu, "");
  const [spelled, basis] = splitBasis(words);
  const kind = KIND_BY_WORD.get(spelled) ?? KIND_BY_WORD.get(words);
  if (kind !== undefined) return { kind, basis: KIND_BY_WORD.has(spelled) ? basis : undefined };
  return refuse("MEASURE_UNKNOWN", { received: text, near: ["值", "同比", "反算同比"] });
}

/** The basis that a word names by itself: 当月, 累计, 当季, 全年, 时点. Refused: OPTION_INVALID. */
export function readBasis(text: string): Basis | Refusal {
  const measure = readMeasure(text);
  const basis = isRefusal(measure) || measure.kind !== "value" ? undefined : measure.basis;
  return basis ?? refuse("OPTION_INVALID", { received: text, expected: "口径", near: ["当月", "累计", "全年"] });
}

function splitBasis(words: string): readonly [rest: string, basis: Basis | undefined] {
  for (const [pattern, basis] of BASIS_WORDS) {
    if (pattern.test(words)) return [words.replace(pattern, ""), basis];
  }
  return [words, undefined];
}
