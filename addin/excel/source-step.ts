import type { Question } from "../../server/domain/question.ts";
import { planFreeze } from "../../server/domain/sheet/freeze/freeze.ts";
import type { FrozenCell } from "../../server/domain/sheet/freeze/freeze-manifest.ts";
import { withFrozen } from "../../server/domain/sheet/freeze/settle-manifest.ts";
import {
  isSourceSheet,
  sourceQuestion,
  sourceRows,
  sourceSheetName,
} from "../../server/domain/sheet/freeze/source-rows.ts";
import type { Grid, GridValue } from "../../server/domain/sheet/grid.ts";

import { askFrozen } from "../client/ask-frozen.ts";

import type { FreezeBook } from "./freeze-book.ts";
import type { FreezeClient } from "./freeze-client.ts";
import type { OwnSheet } from "./own-sheet.ts";
import type { LeftCell } from "./rewrite-step.ts";
import { Told } from "./told.ts";

/** The sheet 数据来源, before it is written. */
export interface SourceStep {
  readonly kind: "sources";
  readonly sheet: OwnSheet;
  /** What it holds now; null where there is no such sheet yet. */
  readonly former: OwnSheet | null;
  /** Whether another sheet of that name is the analyst's own, so that ours has another name. */
  readonly isRenamed: boolean;
  readonly left: readonly LeftCell[];
}

/**
 * A row for each figure of the workbook, frozen or live, with its citation of today. @throws Told where there is no server
 * to ask
 */
export async function sourceStep(
  book: FreezeBook,
  batcher: FreezeClient["batcher"],
  versionOf: (cell: FrozenCell) => string,
): Promise<SourceStep> {
  const { frozen, kept } = planFreeze(book.grids, "");
  const live = frozen.map((cell) => ({ ...cell, dataVersion: versionOf(cell) }));
  const cells = withFrozen(book.manifest.cells, live);
  const { answers, refusals, outage } = await askFrozen(batcher, cells, book.grids, (question: Question) =>
    sourceQuestion(question),
  );
  if (outage) throw new Told(outage.message);
  const gridOf = new Map(book.grids.map((grid) => [grid.sheet, grid]));
  const isTheirs = (name: string) => {
    const grid = gridOf.get(name);
    return grid !== undefined && !isSourceSheet(grid);
  };
  const name = sourceSheetName(isTheirs);
  const former = gridOf.get(name);
  return {
    kind: "sources",
    sheet: {
      name,
      visibility: "Visible",
      rows: sourceRows(cells, (cell) => answers.get(cell) ?? refusals.get(cell)?.refusal),
    },
    former: former ? { name, visibility: "Visible", rows: rowsOf(former) } : null,
    isRenamed: isTheirs("数据来源"),
    left: kept,
  };
}

function rowsOf(grid: Grid): GridValue[][] {
  const last = [...grid.rows.keys()].at(-1) ?? -1;
  return Array.from({ length: last + 1 }, (_, row) => {
    const cells = [...(grid.rows.get(row)?.values() ?? [])];
    const width = Math.max(0, ...cells.map(({ column }) => column + 1));
    return Array.from({ length: width }, (_unused, column) => grid.cell(row, column)?.value ?? "");
  });
}
