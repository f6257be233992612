import type { Snapshot } from "../snapshot.ts";
import type { FigureChoice } from "./figure-filter.ts";

type Chosen = Pick<FigureChoice, "from" | "to" | "since">;

/** The last months of the figures of a series that are chosen, oldest first. */
export function chosenMonths({ cube }: Pick<Snapshot, "cube">, choice: Chosen, series: number): number[] {
  const { first, last } = rangeOf(cube, choice, series);
  const months: number[] = [];
  for (let month = first; month <= last; month++) if (isChosen(cube, choice.since, series, month)) months.push(month);
  return months;
}

/** How many those are. */
export function countChosen({ cube }: Pick<Snapshot, "cube">, choice: Chosen, series: number): number {
  const { first, last } = rangeOf(cube, choice, series);
  let count = 0;
  for (let month = first; month <= last; month++) if (isChosen(cube, choice.since, series, month)) count++;
  return count;
}

/** What was withdrawn may lie before the first figure that is left, or after the last. */
function rangeOf(cube: Snapshot["cube"], { from, to, since }: Chosen, series: number) {
  const changed = since === undefined ? [] : cube.changedMonths(series, since);
  const span = since === undefined ? cube.span(series) : { first: changed[0] ?? 0, last: changed.at(-1) ?? -1 };
  return { first: Math.max(span.first, from), last: Math.min(span.last, to) };
}

function isChosen(cube: Snapshot["cube"], since: number | undefined, series: number, month: number): boolean {
  return since === undefined ? !Number.isNaN(cube.value(series, month)) : cube.vintage(series, month) > since;
}
