import type { CellRange } from "../../server/domain/sheet/cell-range.ts";

/** Rows or columns that follow one another. */
interface Lines {
  readonly first: number;
  readonly count: number;
}

/**
 * Which rows or columns of those ranges are hidden. Excel answers for many at once with "all", "none" or "some"; only
 * where it is some they are halved and asked again, so that a sheet without hidden rows costs one message.
 */
export async function hiddenLines(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  axis: "row" | "column",
  ranges: readonly CellRange[],
): Promise<number[]> {
  const hidden: number[] = [];
  let open = ranges.map((range) => linesOf(axis, range));
  while (open.length > 0) {
    const asked = open.map((lines) => rangeOf(worksheet, axis, lines).load(`${axis}Hidden`));
    await context.sync();
    const states = asked.map((range) => (axis === "row" ? range.rowHidden : range.columnHidden) as boolean | null);
    open.forEach(({ first, count }, at) => {
      if (states[at] === true) hidden.push(...Array.from({ length: count }, (_, line) => first + line));
    });
    open = open.filter((lines, at) => states[at] === null && lines.count > 1).flatMap(halves);
  }
  return hidden;
}

function linesOf(axis: "row" | "column", { top, left, bottom, right }: CellRange): Lines {
  return axis === "row" ? { first: top, count: bottom - top + 1 } : { first: left, count: right - left + 1 };
}

/** One column of the rows, or one row of the columns. */
function rangeOf(worksheet: Excel.Worksheet, axis: "row" | "column", { first, count }: Lines): Excel.Range {
  return axis === "row"
    ? worksheet.getRangeByIndexes(first, 0, count, 1)
    : worksheet.getRangeByIndexes(0, first, 1, count);
}

function halves({ first, count }: Lines): Lines[] {
  const half = Math.floor(count / 2);
  return [
    { first, count: half },
    { first: first + half, count: count - half },
  ];
}
