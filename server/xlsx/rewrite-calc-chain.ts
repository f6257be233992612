import { type CellPosition, cellName } from "../domain/sheet/cell-range.ts";
import { readXmlText } from "./read-xml.ts";
import { type Splice, spliceText } from "./splice.ts";

/** How the formulas of a sheet have changed. */
export interface ChainChange {
  /** The number of the sheet in the chain. */
  readonly sheetId: number;
  readonly formulasGone: readonly CellPosition[];
  readonly formulasNew: readonly CellPosition[];
}

/**
 * The calculation chain after formulas came and went; undefined where none is left, which the format does not allow as a
 * part. An entry without a sheet belongs to that of the entry before; one that follows a dropped entry says its own.
 */
export function rewriteCalcChain(text: string, part: string, changes: readonly ChainChange[]): string | undefined {
  const keyOf = (sheet: string, cell: string) => `${sheet}!${cell}`;
  const gone = new Set(
    changes.flatMap(({ sheetId, formulasGone }) => formulasGone.map((one) => keyOf(String(sheetId), cellName(one)))),
  );
  const splices: Splice[] = [];
  let [sheet, isAfterGone, left, end] = ["", false, 0, 0];
  readXmlText(text, part, (position) => ({
    open(element, { r = "", i }) {
      if (element !== "c") return;
      const start = text.lastIndexOf("<", position() - 1);
      sheet = i ?? sheet;
      const isGone = gone.has(keyOf(sheet, r.toUpperCase()));
      if (isGone) splices.push({ start, end: position(), text: "" });
      else if (isAfterGone && i === undefined) {
        const tag = text.slice(start, position());
        splices.push({ start, end: position(), text: tag.replace(/^<[^\s/>]+/u, `$& i="${sheet}"`) });
      }
      if (!isGone) left++;
      isAfterGone = isGone;
    },
    close(element) {
      if (element === "calcChain") end = text.lastIndexOf("<", position() - 1);
    },
  }));
  const added = changes.flatMap(({ sheetId, formulasNew }) =>
    formulasNew.map((one) => `<c r="${cellName(one)}" i="${sheetId}"/>`),
  );
  if (left + added.length === 0) return undefined;
  return spliceText(text, [...splices, { start: end, end, text: added.join("") }]);
}
