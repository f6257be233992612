import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readQuestion } from "../../../addin/cell/input.ts";
import { excelFormula } from "../../../playground/snippet/excel-formula.ts";
import { isAsk } from "../../../server/domain/question.ts";
import { shown, written } from "./written.ts";

const TABS = join(import.meta.dirname, "../../../playground/tabs");

function formula(query: string, variables = ""): string {
  return shown(excelFormula(written(query, { variables })));
}

/** The question that the formula would ask in a cell. */
function questionOf(text: string) {
  const [, ask = "", given = ""] = /^=PLAN\.([A-Z]+)\((.*)\)$/u.exec(text) ?? [];
  if (!isAsk(ask)) throw new Error(`${text} is no formula of ours`);
  const texts = given === "" ? [] : given.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/u);
  return readQuestion(
    ask,
    texts.map((one) => (one === "" ? null : one.slice(1, -1).replaceAll('""', '"'))),
  );
}

describe("one figure", () => {
  it("is a formula with its arguments in their places", () => {
    const query = '{ answer(indicator: "GDP", period: "2015年", unit: "万元") { ... on Answer { value } } }';
    expect(formula(query)).toBe('=PLAN.METRIC("GDP","2015年",,,"万元")');
    expect(questionOf(formula(query))).toMatchObject({
      ask: "METRIC",
      indicator: "GDP",
      period: "2015年",
      unit: "万元",
    });
  });

  it.each([
    [
      'answer(ask: TARGET, indicator: "工业投资", period: "2016年", field: "原文")',
      '=PLAN.TARGET("工业投资","2016年","原文")',
    ],
    ['answer(ask: CLUSTER, subject: "汽车", field: "门槛")', '=PLAN.CLUSTER("汽车","门槛")'],
    ['answer(ask: LEDGER, field: "逾期")', '=PLAN.LEDGER(,"逾期")'],
    ["answer(ask: CLUSTERS)", "=PLAN.CLUSTERS()"],
    [
      'answer(ask: HISTORY, indicator: "GDP", period: "2014年", lastPeriod: "2016年", unit: "万元", option: "表头=无")',
      '=PLAN.HISTORY("GDP","2014年","2016年",,,"表头=无;单位=万元")',
    ],
  ])("%s", (field, expected) => {
    const text = formula(`{ ${field} { ... on Answer { value } } }`);
    expect(text).toBe(expected);
    expect(questionOf(text)).not.toHaveProperty("code");
  });

  it("is the sentence of a completion, where that is asked for", () => {
    const variables = '{"indicator": "工业投资", "period": "2016年1-6月"}';
    const query = (fields: string) =>
      `query ($indicator: String!, $period: String!) { completion(indicator: $indicator, period: $period) { ${fields} } }`;
    expect(formula(query("rate sentence"), variables)).toBe('=PLAN.PROGRESS("工业投资","2016年1-6月",,"句子")');
    expect(formula(query("target { quote } gap"), variables)).toBe('=PLAN.PROGRESS("工业投资","2016年1-6月",,"差额")');
  });

  it("takes the pace or the weight along", () => {
    const query = (pace: string) => `{ completion(indicator: "GDP", period: "2016年1-6月", ${pace}) { rate } }`;
    expect(formula(query("pace: LAST_YEAR"))).toBe('=PLAN.PROGRESS("GDP","2016年1-6月","去年同期进度","完成率")');
    expect(formula(query("weight: 0.46"))).toBe('=PLAN.PROGRESS("GDP","2016年1-6月","0.46","完成率")');
  });

  it("is an indicator's latest", () => {
    expect(formula('{ indicator(key: "规上") { latest { value } } }')).toBe('=PLAN.METRIC("规上","最新")');
  });

  it("doubles quotes", () => {
    expect(formula('{ answer(indicator: "带\\"引号\\"", period: "2015年") { ... on Answer { value } } }')).toBe(
      '=PLAN.METRIC("带""引号""","2015年")',
    );
  });
});

it("gives a line for each cell of many", () => {
  const tab = readFileSync(join(TABS, "11-cells.graphql"), "utf8");
  expect(formula(tab, readFileSync(join(TABS, "11-cells.json"), "utf8")).split("\n")).toEqual([
    '=PLAN.METRIC("地区生产总值","2015年")',
    '=PLAN.TARGET("工业投资","2016年","原文")',
    '=PLAN.METRIC("地区生产总质","2015年")',
  ]);
});

it.each([
  "{ clusters { name } }",
  '{ indicator(key: "规上") { name } }',
  '{ answer(indicator: "GDP", period: "2015年") { ... on Answer { value } } status { dataVersion } }',
  "subscription { dataChanged { sequence } }",
])("says why there is none for %s", (query) => {
  expect(formula(query)).toContain("一格只问一个数");
});
