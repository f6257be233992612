import type { Catalogue } from "../../catalogue.ts";
import { type CellPosition, cellName } from "../cell-range.ts";
import { meaningKey } from "../figure-request.ts";
import { createGrid, type Grid } from "../grid.ts";
import type { LabelAlias } from "../label/label-alias.ts";
import { recognise } from "../meaning/recognise.ts";
import { withPlainFigures } from "../plain-figures.ts";
import type { Block, CellMeaning, RecognisedCell, RecogniserAnswer } from "../recognition.ts";
import { type RollForward, type RollRefusal, rollForward } from "./roll-forward.ts";
import { movedCell } from "./roll-place.ts";
import { movedAnswers, rolledGrid } from "./rolled-grid.ts";

/** What was understood of the workbook with plain figures, by which names and answers. */
export interface Known {
  /** The workbook's sheets, of which another may say what the rolled one's figures are. */
  readonly grids?: readonly Grid[];
  readonly blocks: readonly Block[];
  readonly catalogue: Catalogue;
  readonly answers: readonly RecogniserAnswer[];
  readonly aliases?: readonly LabelAlias[];
}

/** A roll forward whose new labels were read on the sheet as it will be. */
export interface ProvenRoll {
  readonly roll: RollForward;
  /** The sheet as it will be. */
  readonly grid: Grid;
  /** The table as it will be understood, of its cells only the new ones. */
  readonly block: Block;
  /** Cells whose successor is not understood: nothing is written there. */
  readonly missing: readonly CellPosition[];
}

/**
 * A table's next period, proven: the sheet with its labels is recognised again, and every new cell means what the cell does
 * that it continues, one period later. Otherwise the labels need a hand, and nothing is proposed.
 */
export function provenRoll(grid: Grid, block: Block, known: Known): ProvenRoll | RollRefusal {
  const roll = rollForward(grid, block, known.blocks);
  if ("code" in roll) return roll;
  const rolled = rolledGrid(grid, roll);
  const answers = movedAnswers(roll, known.answers);
  const others = (known.grids ?? []).filter(({ sheet }) => sheet !== grid.sheet);
  const grids = [withPlainFigures(filledGrid(grid, rolled, roll)), ...others];
  const recognition = recognise(grids, known.catalogue, answers, known.aliases);
  const blocks = recognition.blocks.filter(({ sheet }) => sheet === grid.sheet);
  const found = new Map(blocks.flatMap(({ cells }) => cells).map((cell) => [cellName(cell), cell]));
  const changed = known.blocks
    .filter(({ sheet }) => sheet === grid.sheet)
    .flatMap(({ cells }) => cells)
    .find((cell) => !isSame(cell.meaning, found.get(cellName(movedCell(roll, cell)))?.meaning));
  if (changed) return unproven(`原有的 ${cellName(changed)} 会被读作别的数`);
  const cells: RecognisedCell[] = [];
  const missing: CellPosition[] = [];
  for (const { cell, place } of roll.successors) {
    const next = found.get(cellName(place));
    if (!next) missing.push(place);
    else if (!continues(cell, next, roll.end)) return unproven(`${cellName(place)} 会被读作另一个指标或期间`);
    else cells.push(next);
  }
  if (cells.length === 0) return unproven("新的单元格读不出是什么数");
  const home = blocks.find((one) => one.cells.some((cell) => cells.includes(cell)));
  return { roll, grid: rolled, block: { ...(home ?? block), cells }, missing };
}

/** With figures in the new cells, since a label with nothing beside it may be the title of what is below. */
function filledGrid(before: Grid, rolled: Grid, { successors }: RollForward): Grid {
  const figures = successors
    .filter(({ place }) => !rolled.cell(place.row, place.column))
    .map(({ cell, place }) => ({ ...place, value: before.cell(cell.row, cell.column)?.value ?? 1 }));
  return createGrid({ ...rolled, cells: [...rolled.cells(), ...figures] });
}

function isSame(one: CellMeaning, other: CellMeaning | undefined): boolean {
  return other !== undefined && meaningKey(one) === meaningKey(other) && one.unit === other.unit;
}

function continues({ meaning }: RecognisedCell, { meaning: next }: RecognisedCell, end: number): boolean {
  return (
    next.indicator === meaning.indicator &&
    next.subject.area === meaning.subject.area &&
    next.subject.member === meaning.subject.member &&
    next.basis === meaning.basis &&
    next.unit === meaning.unit &&
    next.period.end === end
  );
}

function unproven(found: string): RollRefusal {
  return { code: "UNPROVEN", text: `按上一期的写法续写后，${found}。请先手工写好新的标签，再识别一次。` };
}
