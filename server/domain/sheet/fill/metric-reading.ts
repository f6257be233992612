import { periodOf } from "../../basis.ts";
import type { Catalogue } from "../../catalogue.ts";
import type { Basis, Indicator } from "../../indicator.ts";
import { type Measure, readMeasure } from "../../measure.ts";
import { isRelative, type Period, parsePeriod } from "../../period.ts";
import { MAX_TEXT_LENGTH } from "../../question.ts";
import { isRefusal, type Refusal } from "../../refusal.ts";
import { parseUnit } from "../../unit.ts";
import type { CellMeaning } from "../recognition.ts";

/** What an argument holds when the formula is worked out; null where it is omitted or blank. */
export type ArgumentValue = string | number | null;

/** The arguments that say together which indicator is meant and for what time. */
export interface TimedValues {
  readonly indicator: ArgumentValue;
  readonly period: ArgumentValue;
  readonly measure: ArgumentValue;
}

/** Reads arguments of PLAN.METRIC as the formula and the server do; every distinct text is understood once. */
export interface MetricReader {
  /** Whether they ask for exactly the indicator, the basis and the period of a meaning. */
  meansTime(values: TimedValues, meaning: CellMeaning): boolean;
  meansSubject(value: ArgumentValue, meaning: CellMeaning): boolean;
  /** Whether the figure comes in the unit that the sheet shows. */
  meansUnit(value: ArgumentValue, meaning: CellMeaning): boolean;
}

/** A reader of the formula's arguments by the names of a catalogue. */
export function createMetricReader(catalogue: Catalogue): MetricReader {
  const indicatorOf = remembered((text) => catalogue.indicator(text));
  const periodOfText = remembered((text) => parsePeriod(text));
  const measureOf = remembered((text) => readMeasure(text));
  const subjectOf = remembered((text) => catalogue.subjects.read(text));
  return {
    meansTime(values, meaning) {
      const [indicator, period] = [indicatorOf(values.indicator), periodOfText(values.period)];
      const measure = measureOf(values.measure);
      if (isRefusal(indicator) || isRefusal(period) || isRefusal(measure) || isRelative(period)) return false;
      const measured = measuredBy(catalogue, indicator, measure);
      return measured?.code === meaning.indicator && isTime(period, measure.basis, measured, meaning);
    },
    meansSubject(value, { subject }) {
      const read = subjectOf(value);
      return !isRefusal(read) && read.area === subject.area && read.member === subject.member;
    },
    meansUnit(value, meaning) {
      const indicator = catalogue.indicators.byCode(meaning.indicator);
      return indicator !== undefined && isUnit(value, indicator, meaning);
    },
  };
}

function remembered<Value>(read: (text: string) => Value | Refusal): (value: ArgumentValue) => Value | Refusal {
  const known = new Map<string, Value | Refusal>();
  return (value) => {
    // Longer texts are refused before they are read.
    const text = String(value ?? "")
      .trim()
      .slice(0, MAX_TEXT_LENGTH + 1);
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}

function measuredBy(catalogue: Catalogue, indicator: Indicator, { kind }: Measure): Indicator | undefined {
  if (kind === "value") return indicator;
  if (kind !== "growth") return undefined;
  return indicator.growthOf ? indicator : catalogue.growthOf(indicator);
}

/** A stock's figures are all of moments; of any other indicator a moment must be asked for by name. */
function isTime(period: Period, basis: Basis | undefined, { kind }: Indicator, meaning: CellMeaning): boolean {
  if (meaning.basis === "point") {
    return period.end === meaning.period.end && (basis === "point" || (basis === undefined && kind === "stock"));
  }
  const span = basis ? periodOf(basis, period.end) : period;
  return basis !== "point" && span.start === meaning.period.start && span.end === meaning.period.end;
}

function isUnit(value: ArgumentValue, indicator: Indicator, meaning: CellMeaning): boolean {
  const [own, shown] = [parseUnit(indicator.unit), parseUnit(meaning.unit || indicator.unit)];
  const asked = parseUnit(value === null ? indicator.unit : String(value));
  if (isRefusal(own) || isRefusal(shown) || isRefusal(asked)) return false;
  const isRate = own.dimension === "percent" && shown.dimension === "percentage-points";
  if (shown.dimension !== own.dimension && !isRate) return false;
  // Rates are shown under % and under 百分点; the formula knows them by their own unit alone.
  return asked.dimension === own.dimension && asked.power === (isRate ? own : shown).power;
}
