import type { RecognisedCell } from "../recognition.ts";
import type { Axes, AxisRow } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";
import { cellsOfIndicators } from "./cells-of-indicators.ts";
import { answered, type Questioned, UNQUESTIONED } from "./questioned.ts";

/**
 * Leaves out 完成额 of 规模以上工业增加值（%）, whose growth stands beside it below 增速%: of a row in per cent both columns were
 * read as that growth.
 */
export function leaveAmountsBesideRates(
  cells: readonly RecognisedCell[],
  { rows, columns }: Axes,
  { catalogue }: Pick<Settling, "catalogue">,
): Questioned {
  const measured = new Map(
    columns.map(({ column, head: { measure, basis } }) => [column, basis ? "" : measure?.value]),
  );
  const measures = [...measured.values()];
  if (!measures.includes("growth") || !measures.includes("value")) return UNQUESTIONED;
  const rates = new Set(catalogue.indicators.things.flatMap(({ code, growthOf }) => (growthOf === "" ? [] : code)));
  const growths = cellsOfIndicators(cells, rates);
  const told = new Set(growths.filter(({ column }) => measured.get(column) === "growth").map(keyOf));
  const ofAmounts = new Set(rows.flatMap((row) => (namesAmount(row) ? row.row : [])));
  const beside = growths.filter(
    (cell) => measured.get(cell.column) === "value" && ofAmounts.has(cell.row) && told.has(keyOf(cell)),
  );
  return beside.length === 0 ? UNQUESTIONED : answered(beside, () => undefined);
}

/** Unlike 规上工业增加值增速（%）, whose figure is that growth. */
function namesAmount({ own: { indicators, measure } }: AxisRow): boolean {
  return measure?.value !== "growth" && indicators?.value.every(({ growthOf }) => growthOf === "") === true;
}

function keyOf({ row, meaning: { indicator, subject, basis, period } }: RecognisedCell): string {
  return [row, indicator, subject.area, subject.member, basis, period.start, period.end].join(" ");
}
