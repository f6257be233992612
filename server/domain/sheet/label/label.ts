import type { Basis, Indicator } from "../../indicator.ts";
import type { MeasureKind } from "../../measure.ts";
import type { MonthSpan } from "../../month.ts";
import type { Unit } from "../../unit.ts";
import type { QuestionCode } from "../recognition.ts";

/** How a label calls its months where that says more than they do: 一季度 is not 1-3月, 1-12月 not 2016年全年, 年末 not 12月. */
export type TimeManner = "quarter" | "to-date" | "month-end" | "year-end" | "whole-year" | undefined;

/** What a label says of time. */
export type LabelTime =
  /** Months of a known year. */
  | { readonly kind: "span"; readonly span: MonthSpan; readonly manner: TimeManner }
  /** Months counted in year 0, because the label names no year. */
  | { readonly kind: "part"; readonly span: MonthSpan; readonly manner: TimeManner }
  /** It may mean several things. */
  | {
      readonly kind: "open";
      readonly code: QuestionCode;
      readonly question: string;
      readonly near: readonly string[];
      /** The year that it names; a month beside it makes it clear: 2016年累计 beside 3月. */
      readonly year?: number;
    };

/** How often figures come, where a line of a table says so: 频度 月. */
export type Frequency = "month" | "quarter" | "year";

/** What kind of text a label is, before it means anything. */
export type LabelRole =
  /** Says a quantity, a subject, a time, or something unknown. */
  | "plain"
  /** Names what the labels beside or below it are: 指标, 地区, 时间. */
  | "heading"
  /** Stands over figures that are no published ones, or texts: 序号, 备注, 责任单位. */
  | "helper"
  /** 注, 数据来源. */
  | "note";

/** One text of a sheet, read. */
export interface Label {
  /** Without blanks, numbering and footnote marks. */
  readonly text: string;
  readonly role: LabelRole;
  /** How far it is indented, in blanks; a full-width one counts twice. */
  readonly indent: number;
  /** Whether it is part of the item above: 其中. */
  readonly isPart: boolean;
  /** Whether it is a line that gives the unit of a table: 单位：亿元. */
  readonly isUnitLine: boolean;
  /** More than one where the name is several indicators'. */
  readonly indicators: readonly Indicator[];
  /** Codes. */
  readonly areas: readonly string[];
  /** Whether the areas are listed, 全国及陕西; of others, 陕西省西安市, the innermost is meant. */
  readonly listsAreas?: boolean;
  /** Whether it names the area that it calls a whole as well: 深圳统计年鉴, 本市生产总值. */
  readonly namesItsWhole?: boolean;
  /** Codes. */
  readonly members: readonly string[];
  readonly measure: MeasureKind | undefined;
  readonly basis: Basis | undefined;
  /** Whether it says 上年同期: what is meant, a year before. */
  readonly isYearBefore: boolean;
  readonly times: readonly LabelTime[];
  readonly frequency: Frequency | undefined;
  readonly units: readonly Unit[];
  /** The words of a title for areas that it does not name, 西部重点省市, by which rows and columns alone are of areas. */
  readonly group?: string;
  /** What was not understood; "" where every word was. */
  readonly rest: string;
}

/** A label that says nothing. */
export const EMPTY_LABEL: Label = {
  text: "",
  role: "plain",
  indent: 0,
  isPart: false,
  isUnitLine: false,
  indicators: [],
  areas: [],
  members: [],
  measure: undefined,
  basis: undefined,
  isYearBefore: false,
  times: [],
  frequency: undefined,
  units: [],
  rest: "",
};

/** Whether a Chinese label names one of several indicators, total budgetary revenue beside 财政总收入, or one more exactly. */
function isOneOf(indicators: readonly Indicator[], holders: readonly { readonly label: Label | undefined }[]): boolean {
  const nameOf = ({ name }: Indicator) => name.replace(/增速$/u, "");
  const [only, ...more] = indicators;
  return holders.some(({ label }) => {
    const [indicator, ...others] = label?.rest === "" && HAN.test(label.text) ? label.indicators : [];
    if (indicator === undefined || others.length > 0 || only === undefined) return false;
    // Industrial VA growth beside 规上工业增速.
    const isShorter = more.length === 0 && only !== indicator && nameOf(indicator).endsWith(nameOf(only));
    return isShorter || (more.length > 0 && indicators.includes(indicator));
  });
}

/** Whether a label says anything that a figure can be found by. */
export function saysSomething(label: Label): boolean {
  return label.role === "plain" && kindsOf(label).length > 0;
}

/** Whether a label is a unit and nothing else: 亿元. */
export function isUnitAlone(label: Label | undefined): boolean {
  return label?.rest === "" && kindsOf(label).join() === "unit";
}

/** Whether a label is a time and nothing else: 2016年4月. */
export function isTimeAlone(label: Label): boolean {
  return label.rest === "" && kindsOf(label).join() === "time";
}

/** Whether a label says an area and a year, and nothing else: 2018年，西安市. */
export function isPlaceAndYear(label: Label | undefined): boolean {
  return label?.rest === "" && kindsOf(label).join() === "area,time" && label.times[0]?.kind === "span";
}

/** What a label tells of a figure. */
export type LabelKind = "indicator" | "area" | "member" | "measure" | "time" | "unit" | "frequency";

/** All that a label tells of a figure, in a fixed order. */
export function kindsOf(label: Label): LabelKind[] {
  const kinds: LabelKind[] = [];
  if (label.indicators.length > 0) kinds.push("indicator");
  if (label.areas.length > 0) kinds.push("area");
  if (label.members.length > 0) kinds.push("member");
  if (label.measure || label.basis || label.isYearBefore) kinds.push("measure");
  if (label.times.length > 0) kinds.push("time");
  if (label.units.length > 0) kinds.push("unit");
  if (label.frequency) kinds.push("frequency");
  return kinds;
}

const HAN = /\p{Script=Han}/u;

/**
 * Labels without Latin words that were not understood, where a Chinese name was: those are its translation, of an area or
 * an industry if they look like a name. gdp_pc beside 西安市 is a quantity that nobody knows.
 *
 * @param isOfQuantities whether a label stands where quantities are named, so that it translates no area
 */
export function withoutTranslations<Holder extends { readonly label: Label | undefined }>(
  labels: readonly Holder[],
  isOfQuantities: (holder: Holder) => boolean = () => false,
): readonly Holder[] {
  const named = labels.flatMap(({ label }) =>
    label && label.rest === "" && HAN.test(label.text) ? kindsOf(label) : [],
  );
  const isOfSubject = named.includes("area") || named.includes("member");
  const isTranslation = (holder: Holder) => {
    const { label } = holder;
    if (label?.rest === "" && !HAN.test(label.text) && isOneOf(label.indicators, labels)) return true;
    // 1978=100 is in no language.
    if (!label || label.rest === "" || HAN.test(label.text) || !/\p{L}/u.test(label.text)) return false;
    return named.includes("indicator") || (isOfSubject && /^[A-Z]/u.test(label.text) && !isOfQuantities(holder));
  };
  return labels.filter((holder) => !isTranslation(holder));
}
