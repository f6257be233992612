import { type CellRange, rangeName } from "../../server/domain/sheet/cell-range.ts";
import { isSameValue } from "../../server/domain/sheet/freeze/freeze.ts";

import { excelErrorSentence } from "./excel-error.ts";
import { type CellContent, typedContent } from "./typed-content.ts";
import type { WritePorts } from "./write-cells.ts";

/** What the cells of an area hold, row by row; null is a cell that the formula in the corner fills. */
export type AreaContent = readonly (readonly (CellContent | null)[])[];

/** A change of an area that one formula fills: it comes and goes whole, or the table in it breaks. */
export interface AreaChange {
  readonly sheet: string;
  readonly range: CellRange;
  readonly before: AreaContent;
  readonly after: AreaContent;
}

/** A change of an area that was not made, and why, in Chinese. */
export interface SkippedArea {
  readonly change: AreaChange;
  readonly reason: string;
}

/** What became of areas. */
export interface AreaResult {
  readonly written: readonly AreaChange[];
  readonly skipped: readonly SkippedArea[];
  readonly problems: readonly string[];
  /** Those that were not come to before it was stopped. */
  readonly rest: readonly AreaChange[];
}

/**
 * Makes those changes, area by area. One that no longer holds what was shown is left alone, and so are those of a sheet that
 * is protected or gone. Formats stay as they are. Never rejects.
 */
export async function writeAreas(
  areas: readonly AreaChange[],
  { onProgress, signal }: WritePorts = {},
): Promise<AreaResult> {
  let cells = 0;
  const result = { written: [] as AreaChange[], skipped: [] as SkippedArea[], problems: [] as string[] };
  for (const [at, change] of areas.entries()) {
    if (signal?.aborted) return { ...result, rest: areas.slice(at) };
    const reason = await writeArea(change, result.problems).catch((error) => whatFailed(change, error));
    if (reason === "") result.written.push(change);
    else result.skipped.push({ change, reason });
    cells += change.after.flat().length;
    onProgress?.(cells);
  }
  return { ...result, rest: [] };
}

/** Why it was not written; "" where it was. */
async function writeArea({ sheet, range: place, before, after }: AreaChange, problems: string[]) {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(rangeName(place));
    range.load("formulas,numberFormat");
    await context.sync();
    const formats = range.numberFormat;
    if (!isHeld(range.formulas, before)) return "预览之后已被改动，没有写入。请重新预览。";
    range.formulas = after.map((row) => row.map((content) => typedContent(content ?? "")));
    await context.sync();
    // The cells are written by now: a format that stays changed is told.
    await restoreFormats(context, range, formats).catch((error) => {
      problems.push(`已写入，但有的单元格格式没有恢复：${excelErrorSentence(error)}`);
    });
    return "";
  });
}

/** Excel may have failed after it had written. */
async function whatFailed({ sheet, range, after }: AreaChange, error: unknown): Promise<string> {
  const isWritten = await Excel.run(async (context) => {
    const written = context.workbook.worksheets.getItem(sheet).getRange(rangeName(range)).load("formulas");
    await context.sync();
    return isHeld(written.formulas, after);
  }).catch(() => false);
  return isWritten ? "" : excelErrorSentence(error);
}

async function restoreFormats(context: Excel.RequestContext, range: Excel.Range, formats: string[][]): Promise<void> {
  range.load("numberFormat");
  await context.sync();
  if (JSON.stringify(range.numberFormat) === JSON.stringify(formats)) return;
  range.numberFormat = formats;
  await context.sync();
}

function isHeld(formulas: readonly (readonly CellContent[])[], content: AreaContent): boolean {
  return content.every((row, down) =>
    row.every((held, across) => held === null || isSameValue(formulas[down]?.[across] ?? "", held)),
  );
}
