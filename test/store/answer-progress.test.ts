import { beforeAll, describe, expect, it } from "vitest";

import { isRefusal } from "../../server/domain/refusal.ts";
import { createProgressAnswers, type ProgressCell } from "../../server/store/answer-progress.ts";
import { type Snapshot, snapshotAsOf } from "../../server/store/snapshot.ts";
import { writePhasedPlan } from "../../server/store/write-phased-plan.ts";
import { STEWARD } from "../support/actors.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

function answerProgress(snapshot: Snapshot, cell: ProgressCell) {
  const answer = createProgressAnswers(snapshot)(cell);
  return isRefusal(answer) ? answer : answer.value;
}

const { book, database } = await tinyLibrary(PROGRESS_CONTENT);

beforeAll(async () => {
  const target = PROGRESS_CONTENT.plan.targets.find((one) => one.code === "G4");
  if (!target) throw new Error("The content has no such target.");
  await writePhasedPlan(
    database,
    { target, title: "分月计划", note: "", amounts: [{ month: 10, amount: 540 }] },
    STEWARD,
  );
  await book.reload();
});

function ask(indicator: string, period: string, output = "", pace = "") {
  return answerProgress(book.current(), { indicator, period, pace, output });
}

describe("a level that is filled up", () => {
  it.each([
    ["", 97.158],
    ["Completion", 97.158],
    ["差额", 18.4],
    ["百分点", 13.825],
    ["应达进度", 83.333],
    ["计划完成率", 116.481],
    ["实际", 629],
    ["目标", 647.4],
    ["权重", 0.8],
    ["所需增速", -81.6],
  ])("%s is %d", (output, expected) => {
    expect(Number(ask("重点项目投资", "2016年1-10月", output))).toBeCloseTo(expected, 2);
  });

  it.each([
    ["", "占年度计划的97.2%，超过时间进度13.8个百分点"],
    ["分月计划", "完成1-10月计划的116.5%，占年度计划的97.2%"],
    ["去年同期进度", "占年度计划的97.2%，超过去年同期进度17.2个百分点"],
    ["0.9", "占年度计划的97.2%，超过给定进度（90.0%）7.2个百分点"],
  ])("has its sentence by %s", (pace, expected) => {
    expect(ask("PROJECTS", "最新", "句子", pace)).toBe(`2016年1-10月，重点项目投资累计完成629.0亿元，${expected}`);
  });
});

describe("growth", () => {
  it("is told by the official growth, with the weight of last year's amounts", () => {
    expect(ask("规上工业增加值", "2016年1-6月", "句子")).toBe(
      "2016年1-6月，规模以上工业增加值同比增长6.9%，低于年度目标0.1个百分点；7-12月需增长7.1%（测算，上年同期占全年46.0%）",
    );
  });

  it("is found by the name of the growth too, at its latest", () => {
    for (const name of ["VALUE_ADDED", "VALUE_ADDED_GROWTH"]) {
      expect([ask(name, "最新", "百分点"), ask(name, "最新", "差额"), ask(name, "最新", "权重")]).toEqual([
        -0.1, 0.1, 0.46,
      ]);
    }
  });

  it("has no completion rate", () => {
    expect(ask("VALUE_ADDED", "2016年1-6月")).toMatchObject({ code: "COMPLETION_UNDEFINED" });
  });
});

describe("other kinds", () => {
  it("an increment of a stock is what it gained since last year's end", () => {
    expect(ask("规模以上工业企业单位数", "2016年6月", "实际")).toBe(25);
    expect(ask("ENTERPRISES", "最新", "句子")).toBe(
      "2016年6月末，规模以上工业企业单位数比上年末增加25户（推算），占年度计划的62.5%，超过时间进度12.5个百分点",
    );
  });

  it("a share is held against its target and the line from last year's end", () => {
    expect(ask("FIBRE", "2016年6月末", "百分点")).toBe(-4);
    expect(ask("FIBRE", "2016年6月末", "句子")).toBe(
      "2016年6月末，光纤用户占比为66.0%，低于年度目标4.0个百分点，超过时间进度1.4个百分点",
    );
  });

  it("money is arranged", () => {
    expect(ask("FUND", "2016年上半年", "句子")).toBe(
      "2016年1-6月，扶持资金累计安排0.70亿元，占年度安排的50.0%，与时间进度持平",
    );
  });
});

describe("what is refused", () => {
  it.each([
    ["INVESTMENT", "2016年1-6月", "", "", "TARGET_WITHOUT_AMOUNT"],
    ["PROJECTS", "2016年二季度", "", "", "PERIOD_UNSUITABLE"],
    ["PROJECTS", "2017年1-6月", "", "", "TARGET_ABSENT"],
    ["PROJECTS", "2016年1-9月", "", "", "NOT_PUBLISHED"],
    ["PROJECTS", "2016年1-10月", "进度条", "", "FIELD_UNKNOWN"],
    ["PROJECTS", "2016年1-10月", "constructor", "", "FIELD_UNKNOWN"],
    ["PROJECTS", "2016年1-10月", "", "快", "PACE_UNKNOWN"],
    ["FUND", "2016年1-6月", "百分点", "去年同期", "PACE_ABSENT"],
    ["FUND", "2016年1-6月", "所需增速", "", "COMPLETION_UNDEFINED"],
    ["火星", "2016年1-6月", "", "", "INDICATOR_UNKNOWN"],
    ["FUND", "", "", "", "PERIOD_MISSING"],
  ])("%s %s %s %s: %s", (indicator, period, output, pace, code) => {
    expect(ask(indicator, period, output, pace)).toMatchObject({ code });
  });
});

it("knows the target and what is expected before there is a figure", () => {
  const outputs = ["目标", "应达进度", "完成率", "句子"].map((output) => ask("PROJECTS", "2016年1-9月", output));
  expect(outputs).toMatchObject([647.4, 75, { code: "NOT_PUBLISHED" }, { code: "NOT_PUBLISHED" }]);
});

it("knows only what was published by then, plans too", async () => {
  const past = await snapshotAsOf(database, book.current(), 5);
  const cell = { indicator: "PROJECTS", period: "2016年1-10月", pace: "分月计划", output: "百分点" };
  expect(answerProgress(past, cell)).toMatchObject({ code: "PACE_ABSENT" });
  expect(answerProgress(await snapshotAsOf(database, past, 4), cell)).toMatchObject({ code: "NOT_PUBLISHED" });
});

it("answers a list like each cell alone", () => {
  const answers = createProgressAnswers(book.current());
  const cells = ["PROJECTS", "FUND"].flatMap((indicator) =>
    ["句子", "目标", "差额"].map((output) => ({ indicator, period: "最新", pace: "0.5", output })),
  );
  const together = cells.map(answers).map((answer) => (isRefusal(answer) ? answer : answer.value));
  expect(together).toEqual(cells.map((cell) => answerProgress(book.current(), cell)));
});

it("has something or a reason in every output", () => {
  for (const output of [
    "完成率",
    "差额",
    "百分点",
    "所需增速",
    "权重",
    "句子",
    "计划完成率",
    "应达进度",
    "实际",
    "目标",
  ]) {
    const answer = ask("PROJECTS", "2016年1-10月", output);
    expect(["number", "string"], output).toContain(typeof answer);
  }
});

it("says in which unit its numbers are", () => {
  const unitOf = (indicator: string, output: string) => {
    const answer = createProgressAnswers(book.current())({ indicator, period: "最新", pace: "", output });
    return isRefusal(answer) ? answer.code : answer.unit;
  };
  const outputs = ["完成率", "差额", "百分点", "权重", "句子", "实际", "目标", "应达进度"];
  expect(outputs.map((output) => unitOf("PROJECTS", output))).toEqual([
    "%",
    "亿元",
    "百分点",
    "",
    "",
    "亿元",
    "亿元",
    "%",
  ]);
  expect(unitOf("FIBRE", "差额")).toBe("百分点");
});
