import { add } from "../quantity.ts";
import type { BookFigure, BrokenSum, BroughtFigure, BroughtValue } from "./brought-figure.ts";
import type { Division, PartTree } from "./part-tree.ts";
import { roundingOf } from "./published-rounding.ts";
import type { FigureSeries } from "./who-reader.ts";

/** What parts and wholes are held against each other with. */
export interface PartCheck {
  readonly tree: PartTree;
  readonly brought: BroughtValue;
  readonly book: BookFigure;
}

/**
 * The wholes of amounts that are not the sum of their parts: a city and its districts, a section and its divisions. Only
 * where all parts are known, from the import or the book, and only those that the import touches, each once.
 */
export function brokenParts(figures: Iterable<BroughtFigure>, check: PartCheck): BrokenSum[] {
  const seen = new Set<string>();
  const broken: BrokenSum[] = [];
  for (const figure of figures) {
    for (const { division, place } of divisionsAround(figure.series, check.tree)) {
      const { indicator, basis } = figure.series;
      const key = [indicator.code, basis, figure.month, ...Object.values(place(division.whole))].join("|");
      if (seen.has(`${division.sort} ${key}`)) continue;
      seen.add(`${division.sort} ${key}`);
      const words = difference(figure, division, (code) =>
        amountOf({ ...figure.series, ...place(code) }, figure.month, check),
      );
      if (words !== undefined) broken.push({ figure, words });
    }
  }
  return broken;
}

interface Around {
  readonly division: Division;
  /** The subject of a whole or a part, all else being equal. */
  place(code: string): Pick<FigureSeries, "area" | "member">;
}

function divisionsAround({ area, member, kind }: FigureSeries, tree: PartTree): Around[] {
  const ofArea = tree.ofArea(area).map((division) => ({ division, place: (code: string) => ({ area: code, member }) }));
  if (kind !== "industry") return kind === "" ? ofArea : [];
  const ofIndustry = tree.ofIndustry(member);
  return [
    ...ofArea,
    ...ofIndustry.map((division) => ({ division, place: (code: string) => ({ area, member: code }) })),
  ];
}

function amountOf(series: FigureSeries, month: number, { brought, book }: PartCheck): number | undefined {
  const value = brought(series, month);
  return value === undefined ? book(series, month) : (value ?? undefined);
}

function difference(
  { series: { indicator } }: BroughtFigure,
  { whole, name, parts, sort }: Division,
  amount: (code: string) => number | undefined,
): string | undefined {
  const total = amount(whole);
  if (total === undefined) return undefined;
  const amounts: number[] = [];
  for (const part of parts) {
    const one = amount(part);
    if (one === undefined) return undefined;
    amounts.push(one);
  }
  const sum = add(amounts);
  if (Math.abs(total - sum) <= roundingOf([total, ...amounts], indicator.decimals)) return undefined;
  return `${name} ${total} ≠ ${parts.length} ${sort}之和 ${Number(sum.toPrecision(12))}`;
}
