import type { FrozenCell } from "../../server/domain/sheet/freeze/freeze-manifest.ts";
import { placeOf, settledManifest, withFrozen } from "../../server/domain/sheet/freeze/settle-manifest.ts";

import { excelErrorSentence } from "./excel-error.ts";
import { keepFrozen, readFrozen } from "./manifest-sheet.ts";
import { type AreaChange, type AreaResult, writeAreas } from "./write-areas.ts";
import { type CellChange, type WritePorts, type WriteResult, wayBack, writeCells } from "./write-cells.ts";

/** What is written into the cells of a workbook, and what its manifest says of them afterwards. */
export interface Rewriting {
  readonly cells: readonly CellChange[];
  readonly areas: readonly AreaChange[];
  /** Those of the cells that are frozen when it is done; the others are not, or not any more. */
  readonly frozen: readonly FrozenCell[];
}

/** What became of it: of its cells, and of its areas. */
export interface RewriteResult extends WriteResult {
  readonly areas: Pick<AreaResult, "written" | "skipped">;
  /** Every cell that was written, as `placeOf` has it. */
  readonly places: ReadonlySet<string>;
  /** The way back; null where nothing was written. */
  readonly back: Rewriting | null;
  /** What was not come to, because it was stopped or the manifest could not be kept; null where nothing is left. */
  readonly rest: Rewriting | null;
}

/**
 * Carries a rewriting out. The manifest is kept first, with what was frozen and what will be, so that no formula is lost
 * whatever happens in between; afterwards it says what is so. Never rejects; where the manifest cannot be kept, nothing is
 * written.
 */
export async function rewrite(rewriting: Rewriting, ports: WritePorts = {}): Promise<RewriteResult> {
  const { frozen } = rewriting;
  try {
    const from = (await readFrozen())?.cells;
    if (!from && frozen.length > 0)
      return unwritten(rewriting, "已有一份读不懂的定稿清单，请用新版本的 Plancell 打开。");
    const before = from ?? [];
    const both = withFrozen(before, frozen);
    const unkept = await keepChanged(before, both).then(() => "", excelErrorSentence);
    return unkept === ""
      ? rewriteCells(rewriting, before, both, ports)
      : unwritten(rewriting, `定稿清单写不进工作簿（工作簿的结构是否受保护？）。${unkept}`);
  } catch (error) {
    return unwritten(rewriting, excelErrorSentence(error));
  }
}

async function rewriteCells(
  { cells, areas, frozen }: Rewriting,
  before: readonly FrozenCell[],
  both: readonly FrozenCell[],
  { onProgress = () => {}, ...ports }: WritePorts,
): Promise<RewriteResult> {
  const filled = await writeAreas(areas, { ...ports, onProgress });
  const done = rewritingSize({ cells: [], areas }) - rewritingSize({ cells: [], areas: filled.rest });
  const single = await writeCells(cells, { ...ports, onProgress: (count) => onProgress(done + count) });
  const written = placesOf(single.written, filled.written);
  const isWritten = (cell: FrozenCell) => written.has(placeOf(cell));
  const unkept = await keepChanged(both, settledManifest(before, frozen, isWritten)).then(() => [], unkeptProblem);
  const rest = { cells: notComeTo(cells, single), areas: filled.rest, frozen };
  return {
    ...single,
    areas: filled,
    places: written,
    problems: [...filled.problems, ...single.problems, ...unkept],
    isStopped: single.isStopped || filled.rest.length > 0,
    back: written.size === 0 ? null : { ...turned(single, filled), frozen: before.filter(isWritten) },
    rest: rewritingSize(rest) === 0 ? null : rest,
  };
}

/** How many cells a rewriting is about. */
export function rewritingSize({ cells, areas }: Pick<Rewriting, "cells" | "areas">): number {
  return areas.reduce((sum, { after }) => sum + after.flat().length, cells.length);
}

function unwritten(rest: Rewriting, reason: string): RewriteResult {
  const problems = [`没有改动任何单元格：${reason}`];
  const areas = { written: [], skipped: [] };
  return { written: [], skipped: [], areas, places: new Set(), problems, isStopped: false, back: null, rest };
}

async function keepChanged(before: readonly FrozenCell[], now: readonly FrozenCell[]): Promise<void> {
  const isSame = before.length === now.length && before.every((cell, at) => cell === now[at]);
  if (!isSame) await keepFrozen(now);
}

function unkeptProblem(error: unknown): string[] {
  return [`单元格已写好，但定稿清单没有跟上，请核对定稿：${excelErrorSentence(error)}`];
}

function turned(single: WriteResult, filled: AreaResult): Pick<Rewriting, "cells" | "areas"> {
  const areas = filled.written.map((area) => ({ ...area, before: area.after, after: area.before }));
  return { cells: wayBack(single.written), areas };
}

function notComeTo(cells: readonly CellChange[], { written, skipped }: WriteResult): CellChange[] {
  const done = new Set([...written, ...skipped.map(({ change }) => change)].map(placeOf));
  return cells.filter((change) => !done.has(placeOf(change)));
}

/** The places of cells and of areas, each cell of them. */
function placesOf(cells: readonly CellChange[], areas: readonly AreaChange[]): ReadonlySet<string> {
  const places = new Set(cells.map(placeOf));
  for (const { sheet, range } of areas) {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) places.add(placeOf({ sheet, row, column }));
    }
  }
  return places;
}
