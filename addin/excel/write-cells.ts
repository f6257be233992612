import { type CellPosition, cellName } from "../../server/domain/sheet/cell-range.ts";

import { cellAddress } from "./address.ts";
import { type ColumnRun, columnRuns, portions } from "./column-runs.ts";
import { excelErrorSentence } from "./excel-error.ts";
import { type CellContent, typedContent } from "./typed-content.ts";

/** Cells written between two chances to stop and to show how far it is. */
const PORTION = 250;

/** A change of one cell, as it was shown before it is made. */
export interface CellChange extends CellPosition {
  readonly sheet: string;
  readonly before: CellContent;
  readonly after: CellContent;
}

/** A change that was not made, and why, in Chinese. */
export interface SkippedChange {
  readonly change: CellChange;
  readonly reason: string;
}

export interface WriteResult {
  /** What was written, as Excel holds it now; turned round, it is the way back. */
  readonly written: readonly CellChange[];
  readonly skipped: readonly SkippedChange[];
  /** Sentences about what else did not go as it should; the cells are written all the same. */
  readonly problems: readonly string[];
  /** Whether it was stopped; what is in neither list was not looked at. */
  readonly isStopped: boolean;
}

/** A cell that a change hangs on, as its label, and what it holds where the change is right. */
export interface HeldCell extends CellPosition {
  readonly sheet: string;
  readonly content: CellContent;
}

export interface WritePorts {
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
  /** The cells that a change hangs on: from where one of them holds something else, nothing more is written. */
  readonly hangsOn?: (change: CellChange) => readonly HeldCell[];
}

/**
 * Makes those changes, portion by portion. A cell that no longer holds what was shown is left alone, and so is a sheet that
 * is protected or gone. Formats stay as they are. Never rejects.
 */
export async function writeCells(
  changes: readonly CellChange[],
  { onProgress, signal, hangsOn = () => [] }: WritePorts = {},
): Promise<WriteResult> {
  const byAddress = new Map(changes.map((change) => [cellAddress(change.sheet, cellName(change)), change]));
  const written: CellChange[] = [];
  const skipped: SkippedChange[] = [];
  const problems = new Set<string>();
  const result = (isStopped: boolean) => ({ written, skipped, problems: [...problems], isStopped });
  for (const portion of portions(columnRuns([...byAddress.keys()]).flatMap(shortRuns), PORTION)) {
    if (signal?.aborted) return result(true);
    const done = await writePortion(portion, byAddress, hangsOn).catch((error) =>
      whatIsDone(portion, byAddress, error),
    );
    if (!done) {
      problems.add(LABELS_CHANGED);
      return result(true);
    }
    written.push(...done.written);
    skipped.push(...done.skipped);
    for (const problem of done.problems) problems.add(problem);
    onProgress?.(written.length + skipped.length);
  }
  return result(false);
}

/** The changes that lead back, for cells that still hold what was written. */
export function wayBack(written: readonly CellChange[]): CellChange[] {
  return written.map((change) => ({ ...change, before: change.after, after: change.before }));
}

type Portion = Omit<WriteResult, "isStopped">;

const LABELS_CHANGED = "写入途中表格的标签有改动，其余的没有写入。请还原已写入的，或重新识别后再写入。";

/** Excel may have failed half-way: what it has written all the same must be known to lead back. */
async function whatIsDone(
  portion: readonly ColumnRun[],
  byAddress: ReadonlyMap<string, CellChange>,
  error: unknown,
): Promise<Portion> {
  const asked = portion.flatMap((run) => run.addresses.flatMap((address) => byAddress.get(address) ?? []));
  const now = await Excel.run((context) => readRuns(context, portion)).catch(() => new Map<string, Held>());
  const isDone = (change: CellChange) =>
    change.after !== change.before && now.get(addressOf(change))?.content === change.after;
  const reason = excelErrorSentence(error);
  const skipped = asked.filter((change) => !isDone(change)).map((change) => ({ change, reason }));
  return { written: asked.filter(isDone), skipped, problems: [] };
}

/** Null where something that the portion hangs on has changed, and nothing was written. */
function writePortion(
  portion: readonly ColumnRun[],
  byAddress: ReadonlyMap<string, CellChange>,
  hangsOn: NonNullable<WritePorts["hangsOn"]>,
): Promise<Portion | null> {
  const asked = portion.flatMap((run) => run.addresses.flatMap((address) => byAddress.get(address) ?? []));
  const held = new Map(asked.flatMap(hangsOn).map((cell) => [addressOf(cell), cell.content]));
  return Excel.run(async (context) => {
    const now = await readRuns(context, [...portion, ...columnRuns([...held.keys()])]);
    if ([...held].some(([address, content]) => now.get(address)?.content !== content)) return null;
    const isAsShown = (change: CellChange) => now.get(addressOf(change))?.content === change.before;
    const wanted = asked.filter(isAsShown);
    const skipped = asked
      .filter((change) => !isAsShown(change))
      .map((change) => ({ change, reason: changed(now, change) }));
    const runs = columnRuns(wanted.map(addressOf));
    for (const run of runs) {
      rangeOf(context, run).formulas = run.addresses.map((address) => [
        typedContent(byAddress.get(address)?.after ?? ""),
      ]);
    }
    const then = await readRuns(context, runs);
    const written = wanted.map((change) => ({
      ...change,
      after: then.get(addressOf(change))?.content ?? change.after,
    }));
    // The cells are written by now: a format that stays changed is told, and takes nothing from the way back.
    const problems = await restoreFormats(context, runs, now, then).then(
      () => [],
      (error) => [`已写入，但有的单元格格式没有恢复：${excelErrorSentence(error)}`],
    );
    return { written, skipped, problems };
  });
}

interface Held {
  readonly content: CellContent;
  readonly numberFormat: string;
}

/** What the cells of those runs hold, by address. */
async function readRuns(context: Excel.RequestContext, runs: readonly ColumnRun[]): Promise<Map<string, Held>> {
  const ranges = runs.map((run) => rangeOf(context, run).load("formulas,numberFormat"));
  await context.sync();
  return new Map(
    runs.flatMap((run, at) =>
      run.addresses.map((address, row): [string, Held] => {
        const content: CellContent = ranges[at]?.formulas[row]?.[0] ?? "";
        return [address, { content, numberFormat: String(ranges[at]?.numberFormat[row]?.[0] ?? "General") }];
      }),
    ),
  );
}

/** Excel gives a formula in an unformatted cell the format of what it refers to. */
async function restoreFormats(
  context: Excel.RequestContext,
  runs: readonly ColumnRun[],
  before: ReadonlyMap<string, Held>,
  after: ReadonlyMap<string, Held>,
): Promise<void> {
  for (const run of runs) {
    const formats = run.addresses.map((address) => before.get(address)?.numberFormat ?? "General");
    const isSame = run.addresses.every((address, row) => after.get(address)?.numberFormat === formats[row]);
    if (!isSame) rangeOf(context, run).numberFormat = formats.map((format) => [format]);
  }
  await context.sync();
}

function rangeOf(context: Excel.RequestContext, { sheet, range }: ColumnRun): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(range);
}

function addressOf(cell: Pick<CellChange, "sheet" | "row" | "column">): string {
  return cellAddress(cell.sheet, cellName(cell));
}

function changed(now: ReadonlyMap<string, Held>, change: CellChange): string {
  const content = now.get(addressOf(change))?.content ?? "";
  return `预览之后已被改为“${content}”，没有写入。请重新预览。`;
}

/** A long run in pieces, so that no portion is much larger than the others. */
function shortRuns(run: ColumnRun): ColumnRun[] {
  const pieces: ColumnRun[] = [];
  for (let at = 0; at < run.addresses.length; at += PORTION) {
    pieces.push(...columnRuns(run.addresses.slice(at, at + PORTION)));
  }
  return pieces;
}
