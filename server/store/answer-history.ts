import { basesOf } from "../domain/basis.ts";
import type { Basis } from "../domain/indicator.ts";
import { readBasis } from "../domain/measure.ts";
import { monthOf } from "../domain/month.ts";
import { type OptionRules, type Options, readOptions } from "../domain/options.ts";
import { monthCount, type Period, parsePeriod, printPeriod } from "../domain/period.ts";
import { convert } from "../domain/quantity.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { layOut, layoutOf, TABLE_OPTIONS, type Table, type TableCell, type TableLayout } from "../domain/table.ts";
import { parseUnit } from "../domain/unit.ts";
import { BASIS_NAMES, originOf, STATUS_NAMES } from "./answer-source.ts";
import { BASES } from "./cube.ts";
import { concretePeriod, type Figure } from "./figure.ts";
import { lookupOf } from "./find-observation.ts";
import { measureFigure } from "./measure-figure.ts";
import { notPublished } from "./not-published.ts";
import type { ReadQuestion } from "./question-reader.ts";
import type { Snapshot } from "./snapshot.ts";

/** A century of months. */
const LONGEST_SPAN = 1_200;

const COLUMNS: Readonly<Record<string, (figure: Figure, snapshot: Snapshot) => TableCell>> = {
  期间: ({ period }) => printPeriod(period),
  数值: ({ value }) => value,
  单位: ({ unit }) => unit,
  口径: ({ basis }) => BASIS_NAMES[basis],
  状态: (figure, { cube }) => {
    const [first] = figure.terms;
    const isPublished = first !== undefined && figure.derivation === "published";
    return isPublished ? STATUS_NAMES[cube.status(first.location.series, first.location.month)] : "测算数";
  },
  来源: ({ terms: [first] }, snapshot) => (first ? originOf(snapshot, first.location) : ""),
};

const OPTIONS: OptionRules = {
  ...TABLE_OPTIONS,
  口径: { also: ["basis"], values: null },
  栏目: { also: ["columns", "列"], values: null },
};

/**
 * The figures of a series from one period to another, those that are there and no others, as a table. What time each
 * covers (months, running totals, quarters, years) is what the first and the last period have in common, or said by the
 * measure or the option 口径. Refused: OPTION_…, PERIOD_…, UNIT_MISMATCH, NOT_PUBLISHED where there is none at all.
 */
export function answerHistory(question: ReadQuestion, lastPeriod: string, optionText: string): Table | Refusal {
  const options = readOptions(optionText, OPTIONS);
  if (isRefusal(options)) return options;
  const layout = layoutOf(options);
  if (isRefusal(layout)) return layout;
  const columns = readColumns(options);
  if (isRefusal(columns)) return columns;
  const span = readSpan(question, lastPeriod);
  if (isRefusal(span)) return span;
  const figures = figuresWithin(question, span, options);
  return isRefusal(figures) ? figures : tableOf(question, figures, columns, layout);
}

interface Span {
  readonly from: Period;
  readonly to: Period;
}

function readSpan(question: ReadQuestion, lastText: string): Span | Refusal {
  const last = parsePeriod(lastText);
  if (isRefusal(last)) return last;
  const { cube } = question.snapshot;
  const from = concretePeriod(cube, question, question.lookup);
  const to = concretePeriod(cube, question, lookupOf(last));
  if (!from || !to) return notPublished(question);
  const received = `${printPeriod(from)}—${printPeriod(to)}`;
  if (from.start > to.end) return refuse("PERIOD_UNSUITABLE", { received, expected: "起期不晚于止期" });
  const isLong = to.end - from.start >= LONGEST_SPAN;
  return isLong ? refuse("PERIOD_UNSUITABLE", { received, expected: "不超过一百年的一段时间" }) : { from, to };
}

function figuresWithin(question: ReadQuestion, span: Span, options: Options): readonly Figure[] | Refusal {
  const bases = basesWanted(question, span, options.get("口径"));
  if (isRefusal(bases)) return bases;
  let refusal: Refusal | undefined;
  for (const basis of bases) {
    const found: Figure[] = [];
    for (const month of endMonths(basis, span)) {
      const lookup = lookupOf({ start: month, end: month });
      const figure = measureFigure({ ...question, lookup, measure: { ...question.measure, basis } });
      if (!isRefusal(figure)) found.push(figure);
      else if (figure.code !== "NOT_PUBLISHED") refusal ??= figure;
    }
    if (found.length > 0) return found;
  }
  return refusal ?? notPublished({ ...question, lookup: lookupOf({ start: span.from.start, end: span.to.end }) });
}

/** The bases to try, the likeliest first. */
function basesWanted({ measure }: ReadQuestion, { from, to }: Span, option = ""): readonly Basis[] | Refusal {
  if (option !== "") {
    const basis = readBasis(option);
    return isRefusal(basis) ? basis : [basis];
  }
  if (measure.basis) return [measure.basis];
  const common = basesOf(from).filter((basis) => basesOf(to).includes(basis));
  return [...new Set([...common.filter((basis) => basis !== "point"), ...BASES])];
}

/** The months with which figures of a basis may end. Running totals begin with how far the first period goes. */
function* endMonths(basis: Basis, { from, to }: Span): Iterable<number> {
  const isTotal = basis === "year-to-date" && monthCount(from) < 12;
  for (let month = isTotal ? from.end : from.start; month <= to.end; month++) {
    if (basis === "quarter" && monthOf(month) % 3 !== 0) continue;
    if (basis === "year" && monthOf(month) !== 12) continue;
    yield month;
  }
}

type Column = keyof typeof COLUMNS;

function readColumns(options: Options): readonly Column[] | Refusal {
  const names = (options.get("栏目") ?? "期间,数值").split(/[,，、\s]+/u).filter((name) => name !== "");
  const unknown = names.find((name) => !Object.hasOwn(COLUMNS, name));
  if (unknown === undefined) return names;
  return refuse("OPTION_INVALID", { received: unknown, expected: "栏目", near: Object.keys(COLUMNS) });
}

function tableOf(
  question: ReadQuestion,
  figures: readonly Figure[],
  columns: readonly Column[],
  layout: TableLayout,
): Table | Refusal {
  const rows: TableCell[][] = [];
  for (const figure of figures) {
    const shown = inUnit(figure, question.unit);
    if (isRefusal(shown)) return shown;
    rows.push(columns.map((column) => COLUMNS[column]?.(shown, question.snapshot) ?? null));
  }
  return layOut(columns, rows, layout);
}

/** The figure with its amount in the unit wanted. Refused: UNIT_MISMATCH. */
export function inUnit(figure: Figure, unit: ReadQuestion["unit"]): Figure | Refusal {
  if (!unit || unit.symbol === figure.unit) return figure;
  const own = parseUnit(figure.unit);
  const converted = isRefusal(own) ? own : convert({ amount: figure.value, unit: own }, unit);
  return isRefusal(converted) ? converted : { ...figure, value: converted.amount, unit: unit.symbol };
}
