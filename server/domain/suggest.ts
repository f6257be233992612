/** Nearest names: what the user probably meant. Distances count characters, and a swap of neighbours is one step. */

/** At most `limit` (3) names of a list, nearest first, none farther than about half the text's length. */
export type Suggester = (text: string, limit?: number) => string[];

interface Candidate {
  readonly name: string;
  readonly folded: string;
  readonly letters: Letters;
}

/** At most `limit` of the candidates, nearest first, none farther than about half the text's length. */
export function suggest(text: string, candidates: Iterable<string>, limit = 3): string[] {
  return createSuggester(candidates)(text, limit);
}

/**
 * Prepares a list of names once, since a request may hold ten thousand different misspellings; but not before the first,
 * since most requests hold none.
 */
export function createSuggester(names: Iterable<string>): Suggester {
  let candidates: readonly Candidate[] | undefined;
  return (text, limit = 3) => {
    candidates ??= [...new Set(names)].map(candidateOf);
    return nearest(candidates, foldName(text), limit);
  };
}

function candidateOf(name: string): Candidate {
  const folded = foldName(name);
  return { name, folded, letters: lettersOf(folded) };
}

/**
 * A suggester for all rows of a table: it looks for what is near each text once, and for the first `most` different ones
 * only. Nobody reads suggestions by the thousand, and a table of other names than ours would take minutes.
 */
export function sparingSuggester(suggester: Suggester, most = 1000): Suggester {
  const known = new Map<string, string[]>();
  return (text, limit) => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= most) return [];
    const near = suggester(text, limit);
    known.set(text, near);
    return near;
  };
}

/** The form under which names are equal: width, case, blanks, quotation marks and brackets' width do not matter. */
export function foldName(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s“”"'‘’《》〈〉]+/gu, "");
}

function nearest(candidates: readonly Candidate[], wanted: string, limit: number): string[] {
  const reach = Math.max(1, wanted.length / 2);
  const letters = lettersOf(wanted);
  const ranked: { readonly name: string; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    const distance = nameDistance(wanted, letters, candidate, reach);
    if (distance <= reach) ranked.push({ name: candidate.name, distance });
  }
  ranked.sort((a, b) => a.distance - b.distance || a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
  return ranked.slice(0, limit).map((one) => one.name);
}

/** A name that contains the other is nearer than its length says: 工业增加值 is near 规模以上工业增加值. */
function nameDistance(wanted: string, letters: Letters, { folded, letters: theirs }: Candidate, reach: number): number {
  if (shareNone(letters, theirs)) return Number.POSITIVE_INFINITY;
  const missing = lackedBy(letters, theirs);
  const added = lackedBy(theirs, letters);
  const longer = Math.abs(folded.length - wanted.length);
  const contained = (missing === 0 && folded.includes(wanted)) || (added === 0 && wanted.includes(folded));
  // Every letter that one has and the other lacks costs a step, so most candidates are out before their steps are counted.
  const steps =
    Math.max(missing, added, longer) > reach ? Number.POSITIVE_INFINITY : editDistance(wanted, folded, reach);
  return contained ? Math.min(steps, 1 + longer / 10) : steps;
}

/** Which letters a text has, in 64 classes: a bit for each. */
interface Letters {
  readonly low: number;
  readonly high: number;
}

function lettersOf(text: string): Letters {
  let low = 0;
  let high = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter & 32) high |= 1 << (letter & 31);
    else low |= 1 << (letter & 31);
  }
  return { low, high };
}

function shareNone(a: Letters, b: Letters): boolean {
  return (a.low & b.low) === 0 && (a.high & b.high) === 0;
}

function lackedBy(a: Letters, b: Letters): number {
  return countBits(a.low & ~b.low) + countBits(a.high & ~b.high);
}

/** Adds neighbours' bits in pairs, fours and eights, then the four bytes: no loop, since this runs for every candidate. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Optimal string alignment distance, three rows at a time; Infinity as soon as it is sure to be beyond reach. */
function editDistance(a: string, b: string, reach: number): number {
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let column = 0; column <= b.length; column++) last.push(column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(a, b, row, { beforeLast, last });
    // A swap looks back two rows, so a row beyond reach decides only with a step to spare.
    if (Math.min(...current) > reach + 1) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

interface RowsBefore {
  readonly beforeLast: readonly number[];
  readonly last: readonly number[];
}

function nextRow(a: string, b: string, row: number, { beforeLast, last }: RowsBefore): number[] {
  const letter = a.charCodeAt(row - 1);
  const letterBefore = a.charCodeAt(row - 2);
  const current = [row];
  let best = row;
  for (let column = 1; column <= b.length; column++) {
    const other = b.charCodeAt(column - 1);
    const diagonal = (last[column - 1] ?? 0) + (letter === other ? 0 : 1);
    best = Math.min((last[column] ?? 0) + 1, best + 1, diagonal);
    const isSwap = letterBefore === other && letter === b.charCodeAt(column - 2);
    if (isSwap) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
    current.push(best);
  }
  return current;
}
