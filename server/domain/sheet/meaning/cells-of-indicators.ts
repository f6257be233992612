import type { RecognisedCell } from "../recognition.ts";

type Cells = readonly RecognisedCell[];

/** Of each list of cells those of each indicator. A table has up to hundreds of thousands, and many questions are of few. */
const known = new WeakMap<Cells, ReadonlyMap<string, Cells>>();

/**
 * The cells of some indicators, those that are meant, row by row.
 *
 * @param cells of a table, row by row; gone through when they are first asked about
 */
export function cellsOfIndicators(
  cells: Cells,
  codes: Pick<ReadonlySet<string>, "has">,
  isMeant: (cell: RecognisedCell) => boolean = () => true,
): Cells {
  const found: Cells[] = [];
  for (const [code, group] of groupsOf(cells)) {
    const meant = codes.has(code) ? group.filter(isMeant) : [];
    if (meant.length > 0) found.push(meant);
  }
  return found.length > 1 ? found.flat().sort(compare) : (found[0] ?? []);
}

function compare(one: RecognisedCell, other: RecognisedCell): number {
  return one.row - other.row || one.column - other.column;
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
