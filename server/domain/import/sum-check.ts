import type { Basis } from "../indicator.ts";
import { monthOf, yearOf } from "../month.ts";
import { add } from "../quantity.ts";
import type { BookFigure, BrokenSum, BroughtFigure, BroughtValue } from "./brought-figure.ts";
import { brokenParts } from "./part-check.ts";
import type { PartTree } from "./part-tree.ts";
import { roundingOf } from "./published-rounding.ts";
import type { FigureSeries } from "./who-reader.ts";

interface Term {
  readonly words: string;
  readonly basis: Basis;
  readonly month: number;
}

/** Most figures that are kept to be held against each other. */
const MOST_KEPT = 50_000;

/**
 * Holds the amounts of an import against each other and against the book: the sum since January is the one of the month
 * before and the month's own, December's is the year's, and a whole that of its parts.
 */
export class SumCheck {
  /** Of each indicator and subject, by basis and month. */
  readonly #kept = new Map<string, Map<string, BroughtFigure>>();
  readonly #ofSeries = new Map<FigureSeries, Map<string, BroughtFigure>>();
  #count = 0;

  /** Whether there were too many to check. */
  get isCut(): boolean {
    return this.#count > MOST_KEPT;
  }

  add(figure: BroughtFigure): void {
    const { series, month } = figure;
    if (series.indicator.kind !== "flow" || this.isCut) return;
    this.#figuresOf(series).set(placeOf(series.basis, month), figure);
    this.#count++;
    if (!this.isCut) return;
    this.#kept.clear();
    this.#ofSeries.clear();
  }

  /** Every sum that a figure of the import takes part in and that does not come out, once; of parts by that tree. */
  broken(book: BookFigure, tree?: PartTree): BrokenSum[] {
    const inTime = [...this.#kept.values()].flatMap((figures) => brokenAmong(figures, book));
    if (!tree) return inTime;
    const brought: BroughtValue = (series, month) =>
      this.#kept.get(keyOf(series))?.get(placeOf(series.basis, month))?.value;
    const figures = [...this.#kept.values()].flatMap((one) => [...one.values()]);
    return [...inTime, ...brokenParts(figures, { tree, brought, book })];
  }

  /** The figures beside which one of a series is looked at; those of its other bases among them. */
  #figuresOf(series: FigureSeries): Map<string, BroughtFigure> {
    const known = this.#ofSeries.get(series);
    if (known) return known;
    const key = keyOf(series);
    const figures = this.#kept.get(key) ?? new Map<string, BroughtFigure>();
    this.#kept.set(key, figures);
    this.#ofSeries.set(series, figures);
    return figures;
  }
}

function keyOf({ indicator, area, member }: FigureSeries): string {
  return `${indicator.code}|${area}|${member}`;
}

type Figures = ReadonlyMap<string, BroughtFigure>;

function brokenAmong(figures: Figures, book: BookFigure): BrokenSum[] {
  const seen = new Set<string>();
  return [...figures.values()].flatMap((figure) =>
    sumsAround(figure).flatMap((sum) => {
      const place = placeOf(sum.whole.basis, sum.whole.month);
      if (seen.has(place)) return [];
      seen.add(place);
      const words = difference(figure, sum, figures, book);
      return words === undefined ? [] : [{ figure, words }];
    }),
  );
}

/** How a sum does not come out; undefined where it does, and where one of its figures is not known. */
function difference({ series }: BroughtFigure, { whole, parts }: Sum, figures: Figures, book: BookFigure) {
  const amountOf = ({ basis, month }: Term) => {
    const brought = figures.get(placeOf(basis, month));
    return brought ? (brought.value ?? undefined) : book({ ...series, basis }, month);
  };
  const amount = amountOf(whole);
  const amounts = parts.flatMap((part) => amountOf(part) ?? []);
  if (amount === undefined || amounts.length < parts.length) return undefined;
  if (Math.abs(amount - add(amounts)) <= roundingOf([amount, ...amounts], series.indicator.decimals)) return undefined;
  return `${whole.words} ${amount} ≠ ${parts.map((part, at) => `${part.words} ${amounts[at]}`).join(" + ")}`;
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

function placeOf(basis: Basis, month: number): string {
  return `${basis} ${month}`;
}
