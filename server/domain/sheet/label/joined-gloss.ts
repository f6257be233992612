import type { Catalogue } from "../../catalogue.ts";
import type { Indicator } from "../../indicator.ts";
import type { Unit } from "../../unit.ts";
import { kindsOf, type Label } from "./label.ts";

/** A label in two languages, read. */
export interface JoinedGloss {
  readonly label: Label;
  /** Whether its languages name different quantities: 工业投资 GDP. */
  readonly isContradicted: boolean;
}

/**
 * What a Chinese label and its translation say: what the Chinese words say alone, with the unit of the translation where
 * they name none, and its time. Where they are not understood, areas come from either too. Languages that name different
 * quantities leave both as candidates.
 */
export function joinGloss(label: Label, gloss: Label, whole: Label, catalogue: Catalogue): JoinedGloss {
  if (label.role !== "plain") return { label, isContradicted: false };
  const units = joinUnits(label.units, gloss.units);
  const joined = { ...label, units };
  const clash = clashOf(joined, gloss, catalogue);
  if (clash.length > 0) {
    const rest = clash.length > 1 ? "" : gloss.text;
    return { label: { ...joined, indicators: clash, measure: undefined, rest }, isContradicted: true };
  }
  // 不变价增速 GRP growth (real) is named by its translation.
  const isMeasure = label.rest === "" && kindsOf(label).join() === "measure";
  if (isMeasure && gloss.rest === "" && gloss.indicators.length === 1 && isGrowthOf(gloss))
    return { label: { ...gloss, text: label.text, units }, isContradicted: false };
  // 西北五省地区生产总值 Gross Regional Product of Northwest China (2013).
  // 上年同期 / Jan-Nov 2021 is of the year before whatever the table is of, and that is the year that it names.
  // 上半年 below Jan–Jun 2021 is of that year.
  const isInYear = gloss.times[0]?.kind === "span" && label.times.length > 0 && label.times.every(isPart);
  const said = isInYear ? gloss.times : label.times;
  // … enterprises, Jan-Sep 2018 全国规模以上工业企业….
  const other = gloss.times.length > 0 ? gloss.times : whole.times;
  const times = said.length > 0 || label.isYearBefore ? said : other;
  if (label.rest === "" && kindsOf(label).length > 0) return { label: { ...joined, times }, isContradicted: false };
  const areas = label.areas.length > 0 ? label.areas : whole.areas;
  return { label: { ...joined, times, areas }, isContradicted: false };
}

function isGrowthOf({ measure, indicators }: Label): boolean {
  return measure === "growth" || indicators.every(({ growthOf }) => growthOf !== "");
}

function isPart({ kind }: Label["times"][number]): boolean {
  return kind === "part";
}

/** A translation's unit where there is no other; two units of one dimension, 亿元 and 10 000 yuan, contradict each other. */
function joinUnits(units: readonly Unit[], others: readonly Unit[]): readonly Unit[] {
  const isApart = (other: Unit) =>
    units.some((one) => one.dimension === other.dimension && one.symbol !== other.symbol);
  return units.length === 0 ? others : [...units, ...others.filter(isApart)];
}

/** The quantities that both languages name where they differ; a translation may leave out words: 规模以上. */
function clashOf(label: Label, gloss: Label, catalogue: Catalogue): readonly Indicator[] {
  if (gloss.rest !== "" || label.rest !== "" || label.indicators.length === 0) return [];
  const [named, translated] = [label, gloss].map((one) => quantitiesOf(one, catalogue));
  if (!named || !translated || translated.length === 0) return [];
  const isSame = translated.some((other) =>
    named.some(
      (one) =>
        // 生产总值指数（%） and its translation without a unit are one index.
        (one.isGrowth === other.isGrowth || other.indicator.kind === "index") &&
        // 生产总值指数 Gross Regional Product leaves it to the Chinese name that it is an index.
        (amountOf(one.indicator).endsWith(amountOf(other.indicator)) ||
          one.indicator.name === `${other.indicator.name}指数`),
    ),
  );
  return isSame ? [] : [...new Set([...named, ...translated].map(({ indicator }) => indicator))];
}

/** 规模以上工业增加值 of 规模以上工业增加值增速, the growth of which a translation may say without 规模以上. */
function amountOf({ name }: Indicator): string {
  return name.replace(/增速$/u, "");
}

/** What a label names, of a growth the growth itself where the catalogue has it. */
function quantitiesOf({ indicators, measure, units }: Label, { growthOf }: Catalogue) {
  const isPercent = units.some(({ dimension }) => dimension === "percent");
  return indicators.map((one) => {
    const isGrowth = one.growthOf !== "" || measure === "growth" || (isPercent && one.unit !== "%");
    return { isGrowth, indicator: isGrowth && one.growthOf === "" ? (growthOf(one) ?? one) : one };
  });
}
