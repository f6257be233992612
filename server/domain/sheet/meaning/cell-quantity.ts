import type { Basis, Indicator } from "../../indicator.ts";
import type { MeasureKind } from "../../measure.ts";
import { isRefusal } from "../../refusal.ts";
import { parseUnit } from "../../unit.ts";
import type { CellPosition } from "../cell-range.ts";
import type { Issue } from "../inquiry.ts";
import type { Frequency } from "../label/label.ts";
import { NO_PART, type Part, part, SURE } from "../part.ts";
import type { Head } from "../table/head.ts";
import { type CellHeads, saidAround } from "./cell-heads.ts";
import { cellIndicator, type Settling } from "./cell-indicator.ts";
import { cellUnit, type ShownUnits, shownUnits, showsOnly } from "./cell-unit.ts";
import { ACTUAL } from "./questioned.ts";
import { isOfAmounts, readBelowTitle } from "./title-reading.ts";

/** Which quantity a cell shows, in which unit. */
export interface CellQuantity {
  /** For a growth rate that growth; undefined where nothing can be proposed. */
  readonly indicator: Indicator | undefined;
  readonly indicatorCell: CellPosition | undefined;
  readonly unit: Part<string>;
  /** What labels say of how time is covered. */
  readonly basis: Basis | undefined;
  readonly frequency: Frequency | undefined;
  /** Whether only a line over the table says how time is covered. */
  readonly isBasisAround?: boolean;
  readonly confidence: number;
  readonly why: string;
  readonly issue: Issue | undefined;
}

/** A quantity that can be proposed. */
export interface NamedQuantity extends CellQuantity {
  readonly indicator: Indicator;
}

/** Whether a quantity can be proposed. */
export function isNamed(quantity: CellQuantity): quantity is NamedQuantity {
  return quantity.indicator !== undefined;
}

const NOTHING: CellQuantity = {
  indicator: undefined,
  indicatorCell: undefined,
  unit: NO_PART,
  basis: undefined,
  frequency: undefined,
  confidence: 0,
  why: "",
  issue: undefined,
};

/** The quantity that a cell's labels name; a percentage of an amount is its growth. */
export function cellQuantity(heads: CellHeads, settling: Settling): CellQuantity {
  const measure = measureOf(heads) ?? measureOfTitle(heads, settling);
  if (measure === undefined) return NOTHING;
  if (typeof measure === "object") return { ...NOTHING, issue: measure };
  const named = cellIndicator(heads, settling);
  if (named.value === undefined) return { ...NOTHING, issue: named.issue };
  const units = shownUnits(heads);
  const index = showsOnly(units, "index") ? indexOf(named.value, settling) : undefined;
  const read = readBelowTitle(heads, { indicator: index ?? named.value, units }, settling);
  if (read === NOT_A_FIGURE) return NOTHING;
  if (isIncrease(heads)) return { ...NOTHING, issue: increaseOf(named.value, settling) };
  // 生产总值指数（%） is that index, and no growth of it.
  const isIndex = isOfIndex(named.value) && measure !== "growth" && showsOnly(units, "percent");
  const isGrowth =
    measure === "growth" || read === "growth" || (named.value.unit !== "%" && !isIndex && showsOnly(units, "percent"));
  if (isGrowth && isNominal(heads, named.value)) return { ...NOTHING, issue: nominalGrowth(named.value, settling) };
  const indicator = isGrowth ? growthOf(named.value, settling) : (index ?? named.value);
  if (indicator === undefined) return { ...NOTHING, issue: noGrowth(named.value, settling) };
  const unit = isIndex ? part("", SURE.axis, "") : cellUnit(indicator, units, isGrowth, settling);
  const isBare =
    isGrowth && read !== "growth" && measure === "value" && !isOneLabel(units, named.cell) && !isOfRates(heads);
  const doubt = typeof read === "object" ? read : isBare ? percentOf(named.value, indicator, settling) : undefined;
  if (doubt === NOT_A_FIGURE) return NOTHING;
  const why = [named.why, unit.why].filter((text) => text !== "").join("，");
  const issue = named.issue ?? doubt;
  const confidence = issue ? SURE.asked : named.confidence;
  return { indicator, indicatorCell: named.cell, unit, ...timeWords(heads), confidence, why, issue };
}

function isOfIndex({ unit }: Indicator): boolean {
  const parsed = parseUnit(unit);
  return !isRefusal(parsed) && parsed.dimension === "index";
}

/** What is measured; undefined for what no formula of ours gives: 增减额, 反算同比. */
function measureOf(heads: CellHeads): MeasureKind | undefined {
  const said = [...heads.row.inherited, ...heads.context.heads].find(tellsMeasure)?.measure;
  const around = said?.value === "growth" && [heads.column, heads.row.own].some(isOfAmounts) ? undefined : said;
  const kinds = [heads.column.measure, heads.row.own.measure, around]
    .flatMap((said) => said?.value ?? [])
    .filter((kind) => kind !== "value" && kind !== "published");
  const [kind = "value", other = kind] = kinds;
  const isKnown = kind === "value" || kind === "growth";
  return isKnown && other === kind ? kind : undefined;
}

/** What columns that name a quantity and no measure show below a title of another one, 各地GDP年均增长率: asked. */
function measureOfTitle(heads: CellHeads, { inquiry, tableKey }: Settling): MeasureKind | Issue | undefined {
  const { row, column } = heads;
  const isNamed = [column, row.own].some(({ indicators }) => indicators);
  const isToldHere = [column, row.own, ...row.inherited].some(({ measure }) => measure && measure.value !== "value");
  if (!isNamed || isToldHere) return undefined;
  const key = `measure ${tableKey}`;
  const answer = inquiry.answerTo("INDICATOR_AMBIGUOUS", key);
  if (answer !== undefined) return answer.includes(ACTUAL) ? "value" : undefined;
  const text = `标题像是说表里是变化、平均或换算过的数，表头却只写了指标，请确认这些单元格是不是${ACTUAL}。`;
  return { key, code: "INDICATOR_AMBIGUOUS", text, candidates: [ACTUAL, "不填"] };
}

/** Whether a head says what is measured: 当月 below 实际增速 says only how time is covered. */
function tellsMeasure({ measure, basis }: Head): boolean {
  const isOfBasis = measure?.value === "value" && basis?.cell === measure.cell;
  return measure !== undefined && !isOfBasis;
}

/** GDP增长 in 亿元 is by how much it grew. */
function isIncrease({ row, column }: CellHeads): boolean {
  return [row.own, column].some(({ measure, units }) => {
    const isAmount = units?.value.every(({ dimension }) => dimension.startsWith("money")) === true;
    return measure?.value === "growth" && isAmount;
  });
}

function increaseOf({ code, name }: Indicator, { inquiry }: Settling): Issue | undefined {
  const key = `increase ${code}`;
  if (inquiry.answerTo("INDICATOR_AMBIGUOUS", key) !== undefined) return undefined;
  const text = `“${name}”的增长以金额为单位，像是增加额，目录里没有；请改写标题或单位，或不填这些单元格。`;
  return { key, code: "INDICATOR_AMBIGUOUS", text, candidates: ["不填"] };
}

/** Whether the lines over the table name a growth, as whose percentages all are. */
function isOfRates({ context }: CellHeads): boolean {
  // 规模以上工业增加值增长情况.
  if (context.doubt?.kind === "grown") return true;
  return context.heads.some(
    ({ indicators, measure }) =>
      indicators?.value.some((one) => one.growthOf !== "") || (indicators && measure?.value === "growth"),
  );
}

/** Whether the unit stands in the label of the name, which then is all of the quantity. */
function isOneLabel({ near, around }: ShownUnits, name: CellPosition | undefined): boolean {
  const cells = (near.length > 0 ? near : around ? [around] : []).map((said) => said.cell);
  return cells.some((cell) => cell.row === (name?.row ?? -1) && cell.column === (name?.column ?? -1));
}

const NOT_A_FIGURE = "no figure";

/** A column that shows nothing but % beside an amount may be its growth, its share or what is completed of it. */
function percentOf(
  named: Indicator,
  growth: Indicator,
  { catalogue, inquiry }: Settling,
): Issue | typeof NOT_A_FIGURE | undefined {
  const key = `percent ${named.code}`;
  const answer = inquiry.answerTo("INDICATOR_AMBIGUOUS", key);
  const chosen = answer === undefined ? undefined : catalogue.indicator(answer);
  if (chosen !== undefined) return !isRefusal(chosen) && chosen.code === growth.code ? undefined : NOT_A_FIGURE;
  const text = `“${named.name}”的百分比列没有写明是增速还是比重、完成率，请确认。`;
  return { key, code: "INDICATOR_AMBIGUOUS", text, candidates: [growth.name] };
}

function growthOf(indicator: Indicator, { catalogue, inquiry, isMonthly }: Settling): Indicator | undefined {
  if (indicator.growthOf !== "" || indicator.kind === "rate") return indicator;
  const answer = inquiry.answerTo("INDICATOR_UNKNOWN", growthKey(indicator));
  const chosen = answer === undefined ? undefined : catalogue.indicator(answer);
  // By month the growth of 工业增加值 is published of enterprises above designated size alone.
  const [aboveScale] = isMonthly ? catalogue.indicators.find(`规模以上${indicator.name}`) : [];
  const own = catalogue.growthOf(indicator) ?? (aboveScale && catalogue.growthOf(aboveScale));
  return own ?? (isRefusal(chosen) ? undefined : chosen);
}

/**
 * Whether 名义GDP names the amount whose growth a cell shows: 同比 beside it is at the same prices, and not published.
 * 实际增速 beside it is.
 */
function isNominal({ row, column, context }: CellHeads, { name }: Indicator): boolean {
  const heads = [row.own, column, ...row.inherited, ...context.heads];
  const isSo = ({ indicators }: Head) => indicators?.prices === "current" && indicators.value[0]?.name === name;
  return (
    /生产总值|增加值/u.test(name) && heads.some(isSo) && !heads.some(({ measure }) => measure?.prices === "constant")
  );
}

function nominalGrowth({ code, name }: Indicator, { inquiry }: Settling): Issue | undefined {
  const key = `nominal ${code}`;
  if (inquiry.answerTo("INDICATOR_AMBIGUOUS", key) !== undefined) return undefined;
  const text = `标签写的是名义（现价）的“${name}”，旁边的增速也就是名义增速；公布的增速按可比价计算，请不填这些单元格，或改写标签。`;
  return { key, code: "INDICATOR_AMBIGUOUS", text, candidates: ["不填"] };
}

/** 地区生产总值 in 上年=100 is its index. */
function indexOf({ name }: Indicator, { catalogue }: Settling): Indicator | undefined {
  return catalogue.indicators.find(`${name}指数`)[0];
}

function growthKey({ code }: Indicator): string {
  return `growth ${code}`;
}

function noGrowth(indicator: Indicator, { catalogue }: Settling): Issue {
  const text = `目录里没有“${indicator.name}”的官方同比增速，请指定指标，或不填这些单元格。`;
  const near = catalogue.indicator(`${indicator.name}增速`);
  const candidates = isRefusal(near) ? near.near : [near.name];
  return { key: growthKey(indicator), code: "INDICATOR_UNKNOWN", text, candidates };
}

function timeWords(heads: CellHeads): Pick<CellQuantity, "basis" | "frequency" | "isBasisAround"> {
  const { row, column } = heads;
  const own = column.basis ?? row.own.basis;
  const around = saidAround(heads, "basis")?.value;
  // 年度目标任务完成情况 over 1-9月完成 leaves it those months.
  const isOfMonths = [column, row.own].some(({ time }) => time.part !== undefined || time.span !== undefined);
  const basis = own ?? (around?.value === "year" && isOfMonths ? undefined : around);
  const frequency = column.frequency ?? row.own.frequency ?? saidAround(heads, "frequency")?.value;
  return { basis: basis?.value, frequency: frequency?.value, isBasisAround: own === undefined };
}
