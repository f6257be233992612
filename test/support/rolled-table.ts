import { type RollForward, type RollRefusal, rollForward } from "../../server/domain/sheet/fill/roll-forward.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";
import type { Block } from "../../server/domain/sheet/recognition.ts";
import { COUNTRY } from "./made-up-figures.ts";
import { type SheetTable, understood } from "./sheet-table.ts";

/** A made-up table of one line, 工业投资 of the country, and how it goes on. */
export interface RolledTable {
  readonly grid: Grid;
  readonly block: Block;
  readonly roll: RollForward | RollRefusal;
}

/** The table with those periods, and its roll forward. */
export function rolledTable(periods: SheetTable["periods"], differences: Partial<SheetTable> = {}): RolledTable {
  const line = { label: "工业投资", indicator: "INVESTMENT", subject: COUNTRY, values: periods.map(() => 1) };
  const { grids, recognition } = understood({ periods, lines: [line], ...differences });
  const [grid, block] = [grids[0], recognition.blocks[0]];
  if (!grid || !block) throw new Error("no table");
  return { grid, block, roll: rollForward(grid, block) };
}

/** The roll forward of a table of which it is known that it can be continued. */
export function rollOf(periods: SheetTable["periods"], differences: Partial<SheetTable> = {}): RollForward {
  const { roll } = rolledTable(periods, differences);
  if ("code" in roll) throw new Error(roll.code);
  return roll;
}
