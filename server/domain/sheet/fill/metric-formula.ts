import { MEASURE_NAMES } from "../../measure.ts";
import { printPeriod } from "../../period.ts";
import type { Subject } from "../../subject.ts";
import type { CellPosition } from "../cell-range.ts";
import type { Grid } from "../grid.ts";
import type { CellMeaning, LabelCells, RecognisedCell } from "../recognition.ts";
import { argumentValue, type FormulaArgument, fixedShare, printArgument, printRelative } from "./formula-argument.ts";
import type { MetricReader } from "./metric-reading.ts";

/** A live formula that was proven to ask for a cell's figure. */
export interface LiveFormula {
  /** =PLAN.METRIC($A3,C$2,…) */
  readonly formula: string;
  /** The same in relative terms, equal wherever copying one gives the other. */
  readonly pattern: string;
}

/** The arguments of PLAN.METRIC, in their order. */
const ARGUMENTS = ["indicator", "period", "measure", "subject", "unit"] as const;

type Arguments = Readonly<Record<(typeof ARGUMENTS)[number], FormulaArgument>>;

/** What says together which figure of a series is meant. */
type Timed = Pick<Arguments, "indicator" | "period" | "measure">;

const BASIS_WORDS = { month: "当月", "year-to-date": "累计", quarter: "当季", year: "全年", point: "时点" } as const;

/**
 * The formula that refers to as many of a cell's labels as read back as exactly its meaning; what does not is carried as
 * text: a code, a printed period, a measure, a unit. Undefined where not even the texts do.
 *
 * @param divisor 100 where the cell shows a hundred times what it holds
 */
export function liveFormula(
  cell: RecognisedCell,
  grid: Grid,
  reader: MetricReader,
  divisor: 1 | 100,
): LiveFormula | undefined {
  const { meaning } = cell;
  const labels = anchored(cell.labels, grid);
  const value = (argument: FormulaArgument) => argumentValue(argument, grid);
  const timed = timedOptions(meaning, labels).find(({ indicator, period, measure }) => {
    const values = { indicator: value(indicator), period: value(period), measure: value(measure) };
    return reader.meansTime(values, meaning);
  });
  const subject = subjectOptions(meaning.subject, labels.subject).find((one) =>
    reader.meansSubject(value(one), meaning),
  );
  const unit = [...labelled(labels.unit), [], text(meaning.unit)].find((one) => reader.meansUnit(value(one), meaning));
  return timed && subject && unit && printed({ ...timed, subject, unit }, cell, divisor);
}

function printed(found: Arguments, at: CellPosition, divisor: 1 | 100): LiveFormula {
  const print = (one: (argument: FormulaArgument, at: CellPosition) => string) => {
    const texts = ARGUMENTS.map((name) => one(found[name], at));
    while (texts.at(-1) === "") texts.pop();
    return `=PLAN.METRIC(${texts.join(",")})${divisor === 1 ? "" : `/${divisor}`}`;
  };
  return { formula: print(printArgument), pattern: print(printRelative) };
}

/** A label inside merged cells stands in the first of them. */
function anchored(labels: LabelCells, grid: Grid): LabelCells {
  const anchor = (cell: CellPosition): CellPosition => {
    if (grid.cell(cell.row, cell.column)) return cell;
    const merge = grid.merges.find(
      ({ top, left, bottom, right }) =>
        cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right,
    );
    return merge ? { row: merge.top, column: merge.left } : cell;
  };
  const { indicator, subject, measure, unit } = labels;
  return {
    period: labels.period.map(anchor),
    ...(indicator && { indicator: anchor(indicator) }),
    ...(subject && { subject: anchor(subject) }),
    ...(measure && { measure: anchor(measure) }),
    ...(unit && { unit: anchor(unit) }),
  };
}

/** Every way to say indicator and time together, the one that follows the labels most closely first. */
function timedOptions(meaning: CellMeaning, labels: LabelCells): readonly Timed[] {
  const indicators = [...labelled(labels.indicator), text(meaning.indicator)];
  const [periods, measures] = [periodOptions(meaning, labels.period), measureOptions(meaning, labels.measure)];
  const ways = indicators.flatMap((indicator) =>
    periods.flatMap((period) => measures.map((measure) => ({ indicator, period, measure }))),
  );
  return ways.sort((a, b) => fixed(a) - fixed(b));
}

function fixed({ indicator, period, measure }: Timed): number {
  return fixedShare(indicator) + fixedShare(period) + fixedShare(measure);
}

function periodOptions({ period }: CellMeaning, cells: readonly CellPosition[]): readonly FormulaArgument[] {
  const year = `${Math.floor(period.end / 12)}年`;
  const [first, second] = cells.map((cell) => ({ cell }));
  const spelled = text(printPeriod(period));
  if (first && second) return [[first, second], [first, { text: "年" }, second], [{ text: year }, second], spelled];
  return first ? [[first], [{ text: year }, first], spelled] : [spelled];
}

function measureOptions({ basis }: CellMeaning, cell: CellPosition | undefined): readonly FormulaArgument[] {
  const [time, growth] = [BASIS_WORDS[basis], MEASURE_NAMES.growth];
  return [...labelled(cell), [], text(time), text(growth), text(`${time}${growth}`)];
}

/** A member's label needs its area beside it where that is not the home area. */
function subjectOptions({ area, member }: Subject, cell: CellPosition | undefined): readonly FormulaArgument[] {
  const code = text(member === "" ? area : `${area}·${member}`);
  return cell ? [[{ cell }], [{ text: `${area}·` }, { cell }], [], code] : [[], code];
}

function labelled(cell: CellPosition | undefined): readonly FormulaArgument[] {
  return cell ? [[{ cell }]] : [];
}

function text(words: string): FormulaArgument {
  return [{ text: words }];
}
