import { yearOf } from "../../month.ts";
import { readDateFormat } from "../label/date-format.ts";
import { kindsOf, type Label, type LabelKind } from "../label/label.ts";
import { readTime } from "../label/label-time.ts";
import { headingKindOf } from "../label/label-words.ts";
import { readMonthRanges } from "./month-ranges.ts";
import { numberedTime } from "./numbered-time.ts";
import { labelsIn, type ReadCell, timeLabel, yearLabel } from "./read-cell.ts";
import {
  areRisingRuns,
  areRunsOfYears,
  goesRound,
  isDecimalMonth,
  isInOrder,
  isRising,
  LAST_YEAR,
} from "./year-runs.ts";

const FIRST = 1949;
const FEWEST_CHOSEN = 5;

/**
 * Turns numbers that are years or months into labels: a row whose only numbers are years in order, or a run of them
 * down a column; also 201606 and 2016.06. 2016 among other figures stays a figure.
 */
export function readYearNumbers(rows: ReadonlyMap<number, readonly ReadCell[]>): void {
  readHeadedTimes(rows);
  readMonthRanges(rows);
  for (const [row, cells] of rows) {
    readYearOverMonths(cells, rows.get(row - 1), rows.get(row + 1));
    const runs = besideEachOther(cells);
    // 西安 | 2015 | 2016 | | 郑州 | 2015 | 2016 is the header of two tables.
    if (runs.length > 1 && runs.every((run) => isRising(valuesOf(run.slice(1)))))
      for (const run of runs) run.slice(1).forEach(label);
    else for (const run of runs) readYearRow(run);
  }
  for (const run of columnRuns(rows)) {
    const values = valuesOf(run);
    // 1952, 1957, 1962, 1965, 1970 below no word.
    const isChosen = run.length >= FEWEST_CHOSEN && isRising(values);
    if (run.length >= 3 && (isChosen || isInOrder(values) || goesRound(values))) for (const one of run) label(one);
  }
}

const TIME_HEADING =
  /^(?:时间|日期|期间|时期|年\s*份|年份\s*[/、]?\s*(?:地区|城市|省市|省份|区县|指标|市|省)|年度?|月份|period|date|time|as of|as at|year|month)$/iu;

// What such a column holds beside the labels that people read: 201604.
const CODE_HEADING = /^(?:辅助列?|期号|\p{Script=Han}{0,4}(?:代码|编码)|helper|key|code)$/iu;

/** 2021, alone in its row, over Jan-Feb | Jan-Mar or Jan-21 | Feb-21, or below a title and over names alone. */
function readYearOverMonths(
  cells: readonly ReadCell[],
  above: readonly ReadCell[] = [],
  below: readonly ReadCell[] = [],
): void {
  const [first] = cells;
  if (!first || first.label || cells.length > 1 || !isYear(first)) return;
  const isBelowTitle = above.length === 1 && above[0]?.label !== undefined && above[0].column === first.column;
  const isBetween = isBelowTitle && below.length > 2 && below.every(({ label }) => label !== undefined);
  const year = Number(first.cell.value);
  const months = below.filter(({ label }) => label && isMonthOf(label, year));
  const isOver = months.length > 1 && months.length >= below.length - 1 && months[0]?.column === first.column;
  if (isOver || isBetween) label(first);
}

/** Mar of no year, 2021-03 and Mar-21. */
function isMonthOf({ times: [time], text }: Label, year: number): boolean {
  if (time?.kind === "part") return true;
  const short = /^[A-Za-z]{3,9}[-'’ ]+(\d\d)$/u.exec(text)?.[1];
  return time?.kind === "span" ? yearOf(time.span.end) === year : short !== undefined && Number(short) === year % 100;
}

function isTimeHeading(words: string): boolean {
  return TIME_HEADING.test(words) || headingKindOf(words) === "any";
}

/** Below 时间, as far as no other word and no empty row stands between, numbers that can be years or months are some. */
function readHeadedTimes(rows: ReadonlyMap<number, readonly ReadCell[]>): void {
  const headed = new Map<number, boolean>();
  let last = -1;
  for (const [row, cells] of rows) {
    if (row > last + 1) headed.clear();
    last = row;
    for (const one of headed.size > 0 ? cells : labelsIn(cells)) {
      const isCode = headed.get(one.column);
      if (one.label && isTimeHeading(one.label.text)) headed.set(one.column, false);
      else if (one.label && CODE_HEADING.test(one.label.text)) headed.set(one.column, true);
      else if (one.label && one.label.times.length === 0) headed.delete(one.column);
      else if (!one.label && isCode !== undefined && isYear(one) && (!isCode || Number(one.cell.value) > LAST_YEAR + 1))
        label(one);
    }
  }
}

/** A row's cells, parted where tables that stand side by side each begin with a name: | 2014 | 2015 | 2016 | | | 2016 | 2015. */
function besideEachOther(cells: readonly ReadCell[]): readonly (readonly ReadCell[])[] {
  const begins = (at: number) => {
    const one = cells[at];
    if (!one?.label) return false;
    const before = cells[at - 1];
    return !!before && !before.label && one.column > before.column + 1;
  };
  if (!cells.some((_, at) => begins(at))) return [cells];
  const starts = cells.flatMap((_, at) => (at === 0 || begins(at) ? at : []));
  const runs = starts.map((start, at) => cells.slice(start, starts[at + 1]));
  const areOfYears = runs.every(([name, ...years]) => name?.label && years.length > 1 && years.every(isYear));
  return areOfYears ? runs : [cells];
}

/** A row that names an item has figures, unless there are many years in it; a row of one number needs a heading. */
function readYearRow(cells: readonly ReadCell[]): void {
  const numbers = cells.filter((one) => !one.label);
  const [first] = cells;
  const kind = first?.label?.role === "heading" ? headingKindOf(first.label.text) : undefined;
  if (kind && kind !== "year" && kind !== "any" && numbers.length > 1) readNumbered(numbers, kind);
  const others = cells.slice(1);
  const isCorner = numbers.length === 1 && numbers[0] === first && (areMonths(others) || areNames(others));
  if (first && isCorner && isYear(first)) label(first);
  if (numbers.every(isYear) && areBesideTimes(cells)) for (const one of numbers) label(one);
  const isHeader = first?.label?.role === "heading" || isAreaBeforeSource(cells);
  const fewest = isHeader ? 1 : namesItem(first?.label) ? 3 : 2;
  if (numbers.length < fewest || !numbers.every(isYear)) return;
  const values = valuesOf(numbers);
  const areAlone = numbers.length === cells.length || areBeforeSpans(cells);
  // City | 2021 | 2022 | 2023 | 2021 | 2022 | 2023 | 2023.
  const isHeadedRow = numbers.length === others.length && first?.label?.role === "heading";
  if ((areAlone && (areRunsOfYears(values) || areRisingRuns(values))) || (isHeadedRow && areRunsOfYears(values)))
    for (const one of numbers) label(one);
  const years = firstOfSame(values);
  // 2000 | 2006 | 2007 with no name before them, 指数 behind them or not.
  const isAlone = numbers[0] === first && numbers.length >= 3;
  // 年份 | 2024 | 2024 below the names of the columns.
  const areAllOfOne = kind === "year" && new Set(values).size === 1;
  if (numbers.length === 1 || areAllOfOne || isInOrder(years) || ((isHeader || isAlone) && isRising(years)))
    for (const one of numbers) label(one);
}

/** 1985 | 2005 | 1985 | 2005 | 1986-1990 | 1991-1995: years, with the spans of average growths behind them. */
function areBeforeSpans(cells: readonly ReadCell[]): boolean {
  const first = cells.findIndex(({ label }) => label !== undefined);
  const isSpan = ({ cell }: ReadCell) =>
    /^\s*(?:19|20)\d\d年?\s*[-–—~至]\s*(?:19|20)\d\d年?\s*$/u.test(String(cell.value));
  return first > 0 && cells.slice(first).every(isSpan);
}

/** Chengdu at a glance | 2016 | Source. */
function isAreaBeforeSource(cells: readonly ReadCell[]): boolean {
  const label = cells[0]?.label;
  return (
    label?.areas.length === 1 &&
    label.indicators.length === 0 &&
    cells.length > 1 &&
    cells.at(-1)?.label?.role === "helper"
  );
}

/** 2015 | 2016 | 2015 | 2016 below two names are the same years twice: the first of such runs, else all of them. */
function firstOfSame(values: readonly number[]): readonly number[] {
  const width = values.indexOf(values[0] ?? 0, 1);
  const isRepeated =
    width > 1 && values.length % width === 0 && values.every((value, at) => value === values[at % width]);
  return isRepeated ? values.slice(0, width) : values;
}

/** 2016 | Mar | Apr: months of the year in the corner. */
function areMonths(cells: readonly ReadCell[]): boolean {
  return cells.length >= 2 && cells.every(({ label }) => label?.times[0]?.kind === "part");
}

/** 2024 | 陕西 | 四川 | 甘肃, or | 当月 | 累计: what is compared, behind the year in the corner. */
function areNames(cells: readonly ReadCell[]): boolean {
  return (
    cells.length >= 2 && cells.every(({ label }) => label?.rest === "" && COMPARED.has(kindsOf(label)[0] ?? "unit"))
  );
}

const COMPARED: ReadonlySet<LabelKind> = new Set(["area", "member", "indicator", "measure"]);

/** Indicators | 2017 | Jan-Nov 2018, or | Source: behind a heading, or below none, other times of some year, and nothing else. */
function areBesideTimes([first, ...others]: readonly ReadCell[]): boolean {
  const labels = others.flatMap(({ label }) => label ?? []);
  const areTimes = labels.every(
    ({ times: [time], rest, role, text }) =>
      role === "helper" || (rest === "" && time?.kind === "span") || /^(?:19|20)\d\d\s?[EFP]$/u.test(text),
  );
  if (first && !first.label) return first.column > 0 && labels.some(({ role }) => role === "plain") && areTimes;
  return first?.label !== undefined && !namesItem(first.label) && labels.length > 0 && areTimes;
}

/** 月份 | 1 | 2 | 3. */
function readNumbered(numbers: readonly ReadCell[], kind: "month" | "quarter"): void {
  const labels = numbers.map((one) => numberedTime(Number(one.cell.value), kind));
  if (labels.some((one) => one === undefined)) return;
  numbers.forEach((one, at) => {
    one.label = labels[at];
  });
}

function namesItem(label: Label | undefined): boolean {
  // Xi'an market overview over its quantities is a title.
  const isItem = (kind: LabelKind) =>
    kind === "indicator" || kind === "member" || (kind === "area" && label?.rest === "");
  return label !== undefined && kindsOf(label).some(isItem);
}

function* columnRuns(rows: ReadonlyMap<number, readonly ReadCell[]>): Iterable<ReadCell[]> {
  const open = new Map<number, ReadCell[]>();
  for (const cells of rows.values()) {
    const isItem = cells.some((one) => one.label?.indicators.length);
    const figures = cells.filter((one) => !one.label);
    const year = !isItem && figures[0] && isYear(figures[0]) ? figures[0] : undefined;
    for (const { column } of open.size > 0 ? figures : []) {
      const run = column === year?.column ? undefined : open.get(column);
      if (run) yield run;
      if (run) open.delete(column);
    }
    const run = year && open.get(year.column);
    if (run) run.push(year);
    else if (year) open.set(year.column, [year]);
  }
  yield* open.values();
}

function isYear({ cell }: ReadCell): boolean {
  const { value, numberFormat } = cell;
  // Of most cells the number says it already.
  if (typeof value !== "number" || value < FIRST || value > LAST_YEAR * 100 || readDateFormat(numberFormat))
    return false;
  if (value >= FIRST * 100 && value <= LAST_YEAR * 100)
    return Number.isInteger(value) && value % 100 >= 1 && value % 100 <= 12;
  if (value > LAST_YEAR + 1) return false;
  return Number.isInteger(value) ? !/[.,%]/u.test(numberFormat) : isDecimalMonth(value);
}

function label(one: ReadCell): void {
  const value = Number(one.cell.value);
  const isYearAlone = Number.isInteger(value) && value <= LAST_YEAR + 1;
  const time = isYearAlone ? undefined : readTime(String(value));
  one.label = time ? timeLabel(String(value), time) : yearLabel(value);
}

function valuesOf(numbers: readonly ReadCell[]): number[] {
  return numbers.map(({ cell }) => Number(cell.value));
}
