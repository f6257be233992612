import type { Grid } from "../grid.ts";
import type { RecognisedCell } from "../recognition.ts";
import { agrees, typedNumber } from "../typed-number.ts";
import type { Settling } from "./cell-indicator.ts";
import { cellsOfIndicators, indicatorsOf } from "./cells-of-indicators.ts";
import { ACTUAL, type Questioned, questionActual, UNQUESTIONED } from "./questioned.ts";

const AT_COMPARABLE_PRICES = /^(?:地区生产总值|规模以上工业增加值)/u;
const MONTHS = 12;
/** Fewer growths that agree may do so by chance. */
const FEWEST = 3;

/**
 * Growths of the product that are, each of them, what the amounts of both years beside them come to: whoever worked them out
 * has those at current prices, while those that are published are at comparable ones. Asked.
 */
export function questionNominal(
  cells: readonly RecognisedCell[],
  grid: Pick<Grid, "cell">,
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  const amountOf = new Map(
    catalogue.indicators.things.flatMap(({ code, name, growthOf }) =>
      growthOf !== "" && AT_COMPARABLE_PRICES.test(name) ? [[code, growthOf] as const] : [],
    ),
  );
  const growths = cellsOfIndicators(cells, amountOf);
  if (growths.length < FEWEST) return UNQUESTIONED;
  const amounts = new Set(indicatorsOf(growths).flatMap((code) => amountOf.get(code) ?? []));
  const levels = new Map<string, number>();
  for (const cell of cellsOfIndicators(cells, amounts)) {
    const { value } = grid.cell(cell.row, cell.column) ?? {};
    if (typeof value === "number") levels.set(keyOf(cell, cell.meaning.indicator, 0), value);
  }
  if (levels.size < FEWEST || !areOfAmounts(growths, levels, amountOf, grid)) return UNQUESTIONED;
  const text = `这些增速正好是表中两年总量之比，是按现价算出来的，公布的增速按可比价计算，请确认是不是${ACTUAL}。`;
  return questionActual(growths, { key: `nominal ${tableKey}`, text }, inquiry);
}

/** Whether growths are what the amounts of both years come to, each of which both are typed. */
function areOfAmounts(
  growths: readonly RecognisedCell[],
  levels: ReadonlyMap<string, number>,
  amountOf: ReadonlyMap<string, string>,
  grid: Pick<Grid, "cell">,
): boolean {
  let count = 0;
  for (const cell of growths) {
    const amount = amountOf.get(cell.meaning.indicator);
    const [now, before] = [0, MONTHS].map((ago) => levels.get(keyOf(cell, amount, ago)));
    const held = grid.cell(cell.row, cell.column);
    const typed = held && typedNumber(held);
    if (!typed || now === undefined || !before) continue;
    if (!agrees(typed, (now / before - 1) * 100)) return false;
    count++;
  }
  return count >= FEWEST;
}

function keyOf({ meaning: { subject, basis, period } }: RecognisedCell, indicator: string | undefined, ago: number) {
  return [indicator, subject.area, subject.member, basis, period.start - ago, period.end - ago].join(" ");
}
