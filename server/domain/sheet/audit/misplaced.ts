import type { CellFinder } from "../own-cell.ts";
import type { AuditedCell } from "./audited-cell.ts";
import { type Displacement, displacementsIn, type Elsewhere } from "./displacement.ts";
import { hitsOf } from "./displacement-hits.ts";
import { pastedLines } from "./pasted-lines.ts";
import { permutedIn } from "./permuted.ts";
import { connected, type Line, linesOf, type Neighbours, runsOf } from "./sheet-lines.ts";
import type { TableFigures } from "./table-figures.ts";
import { transposedIn } from "./transposed.ts";

/** Cells that hold each other's figures, or all of them a figure from the same distance. */
export interface Misplaced {
  readonly cells: readonly AuditedCell[];
  /** In Chinese: what each of the cells holds. */
  readonly words: string;
  /** Whose figure a cell really holds: one, or several as likely ones. */
  readonly ownersOf: (cell: AuditedCell) => readonly Elsewhere[];
}

/** One explanation of some wrong cells, in the groups that it was found in. */
interface Explanation {
  readonly words: string;
  /** Whether a part of a group explains nothing: of two numbers that were swapped, one alone. */
  readonly isWhole?: boolean;
  readonly groups: readonly (readonly AuditedCell[])[];
  /** Whose figure a cell holds: one, or several as likely ones. */
  readonly ownersOf: (cell: AuditedCell) => readonly Elsewhere[];
}

/** What is left of an explanation, in areas of the table, and how many cells it explains. */
interface Weighed extends Explanation {
  readonly areas: readonly (readonly AuditedCell[])[];
  readonly weight: number;
}

/** What is looked at: the cells of a block, and whether an earlier release explains a number already. */
export interface MisplacedSearch {
  readonly cells: readonly AuditedCell[];
  readonly find: CellFinder;
  readonly table: TableFigures;
  /** Which of the cells stand beside each other. */
  readonly beside: Neighbours<AuditedCell>;
  readonly isStale: (cell: AuditedCell) => boolean;
}

/**
 * The wrong cells that are explained together: a row or column that was shifted, figures of last year, 当月 for 累计,
 * permuted quarters. What explains the most cells is taken first, until nothing explains two of them. Equal figures that
 * follow each other stand right by chance inside a shift: they do not part it, and are no findings themselves.
 */
export function findMisplaced({ cells, find, table, beside, isStale }: MisplacedSearch): readonly Misplaced[] {
  const open = wrongLines(cells);
  if (open.row.length + open.column.length === 0) return [];
  const evidence: Evidence = { isStale, beside };
  const displacements = displacementsIn(find);
  const hits = hitsOf(displacements, open.cells);
  // Of two that explain as much, an exchange says more than a distance: it leaves nothing over.
  let explanations = [
    { ...permutedIn(open, cells), isWhole: true },
    { ...transposedIn(wrongOf(cells), cells), isWhole: true },
    ...displacements.map((one) => displaced(open, one, hits(one))),
    pasted(open, table),
  ].map((one) => weighed(one, one.groups, evidence));
  const found: Misplaced[] = [];
  for (;;) {
    const { words, areas, ownersOf, weight } = explanations.reduce((most, one) =>
      one.weight > most.weight ? one : most,
    );
    if (weight < 1) return found;
    for (const area of areas) found.push({ words, cells: area.filter(({ isRight }) => !isRight), ownersOf });
    const taken = new Set(areas.flat());
    explanations = explanations.map((one) => {
      const left = withoutTaken(one, taken);
      return left ? weighed(one, left, evidence) : one;
    });
  }
}

/** The owner of a cell in a list, which is empty for one without. */
function listed(ownerOf: (cell: AuditedCell) => Elsewhere | undefined): Explanation["ownersOf"] {
  return (cell) => {
    const owner = ownerOf(cell);
    return owner ? [owner] : [];
  };
}

/** What tells whether cells were misplaced together. */
interface Evidence {
  readonly isStale: MisplacedSearch["isStale"];
  readonly beside: Neighbours<AuditedCell>;
}

/** The groups of an explanation that others leave it; undefined when they touch none. */
function withoutTaken({ groups, isWhole }: Explanation, taken: ReadonlySet<AuditedCell>) {
  let isTouched = false;
  const left = groups.map((group) => {
    const rest = group.filter((cell) => !taken.has(cell));
    if (rest.length === group.length) return group;
    isTouched = true;
    return isWhole ? [] : rest;
  });
  return isTouched ? left : undefined;
}

/** The explanation with those groups that are no chance, and with what stands beside them and fits. */
function weighed(explanation: Explanation, groups: Explanation["groups"], { isStale, beside }: Evidence): Weighed {
  const { isWhole } = explanation;
  const runs = isWhole ? groups : groups.map(trimmed).filter((run) => run.length > 0);
  const told = new Set(runs.filter((run) => (isWhole ? isExchange(run) : isEvident(run, isStale))).flat());
  if (told.size === 0) return { ...explanation, groups: [], areas: [], weight: 0 };
  const areas = connected(runs, beside).filter((area) => area.some((cell) => told.has(cell)));
  const fitting = new Set(areas.flat());
  const left = runs.filter(([first]) => first && fitting.has(first));
  return { ...explanation, groups: left, areas, weight: weightOf(areas) };
}

/** How many wrong cells are explained, but for one of each area: long runs tell more than pairs, which fit by chance. */
function weightOf(areas: Weighed["areas"]): number {
  const wrong = areas.map((area) => area.filter(({ isRight }) => !isRight).length);
  return wrong.reduce((total, count) => total + Math.max(0, count - 1), 0);
}

/** Lines by axis in which a cell is wrong, where two of all are; and their cells. */
export interface OpenLines {
  readonly row: readonly Line<AuditedCell>[];
  readonly column: readonly Line<AuditedCell>[];
  readonly cells: readonly AuditedCell[];
}

function wrongOf(cells: readonly AuditedCell[]): readonly AuditedCell[] {
  return cells.filter(({ isRight }) => !isRight);
}

function wrongLines(cells: readonly AuditedCell[]): OpenLines {
  const wrong = wrongOf(cells);
  if (wrong.length < 2) return { row: [], column: [], cells: [] };
  const open = (axis: "row" | "column") => linesOf(cells, axis).filter((line) => line.some(({ isRight }) => !isRight));
  const [row, column] = [open("row"), open("column")];
  const [rows, columns] = [new Set(wrong.map((cell) => cell.row)), new Set(wrong.map((cell) => cell.column))];
  return { row, column, cells: cells.filter((cell) => rows.has(cell.row) || columns.has(cell.column)) };
}

function displaced(lines: OpenLines, displacement: Displacement, hits: ReadonlySet<AuditedCell>): Explanation {
  const explanation = { words: `每个数都是${displacement.words}`, ownersOf: listed(displacement.find) };
  if (hits.size < 2) return { ...explanation, groups: [] };
  const isHit = (cell: AuditedCell) => hits.has(cell);
  // A cell for which there is no such figure cannot hold it: it does not part the others.
  const isSkipped = (cell: AuditedCell) => cell.isRight && displacement.valueAt(cell) === undefined;
  const groups = displacement.axes.flatMap((axis) => lines[axis].flatMap((line) => runsOf(line, isHit, isSkipped)));
  return { ...explanation, groups };
}

function pasted(lines: OpenLines, table: TableFigures): Explanation {
  const { ownerOf, ...found } = pastedLines(lines, table);
  return { ...found, ownersOf: listed(ownerOf) };
}

function trimmed(run: readonly AuditedCell[]): readonly AuditedCell[] {
  const wrong = run.flatMap(({ isRight }, at) => (isRight ? [] : [at]));
  return run.slice(wrong[0] ?? run.length, (wrong.at(-1) ?? 0) + 1);
}

/** An exchange is told by both its ends, whatever an earlier release had. */
function isExchange(group: readonly AuditedCell[]): boolean {
  return new Set(group.map(({ typed }) => typed.amount)).size > 1;
}

/** Two different numbers are, or three equal ones: a rate of two digits equals some other one easily. */
function isEvident(run: readonly AuditedCell[], isStale: MisplacedSearch["isStale"]): boolean {
  const wrong = run.filter((cell) => !cell.isRight && !isStale(cell));
  const different = new Set(wrong.map(({ typed }) => typed.amount));
  return wrong.length > 2 || (wrong.length > 1 && different.size > 1);
}
