import type { ObservationStatus } from "../indicator.ts";
import { isWithoutValue } from "./figure-status.ts";
import { type BareProblem, importProblem } from "./import-problem.ts";
import type { ReadFigure } from "./read-figure.ts";

/** A figure as the book has it. */
export interface CurrentFigure {
  /** null where the book says that nothing is published. */
  readonly value: number | null;
  readonly status: ObservationStatus;
}

/** What a row does to the book. */
export interface JudgedFigure extends CurrentFigure {
  readonly change: "added" | "changed" | "same" | "withdrawn";
}

const WITHDRAWN = { value: null, status: "not-published" } as const;

/**
 * What a row does to the figure that the book has, if it has one. A problem: VALUE_MISSING for a status of nothing,
 * FIGURE_ABSENT for nothing to delete.
 */
export function judgeFigure(figure: ReadFigure, current: CurrentFigure | undefined): JudgedFigure | BareProblem {
  const { action, value, status } = figure;
  if (action === "delete") {
    if (current === undefined || current.value === null)
      return importProblem("FIGURE_ABSENT", figure.series.indicator.name);
    return { ...WITHDRAWN, change: "withdrawn" };
  }
  if (value === null && status !== undefined && !isWithoutValue(status)) {
    if (current === undefined || current.value === null) return importProblem("VALUE_MISSING");
    return { value: current.value, status, change: current.status === status ? "same" : "changed" };
  }
  const next = status ?? statusKept(figure, current);
  return { value, status: next, change: changeOf(value, next, current) };
}

function changeOf(value: number | null, status: ObservationStatus, current: CurrentFigure | undefined) {
  if (current === undefined) return "added";
  if (current.value === value && current.status === status) return "same";
  return value === null && current.value !== null ? "withdrawn" : "changed";
}

/** A merge that repeats the value says nothing of its status. */
function statusKept({ action, value }: ReadFigure, current: CurrentFigure | undefined): ObservationStatus {
  return action === "merge" && current?.value === value ? current.status : "published";
}
