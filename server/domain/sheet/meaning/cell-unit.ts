import type { Indicator } from "../../indicator.ts";
import { isRefusal } from "../../refusal.ts";
import { type Dimension, parseUnit, type Unit } from "../../unit.ts";
import { quoteCell } from "../inquiry.ts";
import { asked, type Part, part, SURE } from "../part.ts";
import type { Said } from "../table/head.ts";
import type { CellHeads } from "./cell-heads.ts";
import { saidAround } from "./cell-heads.ts";
import type { Settling } from "./cell-indicator.ts";

const YUAN = "元";

/** The units that a cell's labels show, nearest first. */
export interface ShownUnits {
  /** On the cell's own row and column. */
  readonly near: readonly Said<readonly Unit[]>[];
  /** Of the whole table. */
  readonly around: Said<readonly Unit[]> | undefined;
}

/** Collects the units that are shown for a cell. */
export function shownUnits(heads: CellHeads): ShownUnits {
  const { row, column } = heads;
  // A column of indices, 上年=100, has none in the units of what its rows name.
  const isOfIndices = column.units?.value.every(({ dimension }) => dimension === "index") === true;
  const near = [column.units, isOfIndices ? undefined : row.own.units].flatMap((one) => one ?? []);
  return { near, around: near.length > 0 ? undefined : unitsAround(heads) };
}

/** The unit of the nearest line, with those that other lines of the table say of the same: 指标（亿元） below 金额单位：万元. */
function unitsAround(heads: CellHeads): ShownUnits["around"] {
  const said = saidAround(heads, "units");
  if (!said || said.isOfRow) return said?.value;
  const { value, cell } = said.value;
  const others = heads.context.heads.flatMap(({ units }) => units?.value ?? []);
  const contrary = others.filter(
    (one) => value.some(isOtherOf(one)) && !value.some(({ symbol }) => symbol === one.symbol),
  );
  return { value: [...value, ...contrary], cell };
}

function isOtherOf(one: Unit): (unit: Unit) => boolean {
  return ({ dimension, symbol }) => dimension === one.dimension && symbol !== one.symbol;
}

/** Whether every unit shown near a cell is of that dimension. */
export function showsOnly({ near, around }: ShownUnits, dimension: Dimension): boolean {
  const said = near.length > 0 ? near : around ? [around] : [];
  return said.length > 0 && said.every((one) => one.value.every((unit) => unit.dimension === dimension));
}

/**
 * The unit in which a cell shows an indicator: of those shown the one that can measure it. A growth stands in percent
 * whatever the unit of its row is. Asked where two could, or where none can.
 */
export function cellUnit(indicator: Indicator, shown: ShownUnits, isGrowth: boolean, settling: Settling): Part<string> {
  const canonical = parseUnit(indicator.unit);
  const dimension = isRefusal(canonical) ? undefined : canonical.dimension;
  const said = shown.near.length > 0 ? shown.near : shown.around ? [shown.around] : [];
  const units = said.flatMap(({ value, cell }) => value.map((unit) => ({ unit, cell })));
  const fitting = units.filter(({ unit }) => unit.dimension === dimension);
  // 绝对额（亿元） over 非公经济占比（%） is of neither.
  const isAmountOverShare =
    dimension === "percent" && !isGrowth && shown.near.length > 1 && fitting.length < units.length;
  if (isAmountOverShare) return contradiction(indicator, units, settling);
  const told = new Set(fitting.map(({ unit }) => unit.symbol));
  // 单位：亿元、元 is of sums in the former and of what is reckoned per head in the latter.
  if (shown.near.length === 0 && told.size === 2 && indicator.unit !== YUAN) told.delete(YUAN);
  const symbols = [...told];
  const first = fitting.find(({ unit }) => told.has(unit.symbol));
  if (first && symbols.length === 1)
    return part(first.unit.symbol, SURE.axis, `单位：${first.unit.symbol}`, first.cell);
  if (first) return several(indicator, symbols, shown.near.length > 0, settling);
  if (units.length === 0) return part("", SURE.axis, "");
  const isOthers = isGrowth || shown.near.length === 0;
  return isOthers && dimension === "percent"
    ? part("%", SURE.line, "单位：%")
    : contradiction(indicator, units, settling);
}

function several(indicator: Indicator, symbols: readonly string[], isNear: boolean, settling: Settling): Part<string> {
  const code = isNear ? "UNIT_CONTRADICTION" : "UNIT_AMBIGUOUS";
  const key = `${settling.tableKey} ${symbols.join(" ")}`;
  const answer = answered(settling, code, key);
  if (answer !== undefined) return part(answer, SURE.axis, `单位按回答为${answer}`);
  const text = `“${indicator.name}”的单位可以是${symbols.join("或")}，请选择其一。`;
  return asked({ key, code, text, candidates: symbols });
}

function contradiction(
  indicator: Indicator,
  units: readonly { readonly unit: Unit; readonly cell: Said<unknown>["cell"] }[],
  settling: Settling,
): Part<string> {
  const symbol = units[0]?.unit.symbol ?? "";
  const key = `${settling.tableKey} ${indicator.code} ${symbol}`;
  const answer = answered(settling, "UNIT_CONTRADICTION", key);
  if (answer !== undefined) return part(answer, SURE.axis, `单位按回答为${answer}`);
  const text = `表中的单位${quoteCell(symbol, units[0]?.cell)}不能计量“${indicator.name}”（${indicator.unit}），请指定单位。`;
  return asked({ key, code: "UNIT_CONTRADICTION", text, candidates: [indicator.unit] });
}

function answered(
  { inquiry }: Settling,
  code: "UNIT_AMBIGUOUS" | "UNIT_CONTRADICTION",
  key: string,
): string | undefined {
  const answer = inquiry.answerTo(code, key);
  const unit = answer === undefined ? undefined : parseUnit(answer);
  return unit && !isRefusal(unit) ? unit.symbol : undefined;
}
