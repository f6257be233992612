import { readTime } from "../label/label-time.ts";
import { type ReadCell, timeLabel } from "./read-cell.ts";

const LETTERED = /^((?:19|20)\d\d)([A-D])$/u;
const LENGTH = 5;

/**
 * Turns 2017C | 2017D | 2018A, as the nation's bureau codes quarters, into labels of those, down a column or along a row; where
 * no letter is behind A, 2017A may be the actual figure of a year.
 */
export function readQuarterLetters(rows: ReadonlyMap<number, readonly ReadCell[]>): void {
  const columns = new Map<number, ReadCell[]>();
  for (const cells of rows.values()) {
    const coded = cells.filter(isCoded);
    for (const one of coded) columns.set(one.column, [...(columns.get(one.column) ?? []), one]);
    if (coded.length > 1) readCodes(coded);
  }
  for (const coded of columns.values()) readCodes(coded);
}

function isCoded({ label }: ReadCell): boolean {
  return label?.text.length === LENGTH && LETTERED.test(label.text);
}

function readCodes(cells: readonly ReadCell[]): void {
  const letters = new Set(cells.map(({ label }) => label?.text.at(-1)));
  if (letters.size < 2) return;
  for (const one of cells) {
    const [text = "", year = "", letter = ""] = LETTERED.exec(one.label?.text ?? "") ?? [];
    const time = readTime(`${year}年${"ABCD".indexOf(letter) + 1}季度`);
    if (time) one.label = timeLabel(text, time);
  }
}
