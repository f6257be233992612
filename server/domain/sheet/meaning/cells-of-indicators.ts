import type { RecognisedCell } from "../recognition.ts";

type Cells = readonly RecognisedCell[];

/** Of each list of cells those of each indicator. A table has up to hundreds of thousands, and many questions are of few. */
const known = new WeakMap<Cells, ReadonlyMap<string, Cells>>();

/** The cells of some indicators, in their order; a list is gone through when it is first asked about. */
export function cellsOfIndicators(cells: Cells, codes: Pick<ReadonlySet<string>, "has">): Cells {
  const groups = [...groupsOf(cells)].filter(([code]) => codes.has(code));
  const [[, first] = [undefined, []], ...others] = groups;
  if (others.length === 0) return first;
  const isAll = groups.length === groupsOf(cells).size;
  return isAll ? cells : cells.filter(({ meaning }) => codes.has(meaning.indicator));
}

/** The codes of the indicators that cells are of. */
export function indicatorsOf(cells: Cells): readonly string[] {
  return [...groupsOf(cells).keys()];
}

function groupsOf(cells: Cells): ReadonlyMap<string, Cells> {
  const groups = known.get(cells) ?? groupByIndicator(cells);
  known.set(cells, groups);
  return groups;
}

function groupByIndicator(cells: Cells): ReadonlyMap<string, Cells> {
  const groups = new Map<string, RecognisedCell[]>();
  // The cells of a row or a column are mostly of one indicator.
  let last: { readonly code: string; readonly group: RecognisedCell[] } | undefined;
  cells.forEach((cell) => {
    const code = cell.meaning.indicator;
    if (last?.code !== code) {
      const group = groups.get(code) ?? [];
      groups.set(code, group);
      last = { code, group };
    }
    last.group.push(cell);
  });
  return groups;
}
