import { isUnitAlone } from "../label/label.ts";
import { labelsIn, type ReadCell } from "./read-cell.ts";

type Rows = ReadonlyMap<number, readonly ReadCell[]>;

/**
 * In a yearbook Industry is a quantity where it stands over figures or beside them; over names it is their heading.
 *
 * @param rows the cells of a sheet by their rows, from above
 */
export function readIndustryAsQuantity(rows: Rows): void {
  for (const [row, cells] of rows) {
    for (const one of labelsIn(cells)) {
      const { label } = one;
      if (label?.role !== "heading" || !/^industry$/iu.test(label.text)) continue;
      const isQuantity =
        label.isPart ||
        (one === cells[0]
          ? (isBesideFigures(cells) && !isOverIndustries(rows, row, one)) || isBelowIndustry(rows, row, one)
          : isOverFigures(rows, row, one));
      if (isQuantity) one.label = { ...label, role: "plain", rest: label.text };
    }
  }
}

function isBesideFigures(cells: readonly ReadCell[]): boolean {
  return cells.some(({ label }) => !label) || isUnit(cells[1]);
}

/** Industry right below Secondary Industry is a part of that, also while its figures are awaited. */
function isBelowIndustry(rows: Rows, row: number, { column }: ReadCell): boolean {
  const above = rows.get(row - 1)?.find((cell) => cell.column === column);
  return /^secondary industry\b/iu.test(above?.label?.text ?? "");
}

function isOverIndustries(rows: Rows, row: number, one: ReadCell): boolean {
  return firstBelow(rows, row, one)?.label?.members.length === 1;
}

function isOverFigures(rows: Rows, row: number, one: ReadCell): boolean {
  return firstBelow(rows, row, one)?.label === undefined;
}

/** The first cell below that is more than a unit. */
function firstBelow(rows: Rows, above: number, { column }: ReadCell): ReadCell | undefined {
  for (const [row, cells] of rows) {
    const below = row > above ? cells.find((one) => one.column === column) : undefined;
    if (below && !isUnit(below)) return below;
  }
  return undefined;
}

function isUnit(cell: ReadCell | undefined): boolean {
  return isUnitAlone(cell?.label);
}
