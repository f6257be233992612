import type { Catalogue } from "../../catalogue.ts";
import type { Indicator } from "../../indicator.ts";
import { movePoint } from "../../quantity.ts";
import { isRefusal } from "../../refusal.ts";
import { parseUnit } from "../../unit.ts";
import type { CellPosition } from "../cell-range.ts";
import type { Grid, GridCell } from "../grid.ts";
import { SURE } from "../own-cell.ts";
import type { Block, CellMeaning } from "../recognition.ts";
import { shownNumber } from "../typed-number.ts";

/** A number that a table shows, typed or worked out, and what it means. */
export interface ShownFigure extends CellPosition {
  readonly meaning: CellMeaning;
  readonly indicator: Indicator;
  /** In the base unit of its dimension, 元 for 亿元, so that tables in different units compare. */
  readonly amount: number;
  /** Half of its last shown digit, in the same unit: by so much rounding may have moved it. */
  readonly half: number;
  /** The power of ten that takes one of what is shown to the base unit. */
  readonly power: number;
}

/** The numbers of the cells of a block that are understood for certain. */
export function shownFigures(grid: Grid, { cells }: Block, catalogue: Catalogue): ShownFigure[] {
  return cells.flatMap(({ row, column, meaning, confidence }) => {
    const held = grid.cell(row, column);
    const indicator = confidence >= SURE ? catalogue.indicators.byCode(meaning.indicator) : undefined;
    const unit = indicator && parseUnit(meaning.unit || indicator.unit);
    if (!indicator || !held || !unit || isRefusal(unit)) return [];
    const shown = shownAmount(held, unit.power);
    return shown ? [{ row, column, meaning, indicator, power: unit.power, ...shown }] : [];
  });
}

/** The number that a cell shows in the base unit of its dimension, and half of its last digit; undefined for no number. */
export function shownAmount({ value, numberFormat, isError }: GridCell, power: number) {
  const shown = isError || value === null ? undefined : shownNumber(value, numberFormat);
  return shown && { amount: movePoint(shown.amount, power), half: movePoint(0.5, power - shown.decimals) };
}

const MAY_BE_NEGATIVE = /利润|差额|净|余额|顺差|逆差|亏损/u;

/** Whether the amounts of an indicator can be below nothing: a part may exceed the whole then, and a sum may fall. */
export function canBeNegative({ name }: Indicator): boolean {
  return MAY_BE_NEGATIVE.test(name);
}

/** Whose figure it is, without its time: equal for the figures of one series. */
export function seriesOf({ meaning }: ShownFigure): string {
  return [meaning.indicator, meaning.subject.area, meaning.subject.member].join(" ");
}

/** Whether amounts of that indicator add up: over time when they are flows, over areas when they are stocks too. */
export function addsUp({ indicator }: ShownFigure): boolean {
  return indicator.kind === "flow" || indicator.kind === "stock";
}
