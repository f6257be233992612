import { periodCode } from "../../server/domain/period-code.ts";
import { type CellPosition, cellName } from "../../server/domain/sheet/cell-range.ts";
import type { Recognition } from "../../server/domain/sheet/recognition.ts";
import { rangeOf } from "./read-sheet.ts";

/** What a case expects. Cells are named as on the sheet; on a second sheet 表2!B3. */
export interface Expected {
  /**
   * By range what its cells mean: "CODE area[·member] basis period unit". A list of periods, between commas, goes across
   * the range's columns, or down its rows after ↓; the unit "-" is none.
   */
  readonly cells?: Readonly<Record<string, string>>;
  /** As cells, of those that are proposed only together with a question. */
  readonly unsure?: Readonly<Record<string, string>>;
  /** By code the ranges of the cells that are asked about. */
  readonly asked?: Readonly<Record<string, readonly string[]>>;
  /** By code ranges of cells that must be among those left alone. */
  readonly untouched?: Readonly<Record<string, readonly string[]>>;
  readonly orientations?: readonly string[];
  /** Of each table how it goes on into the next period: its new labels and formulas in their cells, ⊞ merged; or a code. */
  readonly rolled?: readonly string[];
  readonly answers?: readonly {
    readonly sheet?: string;
    readonly cell: string;
    readonly code: string;
    readonly answer: string;
  }[];
}

/** Each cell of the ranges with its meaning, as {@link meaningsOf} gives them. */
export function expectedMeanings(ranges: Readonly<Record<string, string>> = {}): Map<string, string> {
  const meanings = new Map<string, string>();
  for (const [name, text] of Object.entries(ranges)) {
    const [sheet, range] = splitName(name);
    const { top, left, bottom, right } = rangeOf(range);
    const [indicator, subject, basis, ...others] = text.split(" ");
    const unit = others.pop();
    const list = others.join(" ");
    const periods = list.replace(/^↓/u, "").split(",");
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const period = periods[periods.length === 1 ? 0 : list.startsWith("↓") ? row - top : column - left];
        meanings.set(`${sheet}${cellName({ row, column })}`, [indicator, subject, basis, period, unit].join(" "));
      }
    }
  }
  return meanings;
}

/** Every cell that is proposed with at least that confidence, and less than the other. */
export function meaningsOf({ blocks }: Recognition, atLeast: number, lessThan: number): Map<string, string> {
  const meanings = new Map<string, string>();
  for (const { sheet, cells } of blocks) {
    for (const { meaning, confidence, ...position } of cells) {
      if (confidence < atLeast || confidence >= lessThan) continue;
      const { indicator, subject, basis, period, unit } = meaning;
      const whom = subject.member === "" ? subject.area : `${subject.area}·${subject.member}`;
      const text = [indicator, whom, basis, periodCode(period, basis), unit || "-"].join(" ");
      meanings.set(`${prefixOf(sheet)}${cellName(position)}`, text);
    }
  }
  return meanings;
}

/** By code the cells concerned, each named, in the order of their names. */
export function cellsByCode(
  list: readonly { readonly sheet: string; readonly code: string; readonly cells: readonly CellPosition[] }[],
): Map<string, string[]> {
  const byCode = new Map<string, Set<string>>();
  for (const { sheet, code, cells } of list) {
    const names = byCode.get(code) ?? new Set();
    for (const cell of cells) names.add(`${prefixOf(sheet)}${cellName(cell)}`);
    byCode.set(code, names);
  }
  return new Map([...byCode].map(([code, names]) => [code, [...names].sort()]));
}

/** Every cell of the ranges, by name, in the order of their names. */
export function namesIn(ranges: readonly string[]): string[] {
  const names = ranges.flatMap((name) => {
    const [sheet, range] = splitName(name);
    const { top, left, bottom, right } = rangeOf(range);
    const cells: string[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) cells.push(`${sheet}${cellName({ row, column })}`);
    }
    return cells;
  });
  return names.sort();
}

function splitName(name: string): [sheet: string, range: string] {
  const at = name.indexOf("!");
  return [name.slice(0, at + 1), name.slice(at + 1)];
}

/** Sheets of a case are named only from the second on, which begins with 表. */
function prefixOf(sheet: string): string {
  return /^表\d+$/u.test(sheet) ? `${sheet}!` : "";
}
