import { basesOf } from "../../server/domain/basis.ts";
import type { Basis } from "../../server/domain/indicator.ts";
import { isRelative, type Period, parsePeriod } from "../../server/domain/period.ts";
import { isRefusal } from "../../server/domain/refusal.ts";
import { createGrid, type Grid, type GridCell, type GridValue } from "../../server/domain/sheet/grid.ts";
import type { Block, CellMeaning, RecognisedCell, Recognition } from "../../server/domain/sheet/recognition.ts";
import type { Subject } from "../../server/domain/subject.ts";

/** One line of a made-up table, and what stands in it under each period. */
export interface TableLine {
  readonly label: string;
  readonly indicator: string;
  readonly subject: Subject;
  readonly values: readonly (GridValue | null | { readonly formula: string; readonly value: GridValue })[];
  readonly unit?: string;
}

/** A made-up table: its labels in the first row and the first column, nothing else on the sheet. */
export interface SheetTable {
  readonly sheet?: string;
  readonly periods: readonly (GridValue | { readonly label: GridValue; readonly period: string })[];
  readonly lines: readonly TableLine[];
  /** Of every figure; what the period says first when absent. */
  readonly basis?: Basis;
  readonly isDown?: boolean;
  readonly numberFormat?: string;
  readonly confidence?: number;
}

/** The grid of a table, and what a recogniser would give of it. */
export interface UnderstoodSheet {
  readonly grids: readonly Grid[];
  readonly recognition: Recognition;
}

/** The span of months that a label says. */
export function spanOf(label: GridValue): Period {
  const period = parsePeriod(String(label));
  if (isRefusal(period) || isRelative(period)) throw new Error(String(label));
  return period;
}

/** A table as a sheet and as it is understood. */
export function understood(table: SheetTable): UnderstoodSheet {
  const place = (along: number, across: number) =>
    table.isDown ? { row: along, column: across } : { row: across, column: along };
  const cells: (Pick<GridCell, "row" | "column" | "value"> & Partial<GridCell>)[] = [];
  const recognised: RecognisedCell[] = [];
  table.periods.forEach((period, at) => {
    cells.push({ ...place(at + 1, 0), value: typeof period === "object" ? period.label : period });
  });
  for (const [across, line] of table.lines.entries()) {
    cells.push({ ...place(0, across + 1), value: line.label });
    for (const [along, period] of table.periods.entries()) {
      const value = line.values[along] ?? null;
      const held = typeof value === "object" && value !== null ? value : { value };
      cells.push({ ...place(along + 1, across + 1), numberFormat: table.numberFormat ?? "General", ...held });
      recognised.push({
        ...place(along + 1, across + 1),
        meaning: meaningOf(table, line, spanOf(typeof period === "object" ? period.period : period)),
        labels: { indicator: place(0, across + 1), period: [place(along + 1, 0)] },
        confidence: table.confidence ?? 1,
        reason: "测试",
      });
    }
  }
  const [rows, columns] = [table.lines.length, table.periods.length];
  const block: Block = {
    sheet: table.sheet ?? "月报",
    range: { top: 0, left: 0, bottom: table.isDown ? columns : rows, right: table.isDown ? rows : columns },
    orientation: table.isDown ? "periods-down" : "periods-across",
    cells: recognised,
  };
  return {
    grids: [createGrid({ sheet: block.sheet, cells })],
    recognition: { blocks: [block], questions: [], untouched: [] },
  };
}

function meaningOf(table: SheetTable, { indicator, subject, unit = "" }: TableLine, period: Period): CellMeaning {
  return { indicator, subject, basis: table.basis ?? basesOf(period)[0] ?? "month", period, unit };
}
