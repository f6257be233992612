import { periodCode } from "../../server/domain/period-code.ts";
import { round } from "../../server/domain/quantity.ts";
import type { Figures } from "../../server/domain/sheet/figures.ts";
import { createGrid, type Grid } from "../../server/domain/sheet/grid.ts";
import { type OwnCell, ownCells, SURE } from "../../server/domain/sheet/own-cell.ts";
import type { Recognition } from "../../server/domain/sheet/recognition.ts";
import { seriesFinder } from "../../server/domain/sheet/series-figures.ts";
import type { Random } from "../made-sheets/random.ts";

/** A cell whose figure is known, and with how many decimals it is typed. */
export interface RightCell extends OwnCell {
  readonly own: number;
  readonly decimals: number;
}

/** One table of a sheet that has a figure in each of these cells. */
export interface RightSheet {
  readonly sheet: string;
  readonly recognition: Recognition;
  readonly cells: readonly RightCell[];
}

/** The tables of what was recognised, each with the figures that belong there. */
export function rightSheets(recognition: Recognition, figures: Figures, random: Random): RightSheet[] {
  const findSeries = seriesFinder(figures);
  return recognition.blocks.flatMap((block) => {
    const find = ownCells(block, figures, findSeries);
    const more = random.below(3);
    const cells = block.cells.flatMap(({ row, column, confidence }): RightCell[] => {
      const cell = confidence >= SURE ? find(row, column) : undefined;
      if (cell?.own === undefined) return [];
      const decimals = cell.series.indicator.kind === "rate" ? 1 : Math.min(cell.series.indicator.decimals, more);
      return [{ ...cell, own: cell.own, decimals }];
    });
    const alone = { ...recognition, blocks: [block], questions: [] };
    return cells.length < 2 ? [] : [{ sheet: block.sheet, recognition: alone, cells }];
  });
}

/** The number that is typed in a cell for its own figure, or for another in its place. */
export function typedAs({ decimals }: RightCell, figure: number): number {
  return round(figure, decimals);
}

/** The sheet with its figures, and other numbers where there are faults. */
export function gridOf({ sheet, cells }: RightSheet, held: ReadonlyMap<RightCell, number | null>): Grid {
  return createGrid({
    sheet,
    cells: cells.map((cell) => {
      const given = held.get(cell);
      return { row: cell.row, column: cell.column, value: given === undefined ? typedAs(cell, cell.own) : given };
    }),
  });
}

/** How an audit names the figure of a cell as the owner of another's number. */
export function nameFor({ place: own }: RightCell, { meaning, place }: RightCell): string {
  const { area, member } = place.subject;
  const code = periodCode(meaning.period, meaning.basis);
  const isOwn = place.indicator === own.indicator && area === own.subject.area && member === own.subject.member;
  return isOwn ? code : [place.indicator, member === "" ? area : `${area}·${member}`, code].join(" ");
}
