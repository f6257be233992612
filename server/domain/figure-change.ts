import type { ObservationStatus } from "./indicator.ts";
import { differenceOf } from "./quantity.ts";

/** What became of a figure between two states of the book; `status` where only its status is another. */
export type FigureChangeKind = "added" | "revised" | "withdrawn" | "status";

/** A figure in one state of the book. */
export interface FigureState {
  /** null where nothing is published. */
  readonly value: number | null;
  readonly status: ObservationStatus;
  /** Whether that state says anything of the figure, be it that nothing is published. */
  readonly isKnown: boolean;
}

/** What became of a figure; undefined where both states say the same of it. */
export function changeKind(before: FigureState, after: FigureState): FigureChangeKind | undefined {
  if (before.value === null && after.value !== null) return "added";
  if (before.value !== null && after.value === null) return "withdrawn";
  if (before.value !== after.value) return "revised";
  const isSame = before.isKnown === after.isKnown && (!after.isKnown || before.status === after.status);
  return isSame ? undefined : "status";
}

/** How much a figure has grown, as decimals; null where one of the two is missing. */
export function differenceBetween(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : differenceOf(after, before);
}

/** The unit of a difference of figures in a unit: 百分点 for those in %, else the same. */
export function differenceUnit(unit: string): string {
  return unit === "%" ? "百分点" : unit;
}
