import type { CellPosition, CellRange } from "../../server/domain/sheet/cell-range.ts";
import type { ProvenRoll } from "../../server/domain/sheet/fill/proven-roll.ts";
import type { MovedNote } from "../../server/domain/sheet/fill/roll-corner.ts";
import type { NewMerge } from "../../server/domain/sheet/fill/roll-labels.ts";
import { movedLine, newLineOf, type RolledLines } from "../../server/domain/sheet/fill/roll-lines.ts";

/** New rows or columns that stand in a sheet, with their looks and nothing in them. */
export interface InsertedLines {
  /** Takes them out again and puts back what was changed for them. Throws what Excel throws; then it can be called again. */
  readonly takeOut: () => Promise<void>;
  /** What Excel threw half-way; null when all is done. */
  readonly fault: unknown;
}

type Step = () => Promise<void>;

/**
 * Makes room for a table's next period: cells are inserted, look as those that they continue, and merged labels are
 * widened. Nothing that stands in the sheet is overwritten. Where Excel fails, what was done until then can be taken out.
 */
export async function insertLines(proven: ProvenRoll): Promise<InsertedLines> {
  const back: Step[] = [];
  const takeOut = async () => {
    for (let step = back.at(-1); step; step = back.at(-1)) {
      await step();
      back.pop();
    }
  };
  try {
    const { runs } = proven.roll;
    for (const run of [...runs].reverse()) back.push(await insertRun(proven, run));
    for (const run of runs) await copyLooks(proven, run);
    for (const run of runs) back.push(await copySizes(proven, run));
    for (const merge of proven.roll.merges) back.push(await widen(proven, merge));
    for (const note of proven.roll.notes) back.push(await moveNote(proven, note));
    return { takeOut, fault: null };
  } catch (fault) {
    return { takeOut, fault };
  }
}

/** The new lines of a run as a range of the sheet, when only it and those before it are in. */
export function newRange({ roll }: ProvenRoll, first: number, count: number): CellRange {
  const { axis, across } = roll;
  return axis === "column"
    ? { top: across.first, bottom: across.last, left: first, right: first + count - 1 }
    : { top: first, bottom: first + count - 1, left: across.first, right: across.last };
}

async function insertRun(proven: ProvenRoll, { at, count }: RolledLines): Promise<Step> {
  const { axis, isInserted } = proven.roll;
  const place = newRange(proven, at, count);
  if (!isInserted) return () => onSheet(proven, (sheet) => rangeOf(sheet, place).clear("All"));
  await onSheet(proven, (sheet) => linesOf(sheet, proven, place).insert(axis === "column" ? "Right" : "Down"));
  return () => onSheet(proven, (sheet) => linesOf(sheet, proven, place).delete(axis === "column" ? "Left" : "Up"));
}

/** Whole columns or rows where nothing else is in their way. */
function linesOf(sheet: Excel.Worksheet, { roll }: ProvenRoll, place: CellRange): Excel.Range {
  const range = rangeOf(sheet, place);
  if (!roll.isWhole) return range;
  return roll.axis === "column" ? range.getEntireColumn() : range.getEntireRow();
}

/** Formats, number formats and conditional formats; merged labels that reach beyond the line cannot be copied from it. */
async function copyLooks(proven: ProvenRoll, run: RolledLines): Promise<void> {
  const { runs, labels } = proven.roll;
  const [from, to] = [movedLine(runs, run.from), newLineOf(runs, run)];
  await onSheet(proven, (sheet) => {
    for (const part of partsOf(proven, newRange(proven, from, run.count))) {
      rangeOf(sheet, moved(proven, part, to - from)).copyFrom(rangeOf(sheet, part), "Formats");
    }
    for (const { row, column, numberFormat } of labels) {
      if (numberFormat !== "General") rangeOf(sheet, cellRange({ row, column })).numberFormat = [[numberFormat]];
    }
  });
}

/** The lines in pieces, without those through which a merged label goes that is wider than they are. */
function partsOf({ roll, grid }: ProvenRoll, lines: CellRange): CellRange[] {
  const [first, last] = roll.axis === "column" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const [from, to] = roll.axis === "column" ? (["left", "right"] as const) : (["top", "bottom"] as const);
  const wider = grid.merges.filter(
    (merge) =>
      merge[from] <= lines[to] && merge[to] >= lines[from] && (merge[from] < lines[from] || merge[to] > lines[to]),
  );
  const parts: CellRange[] = [];
  let start = lines[first];
  for (const merge of wider.sort((a, b) => a[first] - b[first])) {
    if (merge[last] < start || merge[first] > lines[last]) continue;
    if (merge[first] > start) parts.push({ ...lines, [first]: start, [last]: merge[first] - 1 });
    start = merge[last] + 1;
  }
  return start <= lines[last] ? [...parts, { ...lines, [first]: start }] : parts;
}

function moved({ roll }: ProvenRoll, range: CellRange, by: number): CellRange {
  return roll.axis === "column"
    ? { ...range, left: range.left + by, right: range.right + by }
    : { ...range, top: range.top + by, bottom: range.bottom + by };
}

/**
 * New columns get the width of those that they continue. Where only cells were inserted, the sheet's columns keep their
 * widths, and those into which the table has grown get no narrower.
 */
async function copySizes(proven: ProvenRoll, run: RolledLines): Promise<Step> {
  const { roll } = proven;
  const name = roll.axis === "column" ? "columnWidth" : "rowHeight";
  const grown = roll.isInserted && !roll.isWhole ? grownLines(proven, run) : newLineOf(roll.runs, run);
  const lines = Array.from({ length: run.count }, (_, at) => [movedLine(roll.runs, run.from) + at, grown + at]);
  const was: { line: number; size: number }[] = [];
  await onSheet(proven, async (sheet, context) => {
    const line = (at: number) => rangeOf(sheet, newRange(proven, at, 1)).format;
    const formats = lines.map((pair) => pair.map((at) => line(at).load(name)));
    await context.sync();
    for (const [at, [from, to]] of formats.entries()) {
      if (!from || !to) continue;
      const isKept = to[name] === from[name] || (!roll.isWhole && to[name] > from[name]);
      if (isKept) continue;
      was.push({ line: lines[at]?.[1] ?? 0, size: to[name] });
      to[name] = from[name];
    }
  });
  return () =>
    onSheet(proven, (sheet) => {
      for (const { line, size } of was) rangeOf(sheet, newRange(proven, line, 1)).format[name] = size;
    });
}

/** The lines behind the former end of the table, into which its last ones were pushed. */
function grownLines({ roll, block }: ProvenRoll, run: RolledLines): number {
  const end = roll.axis === "column" ? block.range.right : block.range.bottom;
  const behind = roll.runs.filter(({ at }) => at > run.at).reduce((sum, { count }) => sum + count, 0);
  return end - behind - run.count + 1;
}

async function widen(proven: ProvenRoll, { before, after }: NewMerge): Promise<Step> {
  let content: unknown[][] | undefined;
  const anchor = before && cellRange({ row: before.top, column: before.left });
  const isLed = before && (before.top !== after.top || before.left !== after.left);
  await onSheet(proven, async (sheet, context) => {
    if (before && anchor) {
      const held = rangeOf(sheet, anchor).load("formulas");
      await context.sync();
      content = held.formulas;
      rangeOf(sheet, before).unmerge();
      // A label leads into the new cell: two texts cannot be merged.
      if (isLed) rangeOf(sheet, anchor).formulas = [[""]];
    }
    rangeOf(sheet, after).merge(false);
  });
  return () =>
    onSheet(proven, (sheet) => {
      rangeOf(sheet, after).unmerge();
      if (!before || !anchor) return;
      if (isLed && content) rangeOf(sheet, anchor).formulas = content;
      rangeOf(sheet, before).merge(false);
    });
}

async function moveNote(proven: ProvenRoll, { from, to }: MovedNote): Promise<Step> {
  const move = (one: CellPosition, other: CellPosition) =>
    onSheet(proven, (sheet) => rangeOf(sheet, cellRange(one)).moveTo(rangeOf(sheet, cellRange(other))));
  await move(from, to);
  return () => move(to, from);
}

function cellRange({ row, column }: CellPosition): CellRange {
  return { top: row, bottom: row, left: column, right: column };
}

function onSheet(
  { roll }: ProvenRoll,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<void> {
  return Excel.run(async (context) => {
    await act(context.workbook.worksheets.getItem(roll.sheet), context);
    await context.sync();
  });
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
