import type { DataFormat } from "../../domain/saved/saved-queries.ts";
import type { SavedQuery } from "../../domain/saved/saved-query.ts";
import {
  isWrongParameter,
  type ParameterValues,
  type WrongParameter,
  wordOf,
} from "../../domain/saved/read-parameters.ts";
import type { RowSource } from "../../domain/saved/rows.ts";

import { arrowStream } from "./arrow-stream.ts";
import { csvFormat, htmlFormat, jsonFormat, type LineFormat, ndjsonFormat } from "./line-format.ts";
import { lineStream, type RowSpan } from "./line-stream.ts";
import { charsetOf, encoderOf, markOf, type TextEncoding } from "./text-coder.ts";

/** How a table is to be written. */
export interface Writing {
  readonly query: SavedQuery;
  readonly format: DataFormat;
  readonly encoding: TextEncoding;
  /** Whether its heads are Chinese. */
  readonly isChinese: boolean;
}

const MEDIA_TYPES: Readonly<Record<DataFormat, string>> = {
  csv: "text/csv; header=present",
  json: "application/json",
  ndjson: "application/x-ndjson",
  html: "text/html",
  arrow: "application/vnd.apache.arrow.stream",
};

/** How the parameters want the table to be written. */
export function readWriting(
  query: SavedQuery,
  format: DataFormat,
  values: ParameterValues,
): Writing | WrongParameter {
  const encoding = wordOf(values, "encoding", {
    "utf-8": ["utf8"],
    "utf-8-nobom": ["utf8-nobom"],
    ...{ gb18030: ["gbk", "gb2312"] },
  });
  if (isWrongParameter(encoding)) return encoding;
  const head = wordOf(values, "head", { en: [], zh: ["zh-cn"] });
  if (isWrongParameter(head)) return head;
  // Only tables of text have another encoding; JSON is UTF-8 by its own rules.
  const own = format === "csv" ? encoding?.[0] : undefined;
  return { query, format, encoding: own ?? "utf-8", isChinese: head?.[0] === "zh" };
}

/** The Content-Type of a table. */
export function tableMediaType({ format, encoding }: Writing): string {
  return format === "arrow" ? MEDIA_TYPES.arrow : `${MEDIA_TYPES[format]}; charset=${charsetOf(encoding)}`;
}

/** The rows that are meant, written in pieces as they are read. */
export function dataBody(source: RowSource, span: RowSpan, writing: Writing): AsyncIterable<Buffer> {
  const { query, isChinese } = writing;
  const heads = query.columns.map(({ name, label }) => (isChinese ? label : name));
  if (writing.format === "arrow") {
    return arrowStream(source, span, query.columns.map(({ type }, at) => ({ type, head: heads[at] ?? "" })));
  }
  return lineStream(source, span, { format: formatOf(writing, heads), encode: encoderOf(writing.encoding) });
}

function formatOf({ format, encoding, query }: Writing, heads: readonly string[]): LineFormat {
  if (format === "json") return jsonFormat(heads);
  if (format === "ndjson") return ndjsonFormat(heads);
  return format === "html" ? htmlFormat(heads, query.title) : csvFormat(heads, markOf(encoding));
}
