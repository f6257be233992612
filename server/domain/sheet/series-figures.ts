import type { Basis, Indicator } from "../indicator.ts";
import { convert } from "../quantity.ts";
import { isRefusal } from "../refusal.ts";
import type { Subject } from "../subject.ts";
import { parseUnit } from "../unit.ts";
import type { FigurePlace, Figures } from "./figures.ts";
import { type MonthsValues, monthsValues } from "./months-values.ts";
import { indexByValue, type ValueIndex } from "./value-index.ts";

/** The published figures of an indicator and a subject in the unit of a sheet, quick to look up. */
export interface SeriesFigures {
  readonly indicator: Indicator;
  readonly subject: Subject;
  /** A number in the indicator's unit, in the sheet's. */
  inSheet(value: number): number;
  /** Half of the last published digit, in the sheet's unit, where that is another than the indicator's; else 0. */
  readonly tolerance: number;
  /** Whether anything is published. */
  readonly isKnown: boolean;
  /** The figure of a basis and last month in the sheet's unit. */
  at(basis: Basis, month: number): number | undefined;
  /** The last month of the figure that was published that many after (before) the one of a month, or after its gap. */
  published(basis: Basis, month: number, step: number): number | undefined;
  /** Title of the release that brought the figure of a basis and last month; "" where none is published. */
  releaseOf(basis: Basis, month: number): string;
  /** The last months published on a basis, oldest first. */
  months(basis: Basis): readonly number[];
  /** Every figure that lies between two numbers. */
  within(least: number, most: number): readonly SeriesFigure[];
  /** The smallest and the largest of how many figures; not finite where there are none. */
  readonly spread: { readonly least: number; readonly most: number; readonly count: number };
}

/** A published figure in the sheet's unit. */
export interface SeriesFigure {
  readonly place: FigurePlace;
  readonly value: number;
}

/** Finds the series of cells, each made once; undefined where the unit is none for the indicator. */
export type SeriesFinder = (indicator: string, subject: Subject, unit: string) => SeriesFigures | undefined;

/** A finder over the figures. `unit` is a symbol as the sheet has it; "" is the indicator's own. */
export function seriesFinder(figures: Figures): SeriesFinder {
  const known = new Map<string, SeriesFigures | undefined>();
  return (indicator, subject, unit) => {
    const key = [indicator, subject.area, subject.member, unit].join("\u0001");
    if (!known.has(key)) known.set(key, createSeries(figures, figures.indicator(indicator), subject, unit));
    return known.get(key);
  };
}

function createSeries(
  figures: Figures,
  indicator: Indicator | undefined,
  subject: Subject,
  unit: string,
): SeriesFigures | undefined {
  const inSheet = indicator && converter(indicator.unit, unit);
  if (!indicator || !inSheet) return undefined;
  const published = [...figures.published(indicator.code, subject)].sort((a, b) => a.month - b.month);
  const valuesOn = (basis: Basis) =>
    monthsValues(published.flatMap((one) => (one.basis === basis ? [[one.month, inSheet(one.value)] as const] : [])));
  const onBasis = {
    month: valuesOn("month"),
    "year-to-date": valuesOn("year-to-date"),
    quarter: valuesOn("quarter"),
    year: valuesOn("year"),
    point: valuesOn("point"),
  } satisfies Record<Basis, MonthsValues>;
  const isOwn = inSheet(1) === 1;
  const all = published.map(({ basis, month, value }): SeriesFigure => {
    return { place: { indicator: indicator.code, subject, basis, month }, value: inSheet(value) };
  });
  let index: ValueIndex<SeriesFigure> | undefined;
  return {
    indicator,
    subject,
    inSheet,
    tolerance: isOwn ? 0 : Math.abs(inSheet(10 ** -indicator.decimals)) / 2,
    isKnown: published.length > 0,
    at: (basis, month) => onBasis[basis].at(month),
    published: (basis, month, step) => onBasis[basis].away(month, step),
    releaseOf: (basis, month) => published.find((one) => one.basis === basis && one.month === month)?.release ?? "",
    months: (basis) => onBasis[basis].months,
    within(least, most) {
      index ??= indexByValue(all, ({ value }) => value);
      return index.within(least, most);
    },
    spread: all.reduce(
      ({ least, most, count }, { value }) => ({ least: Math.min(least, value), most: Math.max(most, value), count }),
      { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY, count: all.length },
    ),
  };
}

/** Percent and percentage points are one for a rate: both are shown under either heading. */
function converter(own: string, shown: string): ((value: number) => number) | undefined {
  const [from, to] = [parseUnit(own), parseUnit(shown === "" ? own : shown)];
  if (isRefusal(from) || isRefusal(to)) return undefined;
  if (isRate(from.dimension) && isRate(to.dimension)) return (value) => value;
  if (from.dimension !== to.dimension) return undefined;
  return (value) => {
    const converted = convert({ amount: value, unit: from }, to);
    return isRefusal(converted) ? Number.NaN : converted.amount;
  };
}

function isRate(dimension: string): boolean {
  return dimension === "percent" || dimension === "percentage-points";
}
