import { decimalsOf, movePoint } from "../../quantity.ts";
import type { Figures } from "../figures.ts";
import { agrees, significantDigits, type TypedNumber } from "../typed-number.ts";
import type { AuditedCell } from "./audited-cell.ts";
import type { Elsewhere } from "./displacement.ts";
import { ownerOf } from "./number-owner.ts";
import type { TableFigures } from "./table-figures.ts";

/** Why a typed number is not the figure that belongs into its cell. */
export type AuditCode =
  | "WRONG_PERIOD"
  | "WRONG_UNIT"
  | "WRONG_SIGN"
  | "STALE"
  | "DIFFERENT"
  | "NOT_PUBLISHED"
  | "LABEL_CONTRADICTION";

/** The best reason for one wrong cell. */
export interface CellReason {
  readonly code: AuditCode;
  /** The figure that the cell holds: of a wrong period, or of another row. */
  readonly elsewhere?: Elsewhere;
  /** Whether the number may as well be a slip of one digit. */
  readonly isDoubtful?: boolean;
  /** The figures of which the cell holds one, each as likely as the others. */
  readonly among?: readonly Elsewhere[];
  /** Figures that the cell may hold, which is as well by chance. */
  readonly possibly?: readonly Elsewhere[];
  /** Of a wrong unit, by how many powers of ten the number is too large. */
  readonly power?: number;
  /** Of a stale number, the release that had it. */
  readonly release?: string;
}

/** Scales that are mistaken for each other: up to 亿元 for 元; per cent and fractions, thousands, slips of the point. */
const MOST_POWERS = 8;

/** Whether an earlier release had the number that was typed, and which one. */
export function staleRelease(cell: AuditedCell, figures: Figures): string | undefined {
  if (cell.isRight || cell.own === undefined) return undefined;
  const earlier = figures.earlier(cell.place);
  return earlier.find(({ value }) => wasFigure(cell, cell.series.inSheet(value)))?.release;
}

/** Or the analyst had more digits of it than the release: 5474.77 where that one printed 5474.8. */
function wasFigure({ typed, series }: AuditedCell, figure: number): boolean {
  if (agrees(typed, figure, series.tolerance)) return true;
  const printed = { ...typed, amount: figure, decimals: decimalsOf(figure) };
  return significantDigits(printed) >= TELLING_DIGITS && agrees(printed, typed.amount);
}

/** With so many digits two numbers that agree are one figure. */
const TELLING_DIGITS = 4;

/** The best reason for a wrong number that nothing explains together with others. */
export function explainCell(cell: AuditedCell, figures: Figures, table: TableFigures): CellReason {
  const { own, typed } = cell;
  const release = staleRelease(cell, figures);
  if (release !== undefined) return { code: "STALE", release };
  if (own !== undefined && own !== 0) {
    if (agrees({ ...typed, amount: -typed.amount }, own, cell.tolerance)) return { code: "WRONG_SIGN" };
    const power = scaleOf(cell, own);
    if (power !== undefined) return { code: "WRONG_UNIT", power };
  }
  return ownedBy(cell, table);
}

function ownedBy(cell: AuditedCell, table: TableFigures): CellReason {
  const code = cell.own === undefined ? "NOT_PUBLISHED" : "DIFFERENT";
  const owner = ownerOf(cell, table);
  if (!owner) return { code };
  const { owners, isLikely, isDoubtful } = owner;
  if (!isLikely) return { code, possibly: owners };
  return { ...heldReason(cell, owners, code), ...(isDoubtful && { isDoubtful }) };
}

/** That a cell holds one of those figures: of a wrong period where all of them are its own series'. */
export function heldReason(
  cell: AuditedCell,
  owners: readonly Elsewhere[],
  otherwise: "DIFFERENT" | "NOT_PUBLISHED" = "DIFFERENT",
): CellReason {
  const [first, second] = owners;
  const code = owners.every((one) => isSameSeries(cell, one)) ? "WRONG_PERIOD" : otherwise;
  if (!first) return { code: otherwise };
  return second ? { code, among: owners } : { code, elsewhere: first };
}

/** Whether a figure is of the series of a cell, if of another time. */
function isSameSeries({ place }: AuditedCell, { place: other }: Elsewhere): boolean {
  const { area, member } = place.subject;
  return other.indicator === place.indicator && other.subject.area === area && other.subject.member === member;
}

function scaleOf({ typed }: AuditedCell, own: number): number | undefined {
  const digits = significantDigits(typed);
  if (typed.amount === 0 || (digits < 2 && Math.abs(own) >= 10)) return undefined;
  // Rounding moves a number by less than its half: no other power comes near.
  const power = Math.round(Math.log10(Math.abs(typed.amount / own)));
  if (power === 0 || Math.abs(power) > MOST_POWERS) return undefined;
  return isScaled(typed, own, power) && isTelling(typed.amount, own, power, digits) ? power : undefined;
}

/** Rounded after the scale was mistaken, or before: 7452.4 as 7452 and then 74520000. */
function isScaled(typed: TypedNumber, own: number, power: number): boolean {
  const unscaled = movePoint(typed.amount, -power);
  const asTyped = { ...typed, amount: unscaled, decimals: decimalsOf(unscaled) };
  return agrees(typed, movePoint(own, power)) || agrees(asTyped, own);
}

/**
 * A number of one digit that was rounded to it says nothing of a scale: 1 is 0.6 × 1 as well as 6 ÷ 10. That the point
 * slipped by one place is told by more digits: 1.1 for 11.1 lacks one.
 */
function isTelling(amount: number, own: number, power: number, digits: number): boolean {
  return digits > (Math.abs(power) === 1 ? 2 : 1) || amount === movePoint(own, power);
}
