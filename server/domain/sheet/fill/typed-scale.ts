import { movePoint } from "../../quantity.ts";
import { isRefusal } from "../../refusal.ts";
import { parseUnit, UNITS } from "../../unit.ts";
import { type CellPosition, cellName } from "../cell-range.ts";
import type { Figures } from "../figures.ts";
import type { Grid } from "../grid.ts";
import type { CellMeaning } from "../recognition.ts";
import { agrees, significantDigits, type TypedNumber, typedNumber } from "../typed-number.ts";

/** A cell that would be written, as far as its scale goes. */
export interface PlannedNumber extends CellPosition {
  readonly meaning: CellMeaning;
  readonly before: { readonly formula: string };
  /** What the cell would hold: 0.059 where it shows 5.9%. */
  readonly after: number;
}

/** A typed number beside what the plan would write there, both as they are shown. */
interface TypedBeside {
  readonly cell: PlannedNumber;
  readonly typed: TypedNumber;
  readonly published: number;
}

/** By which power of ten typed numbers are off, and one of them; 0 where some are not. */
interface Scale {
  readonly power: number;
  readonly example: TypedBeside;
}

/**
 * Cells of a table whose typed neighbours are the published figures in another scale: 37.03 and 40.08 in a row without a
 * unit, where 3703 and 4008 百万美元 are published. What would be written there would be a hundred times too much. A
 * series' own numbers decide, or where it has none those of the table's same indicator; one in the scale of the plan is
 * enough to leave the others to the audit.
 *
 * @returns by cell, in Chinese, why it is not written and what to do
 */
export function offScale<Cell extends PlannedNumber>(
  grid: Grid,
  cells: readonly Cell[],
  figures: Figures,
): Map<Cell, string> {
  const typed = cells.flatMap((cell) => typedBeside(grid, cell));
  const [bySeries, byIndicator] = [scalesBy(typed, seriesKey), scalesBy(typed, indicatorKey)];
  const reasons = new Map<Cell, string>();
  for (const cell of cells) {
    const scale = bySeries.get(seriesKey(cell)) ?? byIndicator.get(indicatorKey(cell));
    if (scale && scale.power !== 0 && cell.before.formula === "") reasons.set(cell, reasonOf(cell, scale, figures));
  }
  return reasons;
}

function seriesKey({ meaning: { indicator, subject, unit } }: PlannedNumber): string {
  return [indicator, subject.area, subject.member, unit].join(" ");
}

function indicatorKey({ meaning: { indicator, unit } }: PlannedNumber): string {
  return `${indicator} ${unit}`;
}

function typedBeside(grid: Grid, cell: PlannedNumber): TypedBeside[] {
  const held = grid.cell(cell.row, cell.column);
  const typed = held && typedNumber(held);
  const published = typed?.isPercent ? movePoint(cell.after, 2) : cell.after;
  return typed && typed.amount !== 0 && published !== 0 ? [{ cell, typed, published }] : [];
}

/** The power by which all telling numbers of a key are off; nothing for a key without any. */
function scalesBy(typed: readonly TypedBeside[], keyOf: (cell: PlannedNumber) => string): Map<string, Scale> {
  const scales = new Map<string, Scale>();
  for (const example of typed) {
    const power = powerOf(example);
    if (power === undefined) continue;
    const key = keyOf(example.cell);
    const known = scales.get(key);
    scales.set(
      key,
      !known || known.power === power ? { power, example: known?.example ?? example } : { power: 0, example },
    );
  }
  return scales;
}

/** Two or more digits less may fit by chance. */
const TELLING_DIGITS = 3;
const MOST_POWERS = 8;
/** A number that is no published one, and yet of its size: revised, or mistyped. */
const SAME_SIZE = 3;

function powerOf({ typed, published }: TypedBeside): number | undefined {
  const ratio = typed.amount / published;
  if (agrees(typed, published) || (ratio > 1 / SAME_SIZE && ratio < SAME_SIZE)) return 0;
  const power = Math.round(Math.log10(Math.abs(ratio)));
  const isClear = Math.abs(power) <= MOST_POWERS && significantDigits(typed) >= TELLING_DIGITS;
  return isClear && agrees(typed, movePoint(published, power)) ? power : undefined;
}

function reasonOf({ meaning }: PlannedNumber, { power, example }: Scale, figures: Figures): string {
  const own = parseUnit(meaning.unit || (figures.indicator(meaning.indicator)?.unit ?? ""));
  const unit = isRefusal(own) ? undefined : own;
  const likely = UNITS.find((one) => unit && one.dimension === unit.dimension && one.power === unit.power - power);
  const times = `${power > 0 ? "" : "1/"}${10 ** Math.abs(power)}${power > 0 ? " 倍" : ""}`;
  const typed = `同一指标手填的 ${example.typed.amount}（${cellName(example.cell)}）`;
  const published = `公布数 ${example.published}${unit?.symbol ?? ""} 的 ${times}`;
  const seems = likely ? `，像是以${likely.symbol}为单位` : "";
  const advice = `请在标签或标题里写明单位${likely ? `“${likely.symbol}”` : ""}，或改正手填的数，再识别一次`;
  return `${typed}是${published}${seems}，与这一格要填的单位不同，没有填。${advice}。`;
}
