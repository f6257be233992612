import type { Snapshot } from "../snapshot.ts";
import type { FigureChoice } from "./figure-filter.ts";

type Chosen = Pick<FigureChoice, "from" | "to" | "since">;

/** The last months of the figures of a series that are chosen, oldest first. */
export function chosenMonths({ cube }: Pick<Snapshot, "cube">, choice: Chosen, series: number): number[] {
  const { first, last, isChosen } = choiceIn(cube, choice, series);
  const months: number[] = [];
  for (let month = first; month <= last; month++) if (isChosen(month)) months.push(month);
  return months;
}

/** How many those are. */
export function countChosen({ cube }: Pick<Snapshot, "cube">, choice: Chosen, series: number): number {
  const { first, last, isChosen } = choiceIn(cube, choice, series);
  let count = 0;
  for (let month = first; month <= last; month++) if (isChosen(month)) count++;
  return count;
}

/** The months that may be chosen, and which of them are. */
function choiceIn(cube: Snapshot["cube"], { from, to, since }: Chosen, series: number) {
  const { values, vintages } = cube;
  // What was withdrawn may lie before the first figure that is left, or after the last.
  const changed = since === undefined ? [] : cube.changedMonths(series, since);
  const span = since === undefined ? cube.span(series) : { first: changed[0] ?? 0, last: changed.at(-1) ?? -1 };
  const { start, month } = cube.slots(series);
  const zero = start - month;
  return {
    first: Math.max(span.first, from),
    last: Math.min(span.last, to),
    isChosen: (at: number) =>
      since === undefined ? !Number.isNaN(values[zero + at]) : (vintages[zero + at] ?? 0) > since,
  };
}
