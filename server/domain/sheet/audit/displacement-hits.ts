import type { AuditedCell } from "./audited-cell.ts";
import { type Displacement, keysInSeries } from "./displacement.ts";

/** Gives the cells whose number is the figure that a displacement leads to. */
export type Hits = (displacement: Displacement) => ReadonlySet<AuditedCell>;

/**
 * Tries displacements on cells. Of those within a series the few figures that a number shows tell which can fit, so that
 * not every one is tried on every cell.
 */
export function hitsOf(displacements: readonly Displacement[], cells: readonly AuditedCell[]): Hits {
  const hits = new Map(displacements.map(({ key }) => [key, new Set<AuditedCell>()]));
  const toNeighbours = displacements.filter(({ isInSeries }) => !isInSeries);
  for (const cell of cells) {
    const { typed, slack, series } = cell;
    for (const { key, valueAt } of toNeighbours) {
      const value = valueAt(cell);
      if (value !== undefined && Math.abs(typed.amount - value) <= slack) hits.get(key)?.add(cell);
    }
    for (const { place } of series.within(typed.amount - slack, typed.amount + slack)) {
      for (const key of keysInSeries(cell, place)) hits.get(key)?.add(cell);
    }
  }
  return ({ key }) => hits.get(key) ?? new Set();
}
