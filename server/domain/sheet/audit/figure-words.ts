import { periodOf } from "../../basis.ts";
import { printPeriod } from "../../period.ts";
import { round } from "../../quantity.ts";
import type { FigurePlace } from "../figures.ts";
import type { AuditedCell } from "./audited-cell.ts";

const BASIS_WORDS = { month: "当月", "year-to-date": "累计", quarter: "当季", year: "", point: "期末" } as const;

/** The time of a figure in Chinese, and whether it is of the month alone: 2016年6月（累计）. */
export function placeWords({ basis, month }: FigurePlace): string {
  return `${printPeriod(periodOf(basis, month))}${basis === "year" ? "" : `（${BASIS_WORDS[basis]}）`}`;
}

/** A figure with the digits that tell it from the number beside it; converted ones have more than anyone reads. */
export function figureWords({ typed, series }: Pick<AuditedCell, "typed" | "series">, amount: number): string {
  const decimals = Math.max(typed.decimals, series.indicator.decimals);
  return String(round(amount, Math.min(decimals + 2, 12)));
}
