import { GraphQLError } from "graphql";

import {
  ASKS,
  isAsk,
  QUESTION_TEXTS,
  type QuestionColumns,
  type QuestionText,
  type TextColumn,
} from "../domain/question.ts";

import type { QuestionColumnsInput } from "./answer-type.ts";

/** Columns as the domain has them. @throws GraphQLError where a column's length, a position or an ask does not fit. */
export function readColumns(input: QuestionColumnsInput): QuestionColumns {
  const unknown = input.asks.find((ask) => !isAsk(ask));
  if (unknown !== undefined) throw badColumns(`asks 里的“${unknown}”不是 ${ASKS.join("、")} 之一。`);
  const count = input.ask.length;
  const columns: Partial<Record<QuestionText, TextColumn>> = {};
  for (const name of QUESTION_TEXTS) {
    const texts = input[`${name}s` as const];
    const at = input[name];
    if (at) columns[name] = readColumn(name, { texts: texts ?? [], at }, count);
    else if (texts?.length) throw badColumns(`给了 ${name}s，但没有给 ${name}（每格所用文本的位置）。`);
  }
  return { ask: readColumn("ask", { texts: input.asks, at: input.ask }, count), ...columns };
}

function readColumn(name: string, column: TextColumn, count: number): TextColumn {
  const { texts, at } = column;
  if (at.length !== count) throw badColumns(`${name} 有 ${at.length} 项，需要与 ask 一样有 ${count} 项。`);
  const stray = at.find((position) => position >= texts.length);
  if (stray !== undefined) {
    throw badColumns(`${name} 指向字典的位置 ${stray}（从 0 起），但字典只有 ${texts.length} 个文本。`);
  }
  return column;
}

function badColumns(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
