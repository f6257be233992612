import { expect, it } from "vitest";

import type { Answer } from "../../../addin/client/answer.ts";
import { askFrozen } from "../../../addin/client/ask-frozen.ts";
import type { Question } from "../../../server/domain/question.ts";
import { refuse } from "../../../server/domain/refusal.ts";
import type { FrozenCell } from "../../../server/domain/sheet/freeze/freeze-manifest.ts";
import { createGrid } from "../../../server/domain/sheet/grid.ts";

const GRID = createGrid({ sheet: "月报", cells: [{ row: 0, column: 0, value: "GDP" }] });

function cellOf(row: number, formula: string): FrozenCell {
  return { sheet: "月报", row, column: 1, formula, value: 1, isError: false, dataVersion: "7-abc" };
}

/** A batcher that gives those answers in their order, and the questions that it was asked. */
function batcherOf(...answers: readonly Answer[]) {
  const asked: Question[] = [];
  const batcher = {
    ask: async (question: Question) => answers[asked.push(question) - 1] ?? "",
    refresh: () => void asked.splice(0),
    report: () => ({ dataVersion: "8-def", cached: 0, outdated: 0, waiting: 0, lost: 0, requests: 0 }),
  };
  return { batcher, asked };
}

it("gives each cell what its formula gives today", async () => {
  const cells = [
    cellOf(0, '=PLAN.METRIC(A1,"2015年")'),
    cellOf(1, '=PLAN.METRIC(A1,"2015年")/100'),
    cellOf(2, "=PLAN.TARGET(A1,2016)"),
    cellOf(3, "=PLAN.HISTORY(A1,1,2)"),
    cellOf(4, "=PLAN.METRIC(A1,2016)"),
  ];
  const details = { value: 5, decimals: 1, details: [] };
  const { batcher, asked } = batcherOf(details, 5.9, "不低于600亿元", refuse("NOT_PUBLISHED", { received: "GDP" }));
  const { answers, refusals, questions, outage, dataVersion } = await askFrozen(batcher, cells, [GRID]);
  expect([...answers].map(([{ row }, value]) => [row, value])).toEqual([
    [0, 5],
    [1, 0.059],
    [2, "不低于600亿元"],
  ]);
  expect([...refusals].map(([{ row }, { refusal }]) => [row, refusal])).toEqual([
    [4, expect.stringContaining("GDP没有公布数据")],
  ]);
  expect([...questions.keys()].map(({ row }) => row)).toEqual([0, 1, 2, 4]);
  expect(asked[0]).toMatchObject({ ask: "METRIC", indicator: "GDP", period: "2015年" });
  expect([outage, dataVersion]).toEqual([undefined, "8-def"]);
});

it("asks another question where that is wanted", async () => {
  const { batcher, asked } = batcherOf("来源：年鉴");
  const { answers } = await askFrozen(batcher, [cellOf(0, "=PLAN.METRIC(A1,2015)")], [GRID], (question) => ({
    ...question,
    ask: "SOURCE",
  }));
  expect([asked[0]?.ask, [...answers.values()]]).toEqual(["SOURCE", ["来源：年鉴"]]);
});

it("tells that there is no server", async () => {
  const { batcher } = batcherOf(refuse("SERVER_UNREACHABLE", { received: "断网" }));
  const { outage, answers, refusals } = await askFrozen(batcher, [cellOf(0, "=PLAN.METRIC(A1,2015)")], [GRID]);
  expect([outage?.code, answers.size, refusals.size]).toEqual(["SERVER_UNREACHABLE", 0, 0]);
});
