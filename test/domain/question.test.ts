import fc from "fast-check";
import { expect, it } from "vitest";

import {
  ASKS,
  BLANK_QUESTION,
  isAsk,
  QUESTION_TEXTS,
  type Question,
  questionKey,
  toColumns,
} from "../../server/domain/question.ts";

const TEXT = fc.constantFrom("", "工业投资", "2016年", "同比", "全国·汽车制造业", "亿元");
const QUESTION: fc.Arbitrary<Question> = fc.record({
  ask: fc.constantFrom(...ASKS),
  indicator: TEXT,
  period: TEXT,
  lastPeriod: TEXT,
  measure: TEXT,
  subject: TEXT,
  unit: TEXT,
  asOf: TEXT,
  field: TEXT,
  pace: TEXT,
  filter: TEXT,
  option: TEXT,
});

/** The questions that columns hold. */
function fromColumns(questions: readonly Question[]) {
  const columns = toColumns(questions);
  return questions.map((_, cell) => {
    const texts = QUESTION_TEXTS.map((name) => [name, columns[name]?.texts[columns[name]?.at[cell] ?? -1] ?? ""]);
    return { ask: columns.ask.texts[columns.ask.at[cell] ?? -1], ...Object.fromEntries(texts) };
  });
}

it("keeps every question in columns", () => {
  fc.assert(
    fc.property(fc.array(QUESTION), (questions) => {
      expect(fromColumns(questions)).toEqual(questions);
    }),
  );
});

it("sends every distinct text once", () => {
  fc.assert(
    fc.property(fc.array(QUESTION), (questions) => {
      for (const column of Object.values(toColumns(questions))) {
        expect(new Set(column.texts).size).toBe(column.texts.length);
        expect(column.at).toHaveLength(questions.length);
      }
    }),
  );
});

it("leaves out columns that no question uses", () => {
  const columns = toColumns([{ ...BLANK_QUESTION, ask: "METRIC", indicator: "工业投资", period: "2016年" }]);
  expect(Object.keys(columns)).toEqual(["ask", "indicator", "period"]);
  expect(toColumns([])).toEqual({ ask: { texts: [], at: [] } });
});

it("gives equal keys to equal questions only", () => {
  fc.assert(
    fc.property(QUESTION, QUESTION, (a, b) => {
      const same = a.ask === b.ask && QUESTION_TEXTS.every((text) => a[text] === b[text]);
      expect(questionKey(a) === questionKey(b)).toBe(same);
    }),
  );
});

it("knows the formulas that ask", () => {
  expect(ASKS.every(isAsk)).toBe(true);
  expect(isAsk("VALUE")).toBe(false);
});
