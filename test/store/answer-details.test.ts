import { expect, it } from "vitest";

import { toColumns } from "../../server/domain/question.ts";
import { DetailSheet } from "../../server/store/answer-details.ts";
import { answerQuestions } from "../../server/store/answer-questions.ts";
import { FLOW_CONTENT } from "../support/flow-content.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { questionOf, tinyLibrary } from "../support/tiny-book.ts";

const library = await tinyLibrary(FLOW_CONTENT);

async function detailsOf(differences: Parameters<typeof questionOf>[0]) {
  const { details } = await answerQuestions(library, toColumns([questionOf(differences)]), { details: true });
  const told = (details?.names ?? []).flatMap((name, at) => {
    const text = details?.texts[details.at[at] ?? -1];
    return text === undefined ? [] : [[name, text]];
  });
  return { ...Object.fromEntries(told), decimals: details?.decimals[0] };
}

it("tells unit, period, basis, status, source and release of a figure", async () => {
  expect(await detailsOf({ indicator: "规上工业增加值", period: "2016年1-3月" })).toEqual({
    单位: "亿元",
    期间: "2016年1-3月",
    口径: "累计",
    状态: "修订数",
    来源: "试验发布SUMMER（2016-08-20）",
    版本: "SUMMER",
    decimals: 2,
  });
});

it("marks what nobody published, and says how it was made", async () => {
  const asked = { indicator: "工业投资", subject: "全国" };
  expect(await detailsOf({ ...asked, period: "2016年6月" })).toMatchObject({
    状态: "测算数",
    测算: "2016年1-6月 − 2016年1-5月",
  });
  expect(await detailsOf({ ...asked, period: "2016年1-6月", measure: "反算同比" })).toMatchObject({
    单位: "%",
    测算: "2016年1-6月 ÷ 2015年1-6月 − 1",
  });
});

it("tells the unit that the number is shown in", async () => {
  const asked = { indicator: "规上工业增加值", period: "2016年1-3月", unit: "万元" };
  expect(await detailsOf(asked)).toMatchObject({ 单位: "万元", decimals: -1 });
});

it("tells whose words a target is", async () => {
  expect(await detailsOf({ ask: "TARGET", indicator: "VALUE_ADDED", period: "2016" })).toMatchObject({
    状态: "计划目标",
    原文: "全年规模以上工业增加值增长7%",
    来源: "试验计划，第2段",
  });
});

it("tells that progress is worked out, in which unit and from whose words", async () => {
  const progress = await tinyLibrary(PROGRESS_CONTENT);
  const asked = questionOf({ ask: "PROGRESS", indicator: "重点项目投资", period: "2016年1-10月", field: "差额" });
  const { values, details } = await answerQuestions(progress, toColumns([asked]), { details: true });
  expect(values).toEqual([18.4]);
  expect(details?.texts).toEqual(
    expect.arrayContaining(["亿元", "2016年1-10月", "测算数", "净增规模以上工业企业40户"]),
  );
});

it("tells nothing of texts and refusals", async () => {
  expect(await detailsOf({ indicator: "工业投资", period: "1999" })).toEqual({ decimals: -1 });
  expect(await detailsOf({ ask: "META", indicator: "工业投资" })).toEqual({ decimals: -1 });
});

it("keeps every distinct text once", () => {
  const sheet = new DetailSheet(2);
  sheet.put(0, { 单位: "亿元" }, 1);
  sheet.put(1, { 单位: "亿元", 期间: "2016年" }, 2);
  const { names, texts, at } = sheet.finish();
  expect(texts).toEqual(["亿元", "2016年"]);
  expect([0, 1].map((cell) => at[names.indexOf("单位") * 2 + cell])).toEqual([0, 0]);
  expect([0, 1].map((cell) => at[names.indexOf("期间") * 2 + cell])).toEqual([-1, 1]);
});
