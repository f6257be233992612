import type { AmountIdentity } from "./identity.ts";
import { monthOf, yearOf } from "./month.ts";
import type { Period } from "./period.ts";

/** An amount of a period. */
export interface TimedAmount {
  readonly period: Period;
  readonly amount: number;
}

/** How the figures of a series are held against each other. */
export interface TimeRules {
  /** Whether a running total of them may fall. */
  readonly canFall: boolean;
  /** Whether a period is held against every way in which it is parted, rather than the first that is known. */
  readonly isThorough: boolean;
}

/**
 * What the amounts of one series have to do with each other over time: 累计 = 上月累计 + 当月, a quarter and its months, a
 * year and its quarters, 累计 that does not fall, and one period that is told twice.
 */
export function timeIdentities<Figure extends TimedAmount>(
  figures: readonly Figure[],
  { canFall, isThorough }: TimeRules,
): AmountIdentity<Figure>[] {
  const bySpan = new Map<string, Figure>();
  const identities: AmountIdentity<Figure>[] = [];
  for (const figure of figures) {
    const before = bySpan.get(nameOf(figure.period));
    if (before) {
      identities.push({ code: "REPEATED", left: figure, right: [before], rule: "同一个数两处应当一致" });
    } else bySpan.set(nameOf(figure.period), figure);
  }
  for (const figure of bySpan.values()) {
    const sums = sumsOf(figure, bySpan);
    identities.push(...(isThorough ? sums : sums.slice(0, 1)));
    const before = canFall ? undefined : monthBefore(figure, bySpan);
    if (before) {
      const rule = "累计数不应小于上月累计";
      identities.push({ code: "MONOTONY", left: figure, right: [before], rule, isBound: true });
    }
  }
  return identities;
}

function monthBefore<Figure extends TimedAmount>(
  { period: { start, end } }: Figure,
  bySpan: ReadonlyMap<string, Figure>,
): Figure | undefined {
  return monthOf(start) === 1 && end > start ? bySpan.get(nameOf({ start, end: end - 1 })) : undefined;
}

/** Each way in which the period is parted into known ones: the month before and the month, quarters, months. */
function sumsOf<Figure extends TimedAmount>(
  figure: Figure,
  bySpan: ReadonlyMap<string, Figure>,
): AmountIdentity<Figure>[] {
  const { start, end } = figure.period;
  if (start === end || yearOf(start) !== yearOf(end)) return [];
  const known = (spans: readonly Period[]) => {
    const found = spans.flatMap((span) => bySpan.get(nameOf(span)) ?? []);
    return found.length === spans.length && found.length > 1 ? [found] : [];
  };
  const last = [
    { start, end: end - 1 },
    { start: end, end },
  ];
  const running = known(last).map((right) => {
    return { code: "RUNNING_TOTAL", left: figure, right, rule: "累计应等于上月累计加当月" } as const;
  });
  const parts = [...known(partsOf({ start, end }, 3)), ...known(partsOf({ start, end }, 1))];
  const sums = parts.map((right) => {
    return { code: "PERIOD_SUM", left: figure, right, rule: "应等于其中各期之和" } as const;
  });
  return [...running, ...sums];
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
