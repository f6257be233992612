import { GraphQLError, GraphQLScalarType } from "graphql";

import type { ImportCell } from "../domain/import/import-row.ts";
import { MAX_QUESTIONS, MAX_TEXT_LENGTH } from "../domain/question.ts";

/**
 * Lists as scalars: ten thousand cells are validated in one loop instead of ten thousand coercions, which is what makes
 * a workbook's answer cost as much as its JSON. They are plain JSON arrays on the wire, in variables only.
 */
function listScalar<Item>(name: string, description: string, problemOf: (item: unknown) => string | undefined) {
  function parse(input: unknown): Item[] {
    if (!Array.isArray(input)) throw invalid(`${name} 需要一个 JSON 数组，收到的是 ${typeof input}`);
    if (input.length > MAX_QUESTIONS) {
      throw invalid(`${name} 最多 ${MAX_QUESTIONS} 项，收到 ${input.length} 项；请分成几次请求`);
    }
    for (let at = 0; at < input.length; at++) {
      const problem = problemOf(input[at]);
      if (problem) throw invalid(`${name} 的第 ${at + 1} 项${problem}`);
    }
    return input;
  }
  return new GraphQLScalarType<Item[], readonly Item[]>({
    name,
    description,
    serialize: (value) => (Array.isArray(value) ? value : []),
    parseValue: parse,
    parseLiteral() {
      throw invalid(`${name} 只能作为变量（variables）传入`);
    },
  });
}

/** Without a full stop: GraphQL tells it inside of a sentence of its own. */
function invalid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

/** As JSON, so that "1" and 1 differ. */
function shown(item: unknown): string {
  return typeof item === "number" ? String(item) : String(JSON.stringify(item)).slice(0, 40);
}

export const TextList = listScalar<string>(
  "TextList",
  "文本的 JSON 数组，每项至多 200 字。只能作为变量传入。",
  (item) => {
    if (typeof item !== "string") return `需要文本，收到的是 ${item === null ? "null" : typeof item}`;
    return item.length > MAX_TEXT_LENGTH ? `太长：${item.length} 字，最多 ${MAX_TEXT_LENGTH} 字` : undefined;
  },
);

export const IndexList = listScalar<number>(
  "IndexList",
  "整数的 JSON 数组：每格所用文本在字典中的位置，-1 表示省略。只能作为变量传入。",
  (item) =>
    Number.isInteger(item) && Number(item) >= -1 ? undefined : `需要不小于 -1 的整数，收到的是 ${shown(item)}`,
);

export const FloatList = listScalar<number | null>(
  "FloatList",
  "数值的 JSON 数组，null 表示此格的答复不是数值。",
  (item) => (item === null || Number.isFinite(item) ? undefined : `需要数值，收到的是 ${shown(item)}`),
);

/** Tables go out only: whole rows as they stand in the sheet. */
export const TableList = listScalar<unknown>(
  "TableList",
  "JSON 数组，每项是一张表的各行（或一行的各格）：文本、数值，null 为空白。",
  (item) => (Array.isArray(item) ? undefined : `需要数组，收到的是 ${shown(item)}`),
);

/** The most cells of a row to import. */
const MOST_CELLS = 100;

export const RowList = listScalar<readonly ImportCell[]>(
  "RowList",
  "表格各行的 JSON 数组，每行是各格的数组：文本、数值，null 为空白；每行至多 100 格。只能作为变量传入。",
  (row) => {
    if (!Array.isArray(row)) return `需要数组，收到的是 ${shown(row)}`;
    if (row.length > MOST_CELLS) return `有 ${row.length} 格，最多 ${MOST_CELLS} 格`;
    const wrong = row.find((cell) => cell !== null && typeof cell !== "string" && !Number.isFinite(cell));
    return wrong === undefined ? undefined : `的单元格需要文本、数值或 null，收到的是 ${shown(wrong)}`;
  },
);
