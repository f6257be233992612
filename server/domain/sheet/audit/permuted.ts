import { yearOf } from "../../month.ts";
import { agrees } from "../typed-number.ts";
import { indexByValue } from "../value-index.ts";
import type { AuditedCell } from "./audited-cell.ts";
import type { Elsewhere } from "./displacement.ts";
import { exchangedLines } from "./exchanged-lines.ts";
import type { Line } from "./sheet-lines.ts";

/** Cells of which each holds the figure of another one, in groups; and whose figure each holds: of several where they are equal. */
export interface Permuted {
  readonly words: string;
  readonly groups: readonly (readonly AuditedCell[])[];
  readonly ownersOf: (cell: AuditedCell) => readonly Elsewhere[];
}

/** A longer round of rates of two digits closes by chance. */
const LONGEST_ROUND = 12;

/** Where more cells of a line are wrong only exchanges of two are looked for; longer rounds would take their square. */
const MOST_WRONG = 100;

/**
 * Wrong cells of a line that have exchanged their figures: two anywhere in the line, more within a year or
 * between the rows of one period. Rounds of one
 * year are one group: Q1 with Q2 and Q3 with Q4 is one permutation of the year's quarters.
 */
export function permutedIn(
  lines: Readonly<Record<"row" | "column", readonly Line<AuditedCell>[]>>,
  all: readonly AuditedCell[],
): Permuted {
  const elsewhere = new Map<AuditedCell, readonly Elsewhere[]>();
  const groups = new Map<string, AuditedCell[]>();
  for (const axis of ["row", "column"] as const) {
    for (const [at, line] of lines[axis].entries()) {
      const wrong = line.filter((cell) => !cell.isRight && !elsewhere.has(cell));
      for (const round of roundsOf(wrong)) {
        for (const [step, cell] of round.entries()) elsewhere.set(cell, ownersIn(round, step));
        const years = new Set(round.map(({ place }) => yearOf(place.month)));
        const key = `${axis} ${at} ${[...years].join(" ")}`;
        groups.set(key, [...(groups.get(key) ?? []), ...round]);
      }
    }
  }
  const rounds = [...groups.values()];
  const exchanged = exchangedLines(rounds.filter(isPair), all);
  for (const [cell, other] of exchanged.elsewhere) elsewhere.set(cell, [other]);
  const joined = [...rounds.filter((group) => !isPair(group)), ...exchanged.groups];
  return { words: "这些数互相放错了位置", groups: joined, ownersOf: (cell) => elsewhere.get(cell) ?? [] };
}

function isPair(group: AuditedCell[]): group is [AuditedCell, AuditedCell] {
  return group.length === 2;
}

/** Of a cell of a round the next one's figure; which of several equal ones of a longer round it is nobody can tell. */
function ownersIn(round: readonly AuditedCell[], step: number): readonly Elsewhere[] {
  const [cell, next] = [round[step], round[(step + 1) % round.length]];
  if (!cell || !next) return [];
  const isEqual = (other: AuditedCell) => other !== cell && other.own !== undefined && agrees(cell.typed, other.own);
  const equal = round.length > 2 ? round.filter((other) => other !== next && isEqual(other)) : [];
  return [next, ...equal].map(({ place, own }) => ({ place, value: own ?? Number.NaN }));
}

/** The rounds among cells, the shortest first; in a round each cell holds the figure of the next. */
function roundsOf(wrong: readonly AuditedCell[]): AuditedCell[][] {
  const left = new Set(wrong);
  const holders = indexByValue(wrong, ({ own }) => own);
  const nextOf = ({ typed, slack }: AuditedCell) => holders.within(typed.amount - slack, typed.amount + slack);
  const rounds: AuditedCell[][] = [];
  for (const isNear of [() => true, isRelated]) {
    const longest = isNear === isRelated ? LONGEST_ROUND : 2;
    if (longest > 2 && wrong.length > MOST_WRONG) break;
    for (const cell of wrong) {
      const isOpen = (other: AuditedCell) => left.has(other) && isNear(cell, other);
      const round = left.has(cell) ? roundFrom(cell, (one) => nextOf(one).filter(isOpen), longest) : undefined;
      if (!round) continue;
      rounds.push(round);
      for (const one of round) left.delete(one);
    }
  }
  return rounds;
}

/** Periods of one year, or whole rows of one period. */
function isRelated(a: AuditedCell, b: AuditedCell): boolean {
  if (a.series === b.series) return yearOf(a.place.month) === yearOf(b.place.month);
  return a.series.indicator === b.series.indicator && a.place.month === b.place.month && a.basis === b.basis;
}

/** The shortest way from a cell over the cells whose figures are held, back to itself. */
function roundFrom(
  start: AuditedCell,
  nextOf: (cell: AuditedCell) => readonly AuditedCell[],
  longest: number,
): AuditedCell[] | undefined {
  let ways: AuditedCell[][] = [[start]];
  const seen = new Set<AuditedCell>();
  for (let length = 1; length <= longest && ways.length > 0; length++) {
    const longer: AuditedCell[][] = [];
    for (const way of ways) {
      const next = nextOf(way.at(-1) ?? start);
      if (length > 1 && next.includes(start)) return way;
      for (const cell of next) {
        if (cell === start || seen.has(cell)) continue;
        seen.add(cell);
        longer.push([...way, cell]);
      }
    }
    ways = longer;
  }
  return undefined;
}
