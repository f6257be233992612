import { periodOf } from "../../server/domain/basis.ts";
import type { Basis, Indicator } from "../../server/domain/indicator.ts";
import { movePoint, round } from "../../server/domain/quantity.ts";
import { isRefusal } from "../../server/domain/refusal.ts";
import type { Figures } from "../../server/domain/sheet/figures.ts";
import { createGrid, type GridCell } from "../../server/domain/sheet/grid.ts";
import type { Block, CellMeaning, RecognisedCell } from "../../server/domain/sheet/recognition.ts";
import type { Subject } from "../../server/domain/subject.ts";
import { parseUnit } from "../../server/domain/unit.ts";
import type { Dice } from "./dice.ts";
import type { UnderstoodSheet } from "./sheet-table.ts";

/** One series of the book, and on which bases it is published. */
export interface PoolSeries {
  readonly indicator: Indicator;
  readonly subject: Subject;
  readonly bases: readonly Basis[];
  /** The last month of every figure, by basis. */
  readonly months: ReadonlyMap<Basis, readonly number[]>;
}

/** How the numbers of a line are typed. */
export interface Dress {
  readonly unit: string;
  readonly decimals: number;
  /** Rounded by hand, by the number format alone, as a fraction that shows per cent, or as text with its sign. */
  readonly how: "rounded" | "formatted" | "percent" | "text";
}

/** A cell of a right table: what it means and its figure in the sheet's unit, undefined where nothing is published. */
export interface RightCell {
  readonly line: number;
  readonly step: number;
  readonly meaning: CellMeaning;
  readonly value: number | undefined;
  readonly tolerance: number;
  readonly dress: Dress;
}

export interface RightTable {
  readonly lines: readonly (readonly RightCell[])[];
  readonly isDown: boolean;
}

/** What stands in a cell: a value and its format; undefined for a blank. */
export type HeldValue = Pick<GridCell, "value" | "numberFormat"> | undefined;

/** What is typed in each cell of a table. */
export type Typing = (cell: RightCell) => HeldValue;

/** An amount in a sheet's unit as a line is dressed. */
export function dressed(amount: number | undefined, { decimals, how }: Dress): HeldValue {
  if (amount === undefined) return undefined;
  const places = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  switch (how) {
    case "rounded":
      return { value: round(amount, decimals), numberFormat: "General" };
    case "formatted":
      return { value: amount, numberFormat: `#,##${places}` };
    case "percent":
      return { value: movePoint(round(amount, decimals), -2), numberFormat: `${places}%` };
    case "text":
      return { value: `${round(amount, decimals).toFixed(decimals)}%`, numberFormat: "@" };
  }
}

/** The sheet and what a recogniser gives of it, with labels that nobody reads. */
export function sheetOf({ lines, isDown }: RightTable, typing: Typing): UnderstoodSheet {
  const place = ({ line, step }: Pick<RightCell, "line" | "step">) =>
    isDown ? { row: step + 1, column: line + 1 } : { row: line + 1, column: step + 1 };
  const cells: (Pick<GridCell, "row" | "column" | "value"> & Partial<GridCell>)[] = [];
  const recognised: RecognisedCell[] = [];
  for (const cell of lines.flat()) {
    const held = typing(cell);
    if (held) cells.push({ ...place(cell), ...held });
    recognised.push({ ...place(cell), meaning: cell.meaning, labels: { period: [] }, confidence: 1, reason: "测试" });
  }
  const [across, along] = [lines.length, lines[0]?.length ?? 0];
  const [bottom, right] = isDown ? [along, across] : [across, along];
  const block: Block = {
    sheet: "月报",
    range: { top: 0, left: 0, bottom, right },
    orientation: isDown ? "periods-down" : "periods-across",
    cells: recognised,
  };
  return {
    grids: [createGrid({ sheet: "月报", cells })],
    recognition: { blocks: [block], questions: [], untouched: [] },
  };
}

/** The name of a cell's place in the sheet that {@link sheetOf} makes. */
export function placeIn({ isDown }: RightTable, { line, step }: Pick<RightCell, "line" | "step">): string {
  return isDown ? `${step + 1},${line + 1}` : `${line + 1},${step + 1}`;
}

/** Makes tables of the figures, none of them wrong. */
export function tableMaker(figures: Figures, pool: readonly PoolSeries[]) {
  function cellOf(series: PoolSeries, dress: Dress, basis: Basis, month: number, at: { line: number; step: number }) {
    const meaning: CellMeaning = {
      indicator: series.indicator.code,
      subject: series.subject,
      basis,
      period: basis === "point" ? periodOf("year", month) : periodOf(basis, month),
      unit: dress.unit,
    };
    const figure = figures.figure(meaning);
    const isMissing = isRefusal(figure);
    const by = powerOf(series.indicator.unit) - powerOf(dress.unit || series.indicator.unit);
    const tolerance = isMissing ? 0 : figure.tolerance;
    return {
      ...at,
      meaning,
      dress,
      value: isMissing ? undefined : movePoint(figure.value, by),
      tolerance: movePoint(Math.max(tolerance, by > 0 ? 0.5 * 10 ** -series.indicator.decimals : 0), by),
    };
  }

  return (dice: Dice): RightTable => {
    const { lines, steps } = shapeOf(dice, pool);
    return {
      isDown: dice.chance(0.5),
      lines: lines.map((series, line) => {
        const dress = dressOf(dice, series);
        return steps.map(([basis, month], step) => cellOf(series, dress, basis, month, { line, step }));
      }),
    };
  };
}

function powerOf(symbol: string): number {
  const unit = parseUnit(symbol);
  return isRefusal(unit) ? 0 : unit.power;
}

const MONEY = ["", "亿元", "万元", "百万元", "元"];

function dressOf(dice: Dice, { indicator }: PoolSeries): Dress {
  if (indicator.kind === "rate") {
    const how = dice.of(["rounded", "rounded", "formatted", "percent", "text"] as const);
    return { unit: dice.of(["", "%"]), decimals: indicator.decimals > 1 ? dice.of([1, 2]) : 1, how };
  }
  const unit = indicator.unit === "亿元" ? dice.of(MONEY) : "";
  const how = dice.of(["rounded", "formatted"] as const);
  const fine = indicator.kind === "stock" ? 1 : 3;
  return { unit, decimals: unit === "" || unit === "亿元" ? dice.below(fine) : 0, how };
}

type Step = readonly [basis: Basis, month: number];

/** Series that go together, and the periods of the table. */
function shapeOf(dice: Dice, pool: readonly PoolSeries[]): { lines: readonly PoolSeries[]; steps: readonly Step[] } {
  const kind = dice.of(["months", "months", "months", "pairs", "one", "quarters", "years", "level"] as const);
  const monthly = pool.filter(({ bases }) => bases.includes("month"));
  const totalled = pool.filter(({ bases }) => bases.includes("year-to-date"));
  const some = (from: readonly PoolSeries[], least: number, most: number) =>
    shuffled(dice, from).slice(0, least + dice.below(most - least + 1));
  const turn = <Item>(steps: readonly Item[]) => (dice.chance(0.3) ? [...steps].reverse() : steps);
  switch (kind) {
    case "months": {
      const basis = dice.of(["month", "year-to-date"] as const);
      const lines = some(basis === "month" ? monthly : totalled, 1, 8);
      return { lines, steps: turn(monthsOf(dice, lines, basis).map((month): Step => [basis, month])) };
    }
    case "level": {
      const lines = totalled.filter(({ indicator }) => indicator.code.includes("PROFIT"));
      return {
        lines,
        steps: turn(monthsOf(dice, lines, "year-to-date").map((month): Step => ["year-to-date", month])),
      };
    }
    case "pairs": {
      const lines = some(monthly, 1, 5);
      const months = turn(monthsOf(dice, lines, "month"));
      return {
        lines,
        steps: months.flatMap((month): Step[] => [
          ["month", month],
          ["year-to-date", month],
        ]),
      };
    }
    case "one": {
      const [month = 0] = monthsOf(dice, monthly.slice(0, 1), "month");
      return {
        lines: some(monthly, 4, 14),
        steps: [
          ["month", month],
          ["year-to-date", month],
        ],
      };
    }
    case "quarters": {
      const flows = totalled.filter(({ indicator }) => indicator.kind === "flow");
      const quarters = [2015, 2016, 2017].flatMap((year) => [3, 6, 9, 12].map((month) => year * 12 + month - 1));
      const from = dice.below(5);
      return {
        lines: some(flows, 1, 1),
        steps: turn(quarters.slice(from, from + 4 + dice.below(9))).map((month): Step => ["quarter", month]),
      };
    }
    case "years": {
      const yearly = pool.filter(({ bases }) => bases.includes("year"));
      const years = [2014, 2015, 2016, 2017, 2018].map((year) => year * 12 + 11);
      return { lines: some(yearly, 2, 6), steps: turn(years).map((month): Step => ["year", month]) };
    }
  }
}

function monthsOf(dice: Dice, lines: readonly PoolSeries[], basis: Basis): readonly number[] {
  const months = lines[0]?.months.get(basis) ?? [];
  const length = Math.min(months.length, 3 + dice.below(16));
  const from = dice.below(months.length - length + 1);
  return months.slice(from, from + length);
}

function shuffled<Item>(dice: Dice, items: readonly Item[]): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(dice.below(left.length), 1));
}
