import { isUnitAlone } from "../label/label.ts";
import type { ReadCell } from "./read-cell.ts";

/**
 * Takes the rows away that hold nothing but 单位 | 亿元 right below a name and its figure, 汽车产量 | 44.52, once or side by side,
 * and gives the names their units.
 */
export function readUnitRows(rows: Map<number, readonly ReadCell[]>): void {
  for (const [row, cells] of [...rows]) {
    const above = rows.get(row - 1) ?? [];
    const named = unitsIn(cells)?.map(({ column, units }) => ({ name: nameAt(above, column), units }));
    // 序列：汽车制造业 over 单位 | % is a line over a table.
    const isOfPairs = named && (named.length > 1 || above.some(({ label }) => !label));
    if (!isOfPairs || !named.every(({ name }) => name)) continue;
    for (const { name, units } of named) if (name?.label) name.label = { ...name.label, units };
    rows.delete(row);
  }
}

/** The units of a row of nothing but pairs 单位 | 亿元, each with the column of its first word; undefined for any other row. */
function unitsIn(cells: readonly ReadCell[]) {
  const [first] = cells;
  if (!first || !isWord(first)) return undefined;
  const pairs = cells.flatMap((word, at) => {
    const unit = cells[at + 1];
    const isPair = isWord(word) && unit?.column === word.column + 1 && isUnitAlone(unit.label);
    return isPair && unit?.label ? [{ column: word.column, units: unit.label.units }] : [];
  });
  return pairs.length > 0 && pairs.length * 2 === cells.length ? pairs : undefined;
}

function isWord({ label }: ReadCell): boolean {
  return label !== undefined && /^(?:计量)?单\s*位$/u.test(label.text);
}

/** The name without a unit of its own in a column, beside which stands a figure or nothing. */
function nameAt(cells: readonly ReadCell[], column: number): ReadCell | undefined {
  const [name, figure] = [column, column + 1].map((at) => cells.find((one) => one.column === at));
  return name?.label?.units.length === 0 && !figure?.label ? name : undefined;
}
