import { type AuditedBlock, auditedBlock } from "../../server/domain/sheet/audit/audited-cell.ts";
import { vintageCells } from "../../server/domain/sheet/audit/vintage-cells.ts";
import type { Figures } from "../../server/domain/sheet/figures.ts";
import { COUNTRY, madeUpFigures } from "./made-up-figures.ts";
import { type SheetTable, type TableLine, understood } from "./sheet-table.ts";

/** Last month of the first quarter of 2016, as an ordinal. */
export const FIRST_QUARTER = 2016 * 12 + 2;

/** What is published of a year's quarters, and of the quarter before. */
export const QUARTERS = [101, 111, 122, 133.5, 144.5] as const;

/** The quarters of 2016, as labels; the first is also January to March. */
export const QUARTER_LABELS = [1, 2, 3, 4].map((quarter) => `2016Q${quarter}`);

/** Made-up quarters, and a made-up version of one before. */
export const QUARTER_FIGURES = madeUpFigures({
  series: [{ basis: "quarter", from: FIRST_QUARTER - 3, step: 3, values: QUARTERS }],
  earlier: [{ value: 120, release: "初步核算" }],
});

/** A row of quarters with those numbers typed, held against the made-up figures. */
export function auditedQuarters(
  values: TableLine["values"],
  { figures = QUARTER_FIGURES, ...table }: Partial<SheetTable> & { readonly figures?: Figures } = {},
): AuditedBlock {
  const line = { label: "总产值", indicator: "OUTPUT", subject: COUNTRY, values };
  const { grids, recognition } = understood({ periods: QUARTER_LABELS, basis: "quarter", lines: [line], ...table });
  const [grid, block] = [grids[0], recognition.blocks[0]];
  if (!grid || !block) throw new Error("no table");
  return auditedBlock(grid, block, vintageCells({ now: figures })(block));
}
