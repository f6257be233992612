import { LONGEST_PAGE } from "../../domain/saved/common-parameters.ts";
import {
  countOf,
  isWrongParameter,
  type ParameterValues,
  onlyValue,
  type WrongParameter,
  wrongParameter,
} from "../../domain/saved/read-parameters.ts";
import type { RowSource } from "../../domain/saved/rows.ts";

import type { RowSpan } from "./line-stream.ts";

/** The rows that are meant, and the cursor of the page behind them; undefined where it is the last one. */
export interface DataPage extends RowSpan {
  readonly total: number;
  readonly next: string | undefined;
}

const USUAL_PAGE = 1000;
const MOST_PAGES = 1_000_000_000;

/** Which rows of a source are asked for: all of them, or a page by its number or behind a cursor. */
export function readPage(values: ParameterValues, source: RowSource): DataPage | WrongParameter {
  const size = countOf(values, "pageSize", LONGEST_PAGE);
  if (isWrongParameter(size)) return size;
  const page = countOf(values, "page", MOST_PAGES);
  if (isWrongParameter(page)) return page;
  const after = onlyValue(values, "after");
  const total = source.total();
  if (size === undefined && page === undefined && after === undefined) return { start: 0, end: total, total, next: undefined };
  if (after !== undefined && page !== undefined) return wrongParameter("after", "不能和 page 一起写，请去掉一个");
  const start = after === undefined ? ((page ?? 1) - 1) * (size ?? USUAL_PAGE) : source.placeAfter(readCursor(after));
  if (start === undefined) return wrongParameter("after", `收到“${after?.slice(0, 40)}”，不是上一页给出的值，请从第一页重新开始`);
  const end = Math.min(start + (size ?? USUAL_PAGE), total);
  return { start, end: Math.max(start, end), total, next: end < total ? writeCursor(source.cursorAt(end - 1)) : undefined };
}

function writeCursor(text: string): string {
  return Buffer.from(text).toString("base64url");
}

function readCursor(cursor: string): string {
  return Buffer.from(cursor, "base64url").toString();
}
