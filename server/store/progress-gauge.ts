import type { Indicator } from "../domain/indicator.ts";
import { januaryOf, oneMonth, sinceJanuary } from "../domain/month.ts";
import type { Period } from "../domain/period.ts";
import { convert, differenceOf } from "../domain/quantity.ts";
import { isRefusal } from "../domain/refusal.ts";
import type { Target } from "../domain/target.ts";
import { parseUnit } from "../domain/unit.ts";
import { figureFor, type HomeFigure } from "./figure-for.ts";
import type { Snapshot } from "./snapshot.ts";

/** Reads off how far something had come by the end of a period: in the target's unit, or undefined if that is not known. */
export type Gauge = (period: Period) => HomeFigure | undefined;

/**
 * The gauge of a target: what has come since January of what adds up, the state at the end of a stock, a share or an
 * index, and for an increment of a stock what it has gained since the end of last year.
 * @param indicator whose figures are read; of a growth target the growth, or the level for last year's amounts
 */
export function gaugeOf(snapshot: Snapshot, target: Target, indicator: Indicator): Gauge {
  const isIncrement = target.kind === "increment" && indicator.kind !== "flow";
  // The amounts of what grows only ever make a share of their year: they keep their own unit.
  const unit = target.kind === "growth" ? indicator.unit : target.unit;
  const read = isIncrement ? gained : readerOf(target, indicator);
  return (period) => inTargetUnit(read(snapshot, indicator, period), indicator, unit);
}

/** The period whose figure an increment of a stock starts from: the last month of the year before. */
export function startOf(period: Period): Period {
  return oneMonth(januaryOf(period.end) - 1);
}

type Reader = (snapshot: Snapshot, indicator: Indicator, period: Period) => HomeFigure | undefined;

function readerOf(target: Target, indicator: Indicator): Reader {
  const isToDate = indicator.kind === "flow" || target.kind === "growth";
  return isToDate ? (snapshot, one, period) => figureFor(snapshot, one, sinceJanuary(period.end)) : stateAt;
}

/** A state is published for a moment, or in a table of months or years for the period that ends then. */
function stateAt(snapshot: Snapshot, indicator: Indicator, period: Period): HomeFigure | undefined {
  const ends = [period, oneMonth(period.end), sinceJanuary(period.end)];
  return ends.map((end) => figureFor(snapshot, indicator, end)).find((figure) => figure !== undefined);
}

function gained(snapshot: Snapshot, indicator: Indicator, period: Period): HomeFigure | undefined {
  const now = stateAt(snapshot, indicator, period);
  const start = stateAt(snapshot, indicator, startOf(period));
  return now && start && { value: differenceOf(now.value, start.value), isDerived: true };
}

function inTargetUnit(figure: HomeFigure | undefined, indicator: Indicator, symbol: string): HomeFigure | undefined {
  const [own, unit] = [parseUnit(indicator.unit), parseUnit(symbol)];
  if (!figure || isRefusal(own) || isRefusal(unit)) return undefined;
  const converted = convert({ amount: figure.value, unit: own }, unit);
  return isRefusal(converted) ? undefined : { ...figure, value: converted.amount };
}
