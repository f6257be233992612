import type { MonthSpan } from "./month.ts";
import { add } from "./quantity.ts";

/** A published figure as a part of sums: the span it covers, its amount, and the release that brought it. */
export interface Piece {
  readonly span: MonthSpan;
  readonly amount: number;
  readonly vintage: number;
}

/** A piece that is added, or taken away. */
export interface Term<Part extends Piece = Piece> {
  readonly sign: 1 | -1;
  readonly piece: Part;
}

/** The amount that terms come to, without the rubbish of binary fractions: 28441.1 − 23816.4 is 4624.7. */
export function sumOf(terms: readonly Term[]): number {
  return add(terms.map(({ sign, piece }) => sign * piece.amount));
}

/**
 * The fewest pieces of one release whose sum or difference covers exactly that span: June is January–June less
 * January–May, a year is its four quarters. Of several releases that suffice with as many pieces, the latest.
 * Undefined where there is none, and always for January or February alone: China publishes the two together, and what
 * is left of the pair is not a figure of that month. Only for amounts that add up over time.
 */
export function derive<Part extends Piece>(
  span: MonthSpan,
  pieces: readonly Part[],
): readonly Term<Part>[] | undefined {
  if (isJanuaryOrFebruary(span)) return undefined;
  const releases = new Map<number, Part[]>();
  for (const piece of pieces) {
    const group = releases.get(piece.vintage);
    if (group) group.push(piece);
    else releases.set(piece.vintage, [piece]);
  }
  let fewest: readonly Term<Part>[] | undefined;
  for (const vintage of [...releases.keys()].sort((a, b) => b - a)) {
    const terms = shortestWay(span, releases.get(vintage) ?? []);
    if (terms && (!fewest || terms.length < fewest.length)) fewest = terms;
  }
  return fewest;
}

function isJanuaryOrFebruary({ start, end }: MonthSpan): boolean {
  return start === end && start % 12 < 2;
}

/**
 * Months are places on a line and pieces are ways between them, forward by adding and backward by taking away; the
 * shortest way from the beginning of the span to its end is its derivation.
 */
function shortestWay<Part extends Piece>(span: MonthSpan, pieces: readonly Part[]): Term<Part>[] | undefined {
  const ways = waysFrom(pieces);
  const goal = span.end + 1;
  const reached = new Map<number, Term<Part>[]>([[span.start, []]]);
  for (const [place, terms] of reached) {
    if (place === goal) return terms;
    for (const { to, term } of ways.get(place) ?? []) {
      if (!reached.has(to)) reached.set(to, [...terms, term]);
    }
  }
  return undefined;
}

interface Way<Part extends Piece> {
  readonly to: number;
  readonly term: Term<Part>;
}

function waysFrom<Part extends Piece>(pieces: readonly Part[]): ReadonlyMap<number, readonly Way<Part>[]> {
  const ways = new Map<number, Way<Part>[]>();
  const join = (from: number, way: Way<Part>) => ways.set(from, [...(ways.get(from) ?? []), way]);
  for (const piece of pieces) {
    const [first, next] = [piece.span.start, piece.span.end + 1];
    join(first, { to: next, term: { sign: 1, piece } });
    join(next, { to: first, term: { sign: -1, piece } });
  }
  return ways;
}
