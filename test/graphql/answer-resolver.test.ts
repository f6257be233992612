import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { questionVariables } from "../../addin/client/question-variables.ts";
import { type AnswerColumns, BLANK_QUESTION, type Question } from "../../server/domain/question.ts";
import { createQueryContext } from "../../server/graphql/context.ts";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

const ANSWERS = `query ($questions: QuestionColumns!) {
  answers(questions: $questions) { dataVersion values textAt texts refusedAt refusedWith refusals { code message near } }
}`;

const ANSWER = `query ($ask: Ask, $indicator: String, $period: String, $measure: String, $subject: String, $unit: String,
  $asOf: String, $field: String) {
  answer(ask: $ask, indicator: $indicator, period: $period, measure: $measure, subject: $subject, unit: $unit,
    asOf: $asOf, field: $field) {
    ... on Answer { value text dataVersion }
    ... on Refusal { code message near }
  }
}`;

const BLANK: Question = { ask: "METRIC", ...BLANK_QUESTION };

/** One of every kind: figures, growth, units, versions, targets, citations, and what is refused. */
const QUESTIONS: readonly Question[] = [
  { ...BLANK, indicator: "地区生产总值", period: "2015年" },
  { ...BLANK, indicator: "GDP", period: "2015年", unit: "万元" },
  { ...BLANK, indicator: "GDP", period: "2015年", asOf: "2016-12-31" },
  { ...BLANK, indicator: "规上工业增加值", period: "2018年1-9月", measure: "同比" },
  { ...BLANK, indicator: "GDP", period: "最新", subject: "陕西省" },
  { ...BLANK, ask: "TARGET", indicator: "工业投资增速", period: "2016年" },
  { ...BLANK, ask: "TARGET", indicator: "工业投资增速", period: "2016年", field: "原文" },
  { ...BLANK, ask: "SOURCE", indicator: "GDP", period: "2015年" },
  { ...BLANK, ask: "SOURCE", indicator: "GDP", period: "2015年", field: "简短" },
  { ...BLANK, indicator: "GPD", period: "2015年" },
  { ...BLANK, indicator: "GDP", period: "1900年" },
  { ...BLANK, indicator: "GDP", period: "2015年", unit: "户" },
  { ...BLANK, ask: "TARGET", indicator: "GDP", period: "2016年" },
  { ...BLANK },
];

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

async function answersTo(questions: readonly Question[]): Promise<AnswerColumns> {
  return (await client.data(ANSWERS, { questions: questionVariables(questions) })).answers;
}

/** What a cell of the columns holds, in the shape of a single answer. */
function cellOf(columns: AnswerColumns, cell: number) {
  const refused = columns.refusedAt.indexOf(cell);
  if (refused >= 0) return columns.refusals[columns.refusedWith[refused] ?? -1];
  const text = columns.texts[columns.textAt.indexOf(cell)] ?? null;
  return { value: columns.values[cell], text, dataVersion: columns.dataVersion };
}

describe("many answers", () => {
  it("equal the same questions asked one by one", async () => {
    const columns = await answersTo(QUESTIONS);
    for (const [cell, question] of QUESTIONS.entries()) {
      const { answer } = await client.data(ANSWER, { ...question });
      expect(cellOf(columns, cell), JSON.stringify(question)).toEqual(answer);
    }
  });

  it("come in the order of their questions", async () => {
    const forwards = await answersTo(QUESTIONS);
    const backwards = await answersTo([...QUESTIONS].reverse());
    const last = QUESTIONS.length - 1;
    expect(QUESTIONS.map((_, cell) => cellOf(backwards, last - cell))).toEqual(
      QUESTIONS.map((_, cell) => cellOf(forwards, cell)),
    );
  });

  it("may be none", async () => {
    const { answers } = await client.data(ANSWERS, { questions: { asks: [], ask: [] } });
    expect(answers).toMatchObject({ values: [], textAt: [], refusedAt: [], refusals: [] });
  });

  it("may be ten thousand, with equal refusals once", async () => {
    const questions = { asks: ["METRIC"], ask: new Array(10_000).fill(0), indicators: ["GPD"] };
    const { answers } = await client.data(ANSWERS, {
      questions: { ...questions, indicator: new Array(10_000).fill(0) },
    });
    expect([answers.values.length, answers.refusedAt.length, answers.refusals.length]).toEqual([10_000, 10_000, 1]);
  });

  it.each<[string, object, string]>([
    ["a column of another length", { period: [] }, "period 有 0 项，需要与 ask 一样有 1 项。"],
    ["more than ten thousand", { ask: new Array(10_001).fill(0) }, "IndexList 最多 10000 项，收到 10001 项"],
    ["a text that is too long", { units: ["元".repeat(201)] }, "TextList 的第 1 项太长：201 字，最多 200 字"],
    ["a position that is no number", { ask: [Number.NaN] }, "IndexList 的第 1 项需要不小于 -1 的整数，收到的是 NaN"],
    ["an ask that nobody knows", { asks: ["GUESS"] }, "asks 里的“GUESS”不是 METRIC、TARGET、PROGRESS、"],
  ])("are refused whole for %s", async (_, differences, message) => {
    const questions = { asks: ["METRIC"], ask: [0], ...differences };
    const error = await client.error(ANSWERS, { questions });
    expect(error.message).toContain(message);
    expect(error.extensions?.code).toBe("BAD_USER_INPUT");
  });

  it("are asked for in the variables only", async () => {
    const { message } = await client.error('{ answers(questions: { asks: ["METRIC"], ask: [0] }) { values } }');
    expect(message).toContain("TextList 只能作为变量（variables）传入");
  });

  it("come of the state that the operation began with", async () => {
    const past = await client.book.asOf(5);
    const book = { ...client.book, current: () => past };
    const context = createQueryContext({ database: client.database, book, requestId: "r-1" });
    book.current = client.book.current;
    const variables = { questions: questionVariables([{ ...BLANK, indicator: "GDP", period: "2015年" }]) };
    const { data } = await client.ask(ANSWERS, variables, context);
    expect(data.answers).toMatchObject({ dataVersion: past.dataVersion, values: [5810.03] });
  });
});

describe("one answer", () => {
  it("takes its texts trimmed and null for omitted", async () => {
    const variables = { indicator: " GDP ", period: " 2015年 ", measure: null, subject: null, ask: null };
    expect((await client.data(ANSWER, variables)).answer.value).toBe(5932.861);
  });

  it("is a refusal for a text that is too long", async () => {
    const { answer } = await client.data(ANSWER, { indicator: "指".repeat(201), period: "2015年" });
    expect(answer.code).toBe("TEXT_TOO_LONG");
  });

  it("may be a table", async () => {
    const { answer } = await client.data(
      '{ answer(ask: CLUSTERS, option: "表头=无;最多=1") { ... on Answer { value text table } } }',
    );
    expect(answer).toEqual({
      value: null,
      text: null,
      table: [
        ["汽车", "千亿级", 1000, "亿元", "汽车制造业", expect.any(Number), "AUTOMOBILE"],
        ["已截断：共 7 行，只列出 1 行，请缩小范围", null, null, null, null, null, null],
      ],
    });
  });

  it("says what its number is", async () => {
    const { answer } = await client.data(
      '{ answer(indicator: "GDP", period: "2015") { ... on Answer { details { name text } } } }',
    );
    expect(
      Object.fromEntries(answer.details.map((one: { name: string; text: string }) => [one.name, one.text])),
    ).toEqual({
      单位: "亿元",
      期间: "2015年",
      口径: "全年",
      状态: "修订数",
      来源: "地级市面板数据：地区生产总值和第二产业增加值修订数（2025-12-31）",
      版本: "CITY-PANEL-REVISED-GDP",
    });
  });
});

describe("details of many answers", () => {
  it("come as a table of texts when they are asked for", async () => {
    const questions = [
      { ...BLANK, indicator: "GDP", period: "2015" },
      { ...BLANK, ask: "TARGET" as const, indicator: "工业投资", period: "2016" },
      { ...BLANK, indicator: "GDP", period: "1900" },
    ];
    const query = `query ($questions: QuestionColumns!) {
      answers(questions: $questions, details: true) { values details { names texts at decimals } } }`;
    const { answers } = await client.data(query, { questions: questionVariables(questions) });
    const { names, texts, at, decimals } = answers.details;
    const told = (name: string, cell: number) => texts[at[names.indexOf(name) * 3 + cell]];
    expect([told("单位", 0), told("单位", 1), told("单位", 2)]).toEqual(["亿元", "%", undefined]);
    expect(told("原文", 1)).toBe("工业投资同比增长8%");
    expect(decimals).toEqual([2, -1, -1]);
    expect(at).toHaveLength(names.length * 3);
  });

  it("are left out otherwise", async () => {
    const query = `query ($questions: QuestionColumns!) { answers(questions: $questions) { details { names } } }`;
    expect((await client.data(query, { questions: questionVariables([BLANK]) })).answers.details).toBeNull();
  });
});
