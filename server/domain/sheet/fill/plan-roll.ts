import type { Catalogue } from "../../catalogue.ts";
import { isRefusal } from "../../refusal.ts";
import { type CellPosition, cellName, holds } from "../cell-range.ts";
import type { Figures } from "../figures.ts";
import { referencesOf } from "../formula-kind.ts";
import type { Grid } from "../grid.ts";
import { isOurs } from "../plain-figures.ts";
import type { RecognisedCell } from "../recognition.ts";
import { seriesFinder } from "../series-figures.ts";
import { liveFormula } from "./metric-formula.ts";
import { createMetricReader } from "./metric-reading.ts";
import { planFill, type RefusedCell } from "./plan-fill.ts";
import type { ProvenRoll } from "./proven-roll.ts";
import { movedCell } from "./roll-place.ts";

/** A formula that goes into a new cell. */
export interface RollCell extends CellPosition {
  readonly formula: string;
  /** A figure that is published; one that is still to be published; or what the analyst works out. */
  readonly kind: "figure" | "pending" | "own";
  /** What it will show; null where that is not known. */
  readonly after: number | null;
  /** In Chinese: where the figure is from, why it is not there yet, or whose formula it is. */
  readonly text: string;
}

/** What rolling a table forward would write, before anything is. */
export interface RollPlan {
  readonly proven: ProvenRoll;
  /** Row by row. */
  readonly cells: readonly RollCell[];
  readonly refused: readonly RefusedCell[];
  /** Formulas of the analyst's own that go on reading the period before, where they stand then. */
  readonly staying: readonly CellPosition[];
}

const NEVER = "这个系列从未公布过，留空。";
const UNREAD = "按上一期的写法读不出这一格是什么数，留空。";

/** Plans the cells of a table's next period; formulas of the table are gone on with, other cells get live formulas. */
export function planRoll(before: Grid, proven: ProvenRoll, figures: Figures, catalogue: Catalogue): RollPlan {
  const { roll, grid, block, missing } = proven;
  const planner: Planner = {
    grid,
    figures,
    reader: createMetricReader(catalogue),
    filled: filledCells(proven, figures, catalogue),
    off: offPlaces(before, proven, figures, catalogue),
  };
  const copies = new Map(roll.copies.map((copy) => [cellName(copy), copy]));
  const planned = block.cells.map((cell) => planCell(cell, copies.get(cellName(cell))?.formula, planner));
  const own = roll.copies
    .filter(({ formula }) => !isOurs(formula))
    .map(
      ({ row, column, formula }): RollCell => ({
        row,
        column,
        formula,
        kind: "own",
        after: null,
        text: "您的公式，照样续写",
      }),
    );
  const unread = missing
    .filter((place) => !copies.has(cellName(place)))
    .map((place) => ({ sheet: grid.sheet, ...place, code: "UNPROVEN", text: UNREAD }));
  return {
    proven,
    cells: [...planned.filter((cell) => "kind" in cell), ...own].sort((a, b) => a.row - b.row || a.column - b.column),
    refused: [...planned.filter((cell) => "code" in cell), ...unread],
    staying: stayingFormulas(before, proven),
  };
}

interface Planner {
  readonly grid: Grid;
  readonly figures: Figures;
  readonly reader: ReturnType<typeof createMetricReader>;
  readonly filled: ReadonlyMap<string, RollCell | RefusedCell>;
  /** New cells whose predecessors hold typed numbers in another unit: why nothing is written. */
  readonly off: ReadonlyMap<string, string>;
}

/** What filling writes into the new cells that nothing is gone on with in. */
function filledCells(
  { grid, block }: ProvenRoll,
  figures: Figures,
  catalogue: Catalogue,
): Map<string, RollCell | RefusedCell> {
  const { cells, refused } = planFill([grid], { blocks: [block], questions: [], untouched: [] }, figures, catalogue);
  const filled = cells.map(({ row, column, formula, after, source }): RollCell => {
    return { row, column, formula, kind: "figure", after, text: source };
  });
  return new Map([...filled, ...refused].map((cell) => [cellName(cell), cell]));
}

/** What filling finds of the cells that are gone on with. */
function offPlaces(before: Grid, { roll, block }: ProvenRoll, figures: Figures, catalogue: Catalogue) {
  const cells = roll.successors.map(({ cell }) => cell);
  const recognition = { blocks: [{ ...block, cells }], questions: [], untouched: [] };
  const { refused } = planFill([before], recognition, figures, catalogue);
  const texts = new Map(
    refused.flatMap((one) => (one.code === "UNIT_CONTRADICTION" ? [[cellName(one), one.text]] : [])),
  );
  return new Map(
    roll.successors.flatMap(({ cell, place }) => {
      const text = texts.get(cellName(cell));
      return text === undefined ? [] : [[cellName(place), text]];
    }),
  );
}

function planCell(cell: RecognisedCell, copied: string | undefined, planner: Planner): RollCell | RefusedCell {
  const { grid, figures, filled, reader, off } = planner;
  const { row, column, meaning } = cell;
  const place = { row, column };
  const reason = copied ? undefined : off.get(cellName(cell));
  if (reason !== undefined) return { sheet: grid.sheet, ...place, code: "UNIT_CONTRADICTION", text: reason };
  const figure = figures.figure(meaning);
  const planned = filled.get(cellName(cell));
  if (!copied && planned && ("kind" in planned || !isRefusal(figure))) return planned;
  if (!isRefusal(figure)) {
    return copied
      ? { ...place, formula: copied, kind: "figure", after: shownBy(cell, figure.value, planner), text: figure.source }
      : { sheet: grid.sheet, ...place, code: "UNPROVEN", text: UNREAD };
  }
  if (figures.published(meaning.indicator, meaning.subject).length === 0 && !copied) {
    return { sheet: grid.sheet, ...place, code: figure.code, text: NEVER };
  }
  const isPercent = figures.indicator(meaning.indicator)?.unit === "%" && grid.showsPercent(row, column);
  const formula = copied ?? liveFormula(cell, grid, reader, isPercent ? 100 : 1)?.formula;
  if (!formula) return { sheet: grid.sheet, ...place, code: "UNPROVEN", text: UNREAD };
  return { ...place, formula, kind: "pending", after: null, text: figure.message.replace(/请[^。]*。$/u, "") };
}

/** The figure in the unit of the sheet, as a formula of the table gives it; null where the two do not go together. */
function shownBy({ meaning }: RecognisedCell, value: number, { figures }: Planner): number | null {
  return seriesFinder(figures)(meaning.indicator, meaning.subject, meaning.unit)?.inSheet(value) ?? null;
}

/** Formulas beside the table that read its newest period, as a sum of all months: they do not take in the new one by themselves. */
function stayingFormulas(before: Grid, { roll }: ProvenRoll): CellPosition[] {
  const continued = roll.successors.map(({ cell }) => cell);
  const isNewest = (cell: CellPosition) => continued.some((one) => one[roll.axis] === cell[roll.axis]);
  return [...before.cells()]
    .filter((cell) => cell.formula !== "" && !isOurs(cell.formula) && !isNewest(cell))
    .filter(({ formula }) => referencesOf(formula).some((range) => continued.some((one) => holds(range, one))))
    .map((cell) => movedCell(roll, cell));
}
