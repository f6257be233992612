import type { Basis } from "../indicator.ts";
import { monthOf, yearOf } from "../month.ts";
import { add } from "../quantity.ts";
import type { FigureSeries } from "./who-reader.ts";

/** A figure that an import brings, and where it was read. */
export interface BroughtFigure {
  readonly series: FigureSeries;
  /** Last month, as an ordinal. */
  readonly month: number;
  /** null for one that is withdrawn. */
  readonly value: number | null;
  readonly table: number;
  readonly row: number;
}

/** Figures that should add up and do not. */
export interface BrokenSum {
  readonly figure: BroughtFigure;
  /** 1-6月累计 600 ≠ 1-5月累计 480 + 6月 100. */
  readonly words: string;
}

/** The figure that the book has; undefined for none. */
export type BookFigure = (series: FigureSeries, month: number) => number | undefined;

interface Term {
  readonly words: string;
  readonly basis: Basis;
  readonly month: number;
}

/** Most figures that are kept to be held against each other. */
const MOST_KEPT = 100_000;

/** Each of three rounded figures may be off by half a digit. */
const TOLERANCE = 1.5;

/**
 * Holds the amounts of an import against each other and against the book: the sum since January is the one of the month
 * before and the month's own, and December's is the year's.
 */
export class SumCheck {
  readonly #kept = new Map<string, BroughtFigure>();
  #isCut = false;

  /** Whether there were too many to check. */
  get isCut(): boolean {
    return this.#isCut;
  }

  add(figure: BroughtFigure): void {
    const { series, month } = figure;
    if (series.indicator.kind !== "flow" || this.#isCut) return;
    this.#kept.set(keyOf(series, series.basis, month), figure);
    this.#isCut = this.#kept.size > MOST_KEPT;
    if (this.#isCut) this.#kept.clear();
  }

  /** Every sum that a figure of the import takes part in and that does not come out, once. */
  broken(book: BookFigure): BrokenSum[] {
    const seen = new Set<string>();
    return [...this.#kept.values()].flatMap((figure) =>
      sumsAround(figure).flatMap(({ whole, parts }) => {
        const key = keyOf(figure.series, whole.basis, whole.month);
        if (seen.has(key)) return [];
        seen.add(key);
        const words = this.#differing(figure, whole, parts, book);
        return words === undefined ? [] : [{ figure, words }];
      }),
    );
  }

  #differing({ series }: BroughtFigure, whole: Term, parts: readonly Term[], book: BookFigure): string | undefined {
    const amountOf = ({ basis, month }: Term) => {
      const brought = this.#kept.get(keyOf(series, basis, month));
      return brought ? (brought.value ?? undefined) : book({ ...series, basis }, month);
    };
    const amount = amountOf(whole);
    const amounts = parts.flatMap((part) => amountOf(part) ?? []);
    if (amount === undefined || amounts.length < parts.length) return undefined;
    const most = TOLERANCE * 10 ** -series.indicator.decimals * (1 + 1e-9);
    if (Math.abs(amount - add(amounts)) <= most) return undefined;
    const shown = (term: Term, figure: number) => `${term.words} ${figure}`;
    return `${shown(whole, amount)} ≠ ${parts.map((part, at) => shown(part, amounts[at] ?? 0)).join(" + ")}`;
  }
}

interface Sum {
  readonly whole: Term;
  readonly parts: readonly Term[];
}

/** The sums in which a figure stands. */
function sumsAround({ series: { basis }, month }: BroughtFigure): Sum[] {
  const sums: Sum[] = [];
  const isToDate = basis === "year-to-date";
  if (isToDate || basis === "month") sums.push(...runningTotal(month));
  if (isToDate) sums.push(...runningTotal(month + 1));
  if ((isToDate || basis === "year") && monthOf(month) === 12) {
    sums.push({ whole: { words: `${yearOf(month)}年`, basis: "year", month }, parts: [toDate(month)] });
  }
  return sums;
}

function runningTotal(month: number): Sum[] {
  if (monthOf(month) === 1) return [];
  return [
    { whole: toDate(month), parts: [toDate(month - 1), { words: `${monthOf(month)}月`, basis: "month", month }] },
  ];
}

function toDate(month: number): Term {
  const words = monthOf(month) === 1 ? "1月累计" : `1-${monthOf(month)}月累计`;
  return { words, basis: "year-to-date", month };
}

function keyOf({ indicator, area, member }: FigureSeries, basis: Basis, month: number): string {
  return `${indicator.code}|${area}|${member}|${basis}|${month}`;
}
