import fc from "fast-check";
import { expect, it } from "vitest";

import { ASKS, type Question } from "../../server/domain/question.ts";
import { isRefusal } from "../../server/domain/refusal.ts";
import { answersOf, questionOf, tinyLibrary } from "../support/tiny-book.ts";

const library = await tinyLibrary();

/** What one cell shows of the tiny book. */
async function answerOf(differences: Partial<Question>) {
  const [answer] = await answersOf(library, [questionOf(differences)]);
  return answer;
}

const ADDED = { indicator: "规上工业增加值", period: "2016年1-6月" };
const COUNTRY = { indicator: "规模以上工业增加值增速", subject: "全国" };

it("gives the home area's figure where no subject is named", async () => {
  expect(await answerOf(ADDED)).toBe(580.12);
  expect(await answerOf({ indicator: "VALUE_ADDED", period: "2016Q1" })).toBe(251.25);
});

it("gives the official growth for 同比", async () => {
  expect(await answerOf({ ...ADDED, measure: "同比" })).toBe(6.9);
  expect(await answerOf({ ...COUNTRY, period: "2016年1-3月", measure: "同比" })).toBe(5.8);
  expect(await answerOf({ indicator: "工业投资", period: "2016年", measure: "同比" })).toMatchObject({
    code: "MEASURE_ABSENT",
  });
});

it("gives figures of an industry in an area", async () => {
  expect(await answerOf({ ...COUNTRY, subject: "全国·汽车制造业", period: "2016年1-3月" })).toBe(-8.1);
  expect(await answerOf({ ...COUNTRY, subject: "36 全国", period: "2016年1-3月" })).toBe(-8.1);
});

it("converts into the unit asked for", async () => {
  expect(await answerOf({ ...ADDED, unit: "万元" })).toBe(5801200);
  expect(await answerOf({ ...ADDED, unit: "（单位：亿元）" })).toBe(580.12);
  expect(await answerOf({ ...ADDED, unit: "户" })).toMatchObject({ code: "UNIT_MISMATCH" });
  expect(await answerOf({ ...ADDED, unit: "石" })).toMatchObject({ code: "UNIT_UNKNOWN" });
});

it("tells a month from the months up to it", async () => {
  expect(await answerOf({ ...COUNTRY, period: "2016年6月" })).toBe(6.2);
  expect(await answerOf({ ...COUNTRY, period: "2016年1-6月" })).toMatchObject({ code: "NOT_PUBLISHED" });
});

it("gives the figures as they were known then", async () => {
  const march = { indicator: "VALUE_ADDED", period: "2016年1-3月" };
  expect(await answerOf(march)).toBe(251.25);
  for (const asOf of ["2016-04-20", "2016-08-19", "2016年5月", "SPRING"]) {
    expect(await answerOf({ ...march, asOf }), asOf).toBe(250.5);
  }
  for (const asOf of ["2016-08-20", "summer", "2017"]) expect(await answerOf({ ...march, asOf }), asOf).toBe(251.25);
  expect(await answerOf({ ...march, asOf: "2016-04-19" })).toMatchObject({ code: "NOT_PUBLISHED" });
  expect(await answerOf({ ...march, asOf: "2013" })).toMatchObject({ code: "VINTAGE_EMPTY" });
  expect(await answerOf({ ...march, asOf: "昨天" })).toMatchObject({ code: "VINTAGE_UNKNOWN" });
});

it("resolves 最新 by what was published then", async () => {
  expect(await answerOf({ indicator: "VALUE_ADDED", period: "最新" })).toBe(580.12);
  expect(await answerOf({ indicator: "VALUE_ADDED", period: "最新", asOf: "SPRING" })).toBe(250.5);
});

it("names 1-2月 where one of the two alone is asked for", async () => {
  for (const period of ["2016年1月", "2016年2月"]) {
    const refusal = await answerOf({ ...COUNTRY, period });
    expect(refusal, period).toMatchObject({ code: "NOT_PUBLISHED", near: ["2016年1-2月"] });
    expect(refusal, period).toMatchObject({ message: expect.stringMatching(/1月和2月合并发布.*2016年1-2月/u) });
  }
});

it("says up to when a figure is published", async () => {
  const refusal = await answerOf({ ...ADDED, period: "2016年1-9月" });
  expect(refusal).toMatchObject({ code: "NOT_PUBLISHED", message: expect.stringContaining("已公布至2016年1-6月") });
});

it("names others of whom the figure is published", async () => {
  const refusal = await answerOf({ ...COUNTRY, subject: "陕西省", period: "2016年1-3月" });
  expect(refusal).toMatchObject({ code: "NOT_PUBLISHED", near: ["中国", "中国·汽车制造业"] });
});

it("refuses an unknown indicator with at most three near", async () => {
  expect(await answerOf({ ...ADDED, indicator: "工业增加值" })).toMatchObject({
    code: "INDICATOR_UNKNOWN",
    near: ["规上工业增加值", "规模以上工业增加值", "规模以上工业增加值增速"],
  });
});

it("refuses by the first argument that cannot be read", async () => {
  const wrong = { indicator: "？", period: "？", measure: "？", subject: "？", unit: "？", asOf: "？" };
  const right = { ...ADDED, measure: "值", subject: "西安", unit: "亿元", asOf: "SUMMER" };
  const codes: string[] = [];
  let question: Partial<Question> = wrong;
  for (const name of ["indicator", "period", "measure", "subject", "unit", "asOf"] as const) {
    const answer = await answerOf(question);
    codes.push(isRefusal(answer) ? answer.code : String(answer));
    question = { ...question, [name]: right[name] };
  }
  expect(codes).toEqual([
    "INDICATOR_UNKNOWN",
    "PERIOD_UNKNOWN",
    "MEASURE_UNKNOWN",
    "SUBJECT_UNKNOWN",
    "UNIT_UNKNOWN",
    "VINTAGE_UNKNOWN",
  ]);
  expect(await answerOf(question)).toBe(580.12);
});

it("gives the fields of a target", async () => {
  const target = { ask: "TARGET", indicator: "规模以上工业增加值", period: "2016年" } as const;
  const shown = ["", "运算符", "用词", "单位", "类型", "年度", "原文", "出处"].map((field) =>
    questionOf({ ...target, field }),
  );
  expect(await answersOf(library, shown)).toEqual([
    7,
    "等于",
    "增长",
    "%",
    "增速",
    2016,
    "全年规模以上工业增加值增长7%",
    "试验计划，第2段",
  ]);
  expect(await answerOf({ ...target, field: "颜色" })).toMatchObject({ code: "FIELD_UNKNOWN" });
});

it("finds a target by growth indicator, and names its task", async () => {
  expect(await answerOf({ ask: "TARGET", indicator: "规模以上工业增加值增速", period: "2016" })).toBe(7);
  expect(await answerOf({ ask: "TARGET", indicator: "工业投资", period: "2016" })).toBe("做大汽车产业");
  expect(await answerOf({ ask: "TARGET", indicator: "工业投资", period: "2016", field: "出处" })).toBe(
    "试验计划，第4段，做大汽车产业",
  );
});

it("refuses a target that is not set or not of a year", async () => {
  const target = { ask: "TARGET", indicator: "规模以上工业增加值" } as const;
  expect(await answerOf({ ...target, period: "2015" })).toMatchObject({ code: "TARGET_ABSENT" });
  expect(await answerOf({ ...target, period: "2016年6月" })).toMatchObject({ code: "PERIOD_NOT_A_YEAR" });
  expect(await answerOf({ ...target, period: "最新" })).toMatchObject({ code: "PERIOD_NOT_A_YEAR" });
});

it("names the source of a figure and its place", async () => {
  const source = { ask: "SOURCE", ...ADDED } as const;
  expect(await answerOf(source)).toBe(
    "来源：试验发布SUMMER（2016-08-20）；位置：表2!D6；期间：2016年1-6月；口径：累计；状态：公布数",
  );
  expect(await answerOf({ ...source, field: "简短" })).toBe("来源：试验发布SUMMER（2016-08-20）");
  expect(await answerOf({ ...source, field: "长" })).toMatchObject({ code: "FIELD_UNKNOWN", near: ["全文", "简短"] });
});

it("cites a repeated figure where it was first published", async () => {
  const answer = await answerOf({ ask: "SOURCE", ...COUNTRY, period: "2016年1-2月" });
  expect(answer).toContain("说明：1-2月合并");
  expect(await answerOf({ ask: "SOURCE", ...COUNTRY, period: "2016年1-3月" })).toMatch(/SPRING.*表1!B3/u);
});

it("names the sentence of a target for a year without a figure", async () => {
  expect(await answerOf({ ask: "SOURCE", indicator: "规模以上工业企业单位数", period: "2016年" })).toBe(
    "“净增规模以上工业企业40户”（试验计划，第2段）",
  );
  expect(await answerOf({ ask: "SOURCE", indicator: "工业投资", period: "2015年" })).toMatchObject({
    code: "SOURCE_ABSENT",
    message: expect.stringMatching(/^西安市 · 工业投资 · 2015年既没有/u),
  });
});

const QUESTION: fc.Arbitrary<Question> = fc.record({
  ask: fc.constantFrom(...ASKS),
  indicator: fc.constantFrom(
    "规上工业增加值",
    "VALUE_ADDED_GROWTH",
    "工业投资",
    "规模以上工业企业单位数",
    "工业增加直",
    "",
  ),
  lastPeriod: fc.constantFrom("", "2016年12月", "最新", "2015年"),
  pace: fc.constantFrom("", "时间进度", "0.46"),
  filter: fc.constantFrom("", "集群=汽车集群", "没有"),
  option: fc.constantFrom("", "表头=无", "方向=斜"),
  period: fc.constantFrom("2016年1-6月", "2016年6月", "2016年1月", "2016", "最新", "上年同期", "去年", "6月份吧", ""),
  measure: fc.constantFrom("", "值", "同比", "环比", "反算同比", "当月同比", "累计"),
  subject: fc.constantFrom("", "全国", "全国·汽车制造业", "西安", "陕西省", "火星", "试验项目", "汽车集群"),
  unit: fc.constantFrom("", "万元", "%", "户", "石"),
  asOf: fc.constantFrom("", "SPRING", "2016-12-31", "2013", "？"),
  field: fc.constantFrom("", "单位", "简短", "原文"),
});

it("answers a list as it answers its cells one by one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(QUESTION, { maxLength: 40 }), async (questions) => {
      const together = await answersOf(library, questions);
      const alone = await Promise.all(questions.map(async (question) => (await answersOf(library, [question]))[0]));
      expect(together).toEqual(alone);
    }),
    { numRuns: 40 },
  );
});

it("answers ten thousand cells in one call", async () => {
  const cycle = [
    { question: questionOf(ADDED), expected: 580.12 },
    { question: questionOf({ ...ADDED, unit: "万元" }), expected: 5801200 },
    { question: questionOf({ ...COUNTRY, period: "2016年6月" }), expected: 6.2 },
    { question: questionOf({ ask: "TARGET", indicator: "VALUE_ADDED", period: "2016" }), expected: 7 },
    {
      question: questionOf({ ask: "SOURCE", ...ADDED, field: "简短" }),
      expected: "来源：试验发布SUMMER（2016-08-20）",
    },
  ];
  const cells = Array.from({ length: 10_000 }, (_, at) => cycle[at % cycle.length]);
  const answers = await answersOf(
    library,
    cells.flatMap((cell) => cell?.question ?? []),
  );
  expect(answers).toEqual(cells.map((cell) => cell?.expected));
});

it("says which data it answered from", async () => {
  expect(library.book.current().dataVersion).toMatch(/^4-[0-9a-f]{8}$/u);
  expect(await answersOf(library, [])).toEqual([]);
});
