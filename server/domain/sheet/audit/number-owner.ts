import type { AuditedCell } from "./audited-cell.ts";
import type { Elsewhere } from "./displacement.ts";
import { chanceOf, isSlip } from "./number-chance.ts";
import { type OwnerCandidate, ownerCandidates } from "./owner-candidates.ts";
import type { TableFigures } from "./table-figures.ts";

/** The figures that a wrong number may be. */
export interface NumberOwner {
  /** One, where it is much likelier than all others; else the likeliest, the first of them before the others. */
  readonly owners: readonly Elsewhere[];
  /** Whether that it is one of them is no chance: a rate of two digits equals some figure easily. */
  readonly isLikely: boolean;
  /** Whether a slip of one digit would explain the number nearly as well. */
  readonly isDoubtful: boolean;
}

/** So much likelier than chance it has to be. */
const LIKELY = 2;

/** A number that is less than so much likelier than that is said to be perhaps a slip. */
const DOUBTFUL = 5;

/** Where nothing is published, something may be known to the analyst from elsewhere: more has to speak against it. */
const LIKELY_WITHOUT_OWN = 100;

/** So much of all that speaks for any figure has to speak for those that are named; several are, where one has less. */
const NAMED = 0.85;

/** Of more figures than that, one as likely as the other, none is named. */
const MOST_NAMED = 3;

/** Whose figure a wrong number most likely is: its series' at another time, or another row's; undefined for nobody's. */
export function ownerOf(cell: AuditedCell, table: TableFigures): NumberOwner | undefined {
  const candidates = ownerCandidates(cell, table);
  if (candidates.length === 0) return undefined;
  const all = sumOf(candidates);
  const named = namedOf(candidates, all);
  const needed = cell.own === undefined ? LIKELY_WITHOUT_OWN : LIKELY;
  const likelihood = sumOf(named) / chanceOf(cell);
  return {
    owners: named.map(({ elsewhere }) => elsewhere),
    isLikely: likelihood >= needed && sumOf(named) >= NAMED * all,
    isDoubtful: isSlip(cell) && likelihood < needed * DOUBTFUL,
  };
}

/** As few of the likeliest as tell nearly all. */
function namedOf(candidates: readonly OwnerCandidate[], all: number): readonly OwnerCandidate[] {
  let count = 1;
  while (count < Math.min(MOST_NAMED, candidates.length) && sumOf(candidates.slice(0, count)) < NAMED * all) count++;
  return candidates.slice(0, count);
}

function sumOf(candidates: readonly OwnerCandidate[]): number {
  return candidates.reduce((sum, { share }) => sum + share, 0);
}
