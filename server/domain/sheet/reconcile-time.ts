import { monthOf, yearOf } from "../month.ts";
import type { Period } from "../period.ts";
import { type Identity, type ReconcileFinding, reconciled } from "./reconcile-finding.ts";
import { canBeNegative, type ShownFigure, seriesOf } from "./shown-figure.ts";

/**
 * Holds the periods of each series of amounts against each other: 累计 = 上月累计 + 当月, a quarter and its months, a year
 * and its quarters, 累计 that does not fall, and one figure that is shown twice.
 */
export function reconcileTime(sheet: string, figures: readonly ShownFigure[]): ReconcileFinding[] {
  const series = new Map<string, ShownFigure[]>();
  for (const figure of figures) {
    if (figure.indicator.kind !== "flow" || figure.meaning.basis === "point") continue;
    series.set(seriesOf(figure), [...(series.get(seriesOf(figure)) ?? []), figure]);
  }
  return [...series.values()].flatMap((one) => identitiesOf(one)).flatMap((identity) => reconciled(sheet, identity));
}

function identitiesOf(figures: readonly ShownFigure[]): Identity[] {
  const bySpan = new Map<string, ShownFigure>();
  const identities: Identity[] = [];
  for (const figure of figures) {
    const before = bySpan.get(nameOf(figure.meaning.period));
    if (before) {
      identities.push({ code: "REPEATED", left: figure, right: [before], rule: "同一个数两处应当一致" });
    } else bySpan.set(nameOf(figure.meaning.period), figure);
  }
  const canFall = figures.some(({ amount, indicator }) => amount < 0 || canBeNegative(indicator));
  for (const figure of bySpan.values()) {
    identities.push(...sumsOf(figure, bySpan));
    const before = canFall ? undefined : monthBefore(figure, bySpan);
    if (before) {
      identities.push({
        code: "MONOTONY",
        left: figure,
        right: [before],
        rule: "累计数不应小于上月累计",
        isBound: true,
      });
    }
  }
  return identities;
}

function monthBefore({ meaning }: ShownFigure, bySpan: ReadonlyMap<string, ShownFigure>): ShownFigure | undefined {
  const { start, end } = meaning.period;
  return monthOf(start) === 1 && end > start ? bySpan.get(nameOf({ start, end: end - 1 })) : undefined;
}

/** Each way in which the span is parted into spans that the table shows too; the first of each kind. */
function sumsOf(figure: ShownFigure, bySpan: ReadonlyMap<string, ShownFigure>): Identity[] {
  const { start, end } = figure.meaning.period;
  if (start === end || yearOf(start) !== yearOf(end)) return [];
  const shown = (spans: readonly Period[]) => {
    const found = spans.flatMap((span) => bySpan.get(nameOf(span)) ?? []);
    return found.length === spans.length && found.length > 1 ? found : undefined;
  };
  const running = shown([
    { start, end: end - 1 },
    { start: end, end },
  ]);
  if (running) {
    return [{ code: "RUNNING_TOTAL", left: figure, right: running, rule: "累计应等于上月累计加当月" }];
  }
  const parts = shown(partsOf({ start, end }, 3)) ?? shown(partsOf({ start, end }, 1));
  return parts ? [{ code: "PERIOD_SUM", left: figure, right: parts, rule: "应等于其中各期之和" }] : [];
}

function partsOf({ start, end }: Period, months: number): Period[] {
  const count = (end - start + 1) / months;
  if (!Number.isInteger(count)) return [];
  return Array.from({ length: count }, (_, at) => ({
    start: start + at * months,
    end: start + (at + 1) * months - 1,
  }));
}

function nameOf({ start, end }: Period): string {
  return `${start} ${end}`;
}
