import type { FrozenCell } from "./freeze-manifest.ts";

/** The same for frozen cells that stand in the same place. */
export function placeOf({ sheet, row, column }: Pick<FrozenCell, "sheet" | "row" | "column">): string {
  return `${sheet}!${row},${column}`;
}

/** What was frozen before with what comes to it; a cell that is in both is as it comes. */
export function withFrozen(before: readonly FrozenCell[], more: readonly FrozenCell[]): FrozenCell[] {
  const coming = new Map(more.map((cell) => [placeOf(cell), cell]));
  const kept = before.map((cell) => {
    const place = placeOf(cell);
    const now = coming.get(place) ?? cell;
    coming.delete(place);
    return now;
  });
  return [...kept, ...coming.values()];
}

/**
 * What is frozen when a change from one manifest to another was carried out for some places only, because it was stopped or
 * Excel refused the others.
 */
export function settledManifest(
  from: readonly FrozenCell[],
  to: readonly FrozenCell[],
  isDone: (cell: FrozenCell) => boolean,
): FrozenCell[] {
  const target = new Set(to.map(placeOf));
  const stays = from.filter((cell) => !isDone(cell) || target.has(placeOf(cell)));
  return withFrozen(stays, to.filter(isDone));
}
