import { QUESTION_TEXTS, type Question, toColumns } from "../../server/domain/question.ts";

/** The input `QuestionColumns` of the query Answers: for each text its dictionary (plural) and its positions (singular). */
export function questionVariables(
  questions: readonly Question[],
): Record<string, readonly string[] | readonly number[]> {
  const columns = toColumns(questions);
  const variables: Record<string, readonly string[] | readonly number[]> = {
    asks: columns.ask.texts,
    ask: columns.ask.at,
  };
  for (const text of QUESTION_TEXTS) {
    const column = columns[text];
    if (!column) continue;
    variables[`${text}s`] = column.texts;
    variables[text] = column.at;
  }
  return variables;
}
