import { periodOf } from "../../basis.ts";
import type { Basis } from "../../indicator.ts";
import { readBasis } from "../../measure.ts";
import { dateOfSerial, monthOf } from "../../month.ts";
import { isRefusal } from "../../refusal.ts";
import type { Grid } from "../grid.ts";
import type { Issue } from "../inquiry.ts";
import { readDateFormat } from "../label/date-format.ts";
import { SURE } from "../part.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { answered, askAbout, type Questioned, UNQUESTIONED, withConfidence } from "./questioned.ts";

/** Two months of two years are a month and the same a year before. */
const FEWEST_MONTHS = 3;
const QUARTER = 3;
const YEAR = 12;

/**
 * Cells of single months that come only every quarter or every year: 2016-03-31, 2016-06-30, … or the first of each
 * January may stand for quarters, years, or what was cumulated until then. Asked of `unsaid`, the cells of which no
 * label says it.
 */
export function questionSparse(
  unsaid: readonly RecognisedCell[],
  cells: readonly RecognisedCell[],
  grid: Pick<Grid, "cell">,
  { inquiry, tableKey }: Settling,
): Questioned {
  const step = stepOf(unsaid);
  if (step === undefined || beginTotals(unsaid, cells) || standBesideTotals(unsaid, cells)) return UNQUESTIONED;
  const issue = issueAbout(`sparse ${tableKey}`, step);
  const basis = readBasis(inquiry.answerTo("BASIS_AMBIGUOUS", issue.key) ?? "");
  const months = unsaid.filter(({ meaning }) => meaning.basis === "month");
  if (isRefusal(basis) && step === "year" && areYearEnds(months, grid)) {
    return answered(months, (cell) => withConfidence(withBasis(cell, "year"), SURE.line));
  }
  return isRefusal(basis) ? askAbout(months, issue) : answered(months, (cell) => withBasis(cell, basis));
}

const LAST_DAY = /^\s*(?:19|20)\d\d[-./年]12[-./月]31日?\s*$/u;

/** Whether cells stand at the last days of years, 2019-12-31, as those of a rating agency's yearly figures do. */
function areYearEnds(cells: readonly RecognisedCell[], grid: Pick<Grid, "cell">): boolean {
  const isLastDay = ({ meaning, labels: { period } }: RecognisedCell) => {
    const [label] = period;
    const held = label && grid.cell(label.row, label.column);
    const { value, numberFormat = "" } = held ?? {};
    const isDate = typeof value === "number" && dateOfSerial(value).day === 31;
    const isDay = isDate ? readDateFormat(numberFormat)?.showsDay === true : LAST_DAY.test(String(value));
    return isDay && monthOf(meaning.period.end) === YEAR;
  };
  return cells.every(isLastDay);
}

/** Whether the months are each the first of a year's running totals: 1月 above 1-2月. */
function beginTotals(unsaid: readonly RecognisedCell[], cells: readonly RecognisedCell[]): boolean {
  const isOfTotals = cells.some(
    ({ meaning: { basis, period } }) => basis === "year-to-date" && monthOf(period.end) === 2,
  );
  const months = unsaid.filter(({ meaning }) => meaning.basis === "month");
  return isOfTotals && months.every(({ meaning }) => monthOf(meaning.period.end) === 1);
}

/** Whether what is cumulated to the end of each of the months has a place of its own: 12月 beside 1-12月. */
function standBesideTotals(unsaid: readonly RecognisedCell[], cells: readonly RecognisedCell[]): boolean {
  const totals = new Set(
    cells.flatMap(({ meaning: { indicator, basis, period } }) =>
      basis === "year-to-date" || basis === "year" ? `${indicator} ${period.end}` : [],
    ),
  );
  return unsaid.every(
    ({ meaning: { indicator, basis, period } }) => basis !== "month" || totals.has(`${indicator} ${period.end}`),
  );
}

/**
 * Whether months come every quarter or every year, but for the latest, which may be the last that is known: 3月 | 6月 | 9月 | 11月.
 * Undefined where they come otherwise.
 */
function stepOf(unsaid: readonly RecognisedCell[]): "quarter" | "year" | undefined {
  const ends = new Set<number>();
  unsaid.forEach(({ meaning: { basis, period } }) => {
    if (basis === "month") ends.add(period.end);
  });
  const months = [...ends].sort((a, b) => a - b);
  const [first = 0] = months;
  const isOf = (step: number) => (month: number) => (month - first) % step === 0;
  const known = months.every(isOf(QUARTER)) ? months : months.slice(0, -1);
  if (known.length < FEWEST_MONTHS || !known.every(isOf(QUARTER))) return undefined;
  return months.every(isOf(YEAR)) ? "year" : "quarter";
}

function issueAbout(key: string, step: "quarter" | "year"): Issue {
  const [often, whole] = step === "year" ? ["一年", "全年"] : ["一季", "当季"];
  const text = `期间每隔${often}才有一个月，可能是当月数，也可能是${whole}或累计数，请选择口径。`;
  return { key, code: "BASIS_AMBIGUOUS", text, candidates: [whole, "累计", "当月"] };
}

function withBasis(cell: RecognisedCell, basis: Basis): RecognisedCell {
  return { ...cell, meaning: { ...cell.meaning, basis, period: periodOf(basis, yearEnd(basis, cell)) } };
}

/** A year's figure may stand at its first day. */
function yearEnd(basis: Basis, { meaning: { period } }: RecognisedCell): number {
  return basis === "year" ? period.end - (period.end % YEAR) + YEAR - 1 : period.end;
}
