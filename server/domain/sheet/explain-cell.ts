import { decimalsOf, movePoint } from "../quantity.ts";
import type { AuditedCell } from "./audited-cell.ts";
import { displacementsIn, type Elsewhere } from "./displacement.ts";
import type { Figures } from "./figures.ts";
import { agrees, significantDigits, type TypedNumber } from "./typed-number.ts";

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
  /** Of a wrong period, the figure that the cell holds. */
  readonly elsewhere?: Elsewhere;
  /** Of a wrong unit, by how many powers of ten the number is too large. */
  readonly power?: number;
  /** Of a stale number, the release that had it. */
  readonly release?: string;
}

/** Scales that are mistaken for each other: 亿元 and 万元 or 元, per cent and fractions, thousands; then slips of the point. */
const POWERS = [4, -4, 8, -8, -2, 2, 3, -3, 6, -6, 1, -1, 5, -5, 7, -7];

/** With so many digits a number is the figure of one period and hardly of another. */
const TELLING_DIGITS = 4;

/** Displacements that explain even a number of two digits: the same month otherwise covered, the periods beside, last year. */
const NEAR = /^(?:basis|published|months -12$)/u;

const nearDisplacements = displacementsIn(() => undefined).filter(({ key }) => NEAR.test(key));

/** Whether an earlier release had the number that was typed, and which one. */
export function staleRelease(cell: AuditedCell, figures: Figures): string | undefined {
  if (cell.isRight || cell.own === undefined) return undefined;
  const earlier = figures.earlier(cell.place);
  return earlier.find(({ value }) => agrees(cell.typed, cell.series.inSheet(value), cell.series.tolerance))?.release;
}

/** The best reason for a wrong number that nothing explains together with others. */
export function explainCell(cell: AuditedCell, figures: Figures): CellReason {
  const { own, typed } = cell;
  const release = staleRelease(cell, figures);
  if (release !== undefined) return { code: "STALE", release };
  if (own !== undefined && own !== 0) {
    if (agrees({ ...typed, amount: -typed.amount }, own, cell.tolerance)) return { code: "WRONG_SIGN" };
    const power = scaleOf(cell, own);
    if (power !== undefined) return { code: "WRONG_UNIT", power };
  }
  const elsewhere = nearFigure(cell) ?? farFigure(cell);
  if (elsewhere) return { code: "WRONG_PERIOD", elsewhere };
  return { code: own === undefined ? "NOT_PUBLISHED" : "DIFFERENT" };
}

function scaleOf({ typed }: AuditedCell, own: number): number | undefined {
  const digits = significantDigits(typed);
  if (typed.amount === 0 || (digits < 2 && Math.abs(own) >= 10)) return undefined;
  return POWERS.find((power) => isScaled(typed, own, power) && isTelling(typed.amount, own, power, digits));
}

/** Rounded after the scale was mistaken, or before: 7452.4 as 7452 and then 74520000. */
function isScaled(typed: TypedNumber, own: number, power: number): boolean {
  const unscaled = movePoint(typed.amount, -power);
  const asTyped = { ...typed, amount: unscaled, decimals: decimalsOf(unscaled) };
  return agrees(typed, movePoint(own, power)) || agrees(asTyped, own);
}

/** A number of one digit that was rounded to it says nothing of a scale: 1 is 0.6 × 1 as well as 6 ÷ 10. */
function isTelling(amount: number, own: number, power: number, digits: number): boolean {
  return digits > 1 || amount === movePoint(own, power);
}

function nearFigure(cell: AuditedCell): Elsewhere | undefined {
  // Where nothing is published, a number of two digits equals its neighbour too easily to say that it is that one.
  const isTold = cell.own !== undefined || significantDigits(cell.typed) >= TELLING_DIGITS - 1;
  const candidates = nearDisplacements.filter(({ key }) => isTold || key.startsWith("basis"));
  for (const displacement of candidates) {
    const found = displacement.find(cell);
    if (found && agrees(cell.typed, found.value, cell.series.tolerance)) return found;
  }
  return undefined;
}

/** The figure of the nearest period that is exactly the number. */
function farFigure(cell: AuditedCell): Elsewhere | undefined {
  if (significantDigits(cell.typed) < TELLING_DIGITS) return undefined;
  let nearest: Elsewhere | undefined;
  const distance = (found: Elsewhere) => Math.abs(found.place.month - cell.place.month);
  for (const [place, value] of cell.series.all()) {
    const found = { place, value };
    if (!agrees(cell.typed, value, cell.series.tolerance)) continue;
    if (!nearest || distance(found) < distance(nearest)) nearest = found;
  }
  return nearest;
}
