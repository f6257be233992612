import type { CellPosition } from "../cell-range.ts";
import type { Figures } from "../figures.ts";
import { type CellFinder, ownCells } from "../own-cell.ts";
import type { Block } from "../recognition.ts";
import { type SeriesFinder, seriesFinder } from "../series-figures.ts";

/** Which figures the numbers of a workbook are held against. */
export interface AuditFigures {
  /** Today's. */
  readonly now: Figures;
  /** Those that a cell was filled with, where the workbook says so; today's where it does not. */
  readonly at?: (sheet: string, cell: CellPosition) => Figures;
}

/** The cells of a block with the figures that belong there. */
export interface VintageCells {
  /** As the workbook's vintage has it; as today's where that vintage has nothing for the cell. */
  readonly find: CellFinder;
  /** As today's have it, where that is another vintage; else undefined. */
  readonly today: CellFinder;
}

/** Finds the cells of blocks; the series of each vintage are made once. */
export function vintageCells({ now, at = () => now }: AuditFigures): (block: Block) => VintageCells {
  const series = new Map<Figures, SeriesFinder>();
  function finderOf(block: Block, figures: Figures): CellFinder {
    const known = series.get(figures) ?? seriesFinder(figures);
    series.set(figures, known);
    return ownCells(block, figures, known);
  }
  return (block) => {
    const today = finderOf(block, now);
    const others = new Map<Figures, CellFinder>();
    function otherOf(figures: Figures): CellFinder {
      const known = others.get(figures) ?? finderOf(block, figures);
      others.set(figures, known);
      return known;
    }
    const figuresAt = (row: number, column: number) => at(block.sheet, { row, column });
    return {
      find(row, column) {
        const figures = figuresAt(row, column);
        const then = figures === now ? undefined : otherOf(figures)(row, column);
        return then?.own === undefined ? today(row, column) : then;
      },
      today: (row, column) => (figuresAt(row, column) === now ? undefined : today(row, column)),
    };
  };
}
