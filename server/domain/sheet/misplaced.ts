import type { AuditedCell, CellFinder } from "./audited-cell.ts";
import { type Displacement, displacementsIn, type Elsewhere } from "./displacement.ts";
import { permutedIn } from "./permuted.ts";
import { connected, type Line, linesOf } from "./sheet-lines.ts";
import { agrees } from "./typed-number.ts";

/** Cells that hold each other's figures, or all of them a figure from the same distance. */
export interface Misplaced {
  readonly cells: readonly AuditedCell[];
  /** In Chinese: what each of the cells holds. */
  readonly words: string;
  /** Whose figure a cell really holds. */
  readonly elsewhere: ReadonlyMap<AuditedCell, Elsewhere>;
}

/** One explanation of some wrong cells, in the groups that it was found in. */
interface Explanation extends Omit<Misplaced, "cells"> {
  /** Whether a part of a group explains nothing: of two numbers that were swapped, one alone. */
  readonly isWhole?: boolean;
  readonly groups: readonly (readonly AuditedCell[])[];
}

/** What is looked at: the cells of a block, and whether an earlier release explains a number already. */
export interface MisplacedSearch {
  readonly cells: readonly AuditedCell[];
  readonly find: CellFinder;
  readonly isStale: (cell: AuditedCell) => boolean;
}

/**
 * The wrong cells that are explained together: a row or column that was shifted, figures of last year, 当月 for 累计,
 * permuted quarters. What explains the most cells is taken first, until nothing explains two of them. Equal figures that
 * follow each other stand right by chance inside a shift: they belong to it, and none of them begins or ends one.
 */
export function findMisplaced({ cells, find, isStale }: MisplacedSearch): readonly Misplaced[] {
  const open = wrongLines(cells);
  if (open.row.length + open.column.length === 0) return [];
  const displacements = displacementsIn(find);
  let explanations = [...displacements.map((one) => displaced(open, one)), { ...permutedIn(open), isWhole: true }];
  const taken = new Set<AuditedCell>();
  const found: Misplaced[] = [];
  for (;;) {
    explanations = explanations.map((one) => withoutTaken(one, taken, isStale));
    const [best] = explanations.map(withWeight).sort((a, b) => b.weight - a.weight);
    if (!best || best.weight < 2) return found;
    for (const group of connected(best.groups, cells)) found.push({ ...best, cells: group });
    for (const cell of best.groups.flat()) taken.add(cell);
  }
}

/** What an explanation still explains when others have taken some of its cells. */
function withoutTaken(explanation: Explanation, taken: ReadonlySet<AuditedCell>, isStale: MisplacedSearch["isStale"]) {
  const left = explanation.groups.map((group) => {
    const rest = group.filter((cell) => !taken.has(cell));
    return explanation.isWhole && rest.length < group.length ? [] : trimmed(rest);
  });
  return { ...explanation, groups: left.filter((group) => isEvident(group, isStale)) };
}

function withWeight(explanation: Explanation) {
  const wrong = new Set(explanation.groups.flat().filter(({ isRight }) => !isRight));
  return { ...explanation, weight: wrong.size };
}

/** Lines by axis in which at least two cells are wrong. */
export interface OpenLines {
  readonly row: readonly Line<AuditedCell>[];
  readonly column: readonly Line<AuditedCell>[];
}

function wrongLines(cells: readonly AuditedCell[]): OpenLines {
  const wrong = cells.filter(({ isRight }) => !isRight);
  if (wrong.length < 2) return { row: [], column: [] };
  const open = (axis: "row" | "column") =>
    linesOf(cells, axis).filter((line) => line.filter(({ isRight }) => !isRight).length > 1);
  return { row: open("row"), column: open("column") };
}

function displaced(lines: OpenLines, displacement: Displacement): Explanation {
  const elsewhere = new Map<AuditedCell, Elsewhere>();
  const isHit = (cell: AuditedCell) => {
    const other = displacement.find(cell);
    if (!other || !agrees(cell.typed, other.value, cell.series.tolerance)) return false;
    elsewhere.set(cell, other);
    return true;
  };
  const groups = displacement.axes.flatMap((axis) => lines[axis].flatMap((line) => runsOf(line, isHit)));
  return { words: `每个数都是${displacement.words}`, groups, elsewhere };
}

function runsOf(line: Line<AuditedCell>, isHit: (cell: AuditedCell) => boolean): AuditedCell[][] {
  const runs: AuditedCell[][] = [[]];
  for (const cell of line) {
    if (isHit(cell)) runs.at(-1)?.push(cell);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs;
}

function trimmed(run: readonly AuditedCell[]): readonly AuditedCell[] {
  const wrong = run.flatMap(({ isRight }, at) => (isRight ? [] : [at]));
  return run.slice(wrong[0] ?? run.length, (wrong.at(-1) ?? 0) + 1);
}

/** Two different numbers are, or three equal ones: a rate of two digits equals some other one easily. */
function isEvident(run: readonly AuditedCell[], isStale: MisplacedSearch["isStale"]): boolean {
  const wrong = run.filter((cell) => !cell.isRight && !isStale(cell));
  const different = new Set(wrong.map(({ typed }) => typed.amount));
  return wrong.length > 2 || (wrong.length > 1 && different.size > 1);
}
