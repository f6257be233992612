import { type Parameter, parameter } from "./saved-query.ts";

/** The longest page, in rows. */
export const LONGEST_PAGE = 10_000;

/** The state of the book that is meant. */
export const AS_OF: Parameter = parameter(
  "asOf",
  "版本",
  "日期、发布代码或数据版本，取当时所知的数；省略为现在。",
  "2016-12-31",
);

/** What has come since. */
export const UPDATED_AFTER: Parameter = parameter(
  "updatedAfter",
  "在此之后更新",
  "日期、发布代码或上次答复的 x-data-version；只给出此后的发布新增、改动或撤下的行。",
  "2016-01-01",
);

/** What every saved query takes beside its own parameters: pages, and how the rows are written. */
export const WRITING_PARAMETERS: readonly Parameter[] = [
  parameter("page", "第几页", "从 1 起；与 pageSize 一起用。都省略则一次给出全部行。", "1"),
  parameter("pageSize", "每页行数", `1 到 ${LONGEST_PAGE}；只写它就是第一页。`, "1000"),
  parameter("after", "接在哪一行之后", "上一页答复头 Link 里的 after，发布新数据时也不会重复或漏行。", ""),
  parameter("encoding", "字符编码", "csv 的编码：utf-8（默认，带 BOM）、utf-8-nobom 或 gb18030。", "gb18030"),
  parameter("head", "列名", "zh 用中文列名；省略为英文列名。", "zh"),
];
