import { expect, it } from "vitest";

import type { SubmitRequest } from "../../../addin/client/submit.ts";
import type { Failure } from "../../../addin/client/transport.ts";
import { FIGURES_KIND } from "../../../addin/excel/figures-kind.ts";
import { checkSubmission } from "../../../addin/excel/submission-check.ts";
import { USUAL_CHOICES } from "../../../addin/excel/submit-state.ts";
import { Told } from "../../../addin/excel/told.ts";
import type { Submission } from "../../../server/domain/submit/submission.ts";

const RANGE = { top: 0, bottom: 1, left: 0, right: 0 };
const SUBMISSION: Submission = {
  ...{ layout: "rows", area: { sheet: "月报", range: RANGE }, total: 2, header: ["数值"], headerRow: 1 },
  ...{ lines: [{ place: RANGE, cells: [5] }], left: [], headings: [], formulas: 0 },
};

/** Has it checked by a server that fails so; gives what it was asked. */
async function checked(omitted: readonly number[] = [], failure?: Failure, signal = new AbortController().signal) {
  const asked: SubmitRequest[] = [];
  const reply = { ending: "DRY_RUN", mayPublish: true, lines: [], refusals: [], warnings: [] };
  const value = { ...reply, warningCount: 0, skipped: [], receipt: null } as const;
  const kind = {
    ...FIGURES_KIND,
    send: async (_: unknown, request: SubmitRequest) => {
      asked.push(request);
      return failure ? ({ kind: "failure", failure } as const) : ({ kind: "value", value } as const);
    },
  };
  const parts = { submission: SUBMISSION, omitted: new Set(omitted), choices: USUAL_CHOICES, kind };
  const unused = async () => ({ kind: "data", data: {} }) as const;
  return { reply: await checkSubmission(unused, parts, signal), asked };
}

it("asks what the server would do, under no key", async () => {
  const { reply, asked } = await checked();
  expect([reply.ending, asked]).toMatchObject(["DRY_RUN", [{ isDryRun: true, key: "", rows: [["数值"], [5]] }]]);
});

it("asks nothing where nothing is left to send", async () => {
  const { reply, asked } = await checked([0]);
  expect([reply.ending, asked]).toEqual(["EMPTY", []]);
});

it("tells why there is no answer", async () => {
  await expect(checked([], { kind: "rejected", reason: "至少是分析员" })).rejects.toThrow(new Told("至少是分析员"));
  await expect(checked([], undefined, AbortSignal.abort())).rejects.toThrow("已停止检查，什么也没有报送。");
});
