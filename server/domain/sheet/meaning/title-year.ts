import { yearOf } from "../../month.ts";
import type { TableContext } from "../context/table-context.ts";
import type { HeadTime } from "../label/head-time.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Axes } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";
import { saysOwnTime } from "./own-time.ts";
import { type Questioned, questionCells, UNQUESTIONED } from "./questioned.ts";

const YES = "为准";

/** So many years are a series, which a report shows beside its own year. */
const SERIES = 4;

/**
 * A title whose year none of the rows and columns and none of the figures is of, 2015年 over 2016年1-4月 or 报告期：2015年
 * below 2016年, contradicts them: one of them was left from another year. Asked of the whole table.
 */
export function questionTitleYear(
  cells: readonly RecognisedCell[],
  { rows, columns }: Axes,
  { titleYears }: TableContext,
  { inquiry, tableKey }: Settling,
): Questioned {
  if (titleYears.length === 0 || cells.every(saysOwnTime)) return UNQUESTIONED;
  // A row that nobody knows, （市经信委 2016年10月编）, says nothing of the others.
  const known = rows.filter(({ blocked }) => !blocked);
  const said = new Set([...known.map(({ own }) => own.time), ...columns.map(({ head }) => head.time)].flatMap(yearsOf));
  const ofCells = new Set(cells.map(({ meaning }) => yearOf(meaning.period.end)));
  const read = Math.max(...ofCells);
  // Of 本年 and 上年 the year before is no title's.
  const other = titleYears.find((year) => !said.has(year) && (said.size === 0 ? year !== read : !ofCells.has(year)));
  if (other === undefined || ofCells.size === 0) return UNQUESTIONED;
  // 去年同期, where nothing else was understood.
  const isOfYearBefore = [...columns.map(({ head }) => head), ...known.map(({ own }) => own)].some(
    (one) => one.isYearBefore,
  );
  if (isOfYearBefore && other === read + 1) return UNQUESTIONED;
  // Second Quarter and First Half of 2024 over the growth of 2019 to 2023 is the report's own time.
  if (ofCells.size >= SERIES && said.size >= SERIES && [...ofCells].every((year) => year < other)) return UNQUESTIONED;
  const answer = said.size > 0 ? `以表内期间${YES}` : `以${read}年${YES}`;
  const contrary = said.size > 0 ? "表内的期间却不是" : `另一处写的是${read}年`;
  const text = `标题写的是${other}年，${contrary}，请确认${answer}，或不填这些单元格。`;
  const issue = {
    key: `title year ${tableKey}`,
    code: "LABEL_CONTRADICTION",
    text,
    candidates: [answer, "不填"],
  } as const;
  return questionCells(cells, { issue, yes: YES, inquiry });
}

function yearsOf({ year, span }: HeadTime): readonly number[] {
  return [...(year === undefined ? [] : [year]), ...(span ? [yearOf(span.start), yearOf(span.end)] : [])];
}
