import { agrees } from "../typed-number.ts";
import type { AuditedCell } from "./audited-cell.ts";
import type { Axis, Elsewhere } from "./displacement.ts";

/** Pairs of cells that hold each other's figures, put together where two whole lines were exchanged. */
export interface ExchangedLines {
  readonly groups: readonly (readonly AuditedCell[])[];
  /** Whose figures the cells hold that are right by chance, because both lines have the same there. */
  readonly elsewhere: ReadonlyMap<AuditedCell, Elsewhere>;
}

type Pair = readonly [AuditedCell, AuditedCell];

/**
 * Joins the pairs of the same two rows, or columns, along their whole length: cells between them whose figures are equal
 * belong to it, and where one of two holds nothing there was nothing to exchange.
 */
export function exchangedLines(pairs: readonly Pair[], all: readonly AuditedCell[]): ExchangedLines {
  const byPlace = new Map(all.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const elsewhere = new Map<AuditedCell, Elsewhere>();
  const groups: AuditedCell[][] = [];
  for (const { axis, ends, exchanged } of linesOfPairs(pairs)) {
    let group: AuditedCell[] = [];
    let last: number | undefined;
    for (const pair of exchanged) {
      const at = pair[0][axis];
      const between = last === undefined ? undefined : pairsBetween(last, at, axis, ends, byPlace);
      if (!between) {
        group = [];
        groups.push(group);
      }
      for (const [a, b] of between ?? []) {
        elsewhere.set(a, ownOf(b)).set(b, ownOf(a));
        group.push(a, b);
      }
      group.push(...pair);
      last = at;
    }
  }
  return { groups, elsewhere };
}

/** Pairs by the two lines they stand in, along these in order. */
function linesOfPairs(pairs: readonly Pair[]) {
  const lines = new Map<string, { axis: Axis; ends: readonly [number, number]; exchanged: Pair[] }>();
  for (const pair of pairs) {
    const [a, b] = pair;
    const [axis, across] = a.row === b.row ? (["row", "column"] as const) : (["column", "row"] as const);
    const ends = [Math.min(a[across], b[across]), Math.max(a[across], b[across])] as const;
    const key = `${axis} ${ends.join(" ")}`;
    const line = lines.get(key) ?? { axis, ends, exchanged: [] };
    line.exchanged.push(pair);
    lines.set(key, line);
  }
  for (const { axis, exchanged } of lines.values()) exchanged.sort(([a], [b]) => a[axis] - b[axis]);
  return [...lines.values()];
}

/** The pairs between two that were exchanged, equal ones only; undefined where something stands between that was not. */
function pairsBetween(
  from: number,
  to: number,
  axis: Axis,
  ends: readonly [number, number],
  byPlace: ReadonlyMap<string, AuditedCell>,
): Pair[] | undefined {
  const pairs: Pair[] = [];
  for (let at = from + 1; at < to; at++) {
    const [a, b] = ends.map((end) => byPlace.get(axis === "row" ? `${at} ${end}` : `${end} ${at}`));
    if (a?.isRight === false || b?.isRight === false) return undefined;
    if (!a || !b) continue;
    if (!agrees(a.typed, b.own ?? Number.NaN) || !agrees(b.typed, a.own ?? Number.NaN)) return undefined;
    pairs.push([a, b]);
  }
  return pairs;
}

function ownOf({ place, own, row, column }: AuditedCell): Elsewhere {
  return { place, value: own ?? Number.NaN, at: { row, column } };
}
