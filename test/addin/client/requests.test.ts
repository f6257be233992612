import { describe, expect, it } from "vitest";

import { ANSWERS } from "../../../addin/client/queries.ts";
import { questionVariables } from "../../../addin/client/question-variables.ts";
import { inRequests } from "../../../addin/client/requests.ts";
import { questionOf } from "./fake-server.ts";

/** The server's limit on a body. */
const ONE_MEBIBYTE = 1024 * 1024;

function askers(count: number, indicator: (at: number) => string) {
  return Array.from({ length: count }, (_, at) => ({ question: questionOf(indicator(at)) }));
}

function bodySize(request: ReturnType<typeof askers>): number {
  const questions = questionVariables(request.map(({ question }) => question));
  return Buffer.byteLength(JSON.stringify({ query: ANSWERS.text, variables: { questions } }));
}

describe("inRequests", () => {
  it("makes no request of nothing", () => {
    expect(inRequests([])).toEqual([]);
  });

  it("cuts after 10,000 questions", () => {
    const requests = inRequests(askers(20_001, (at) => `指标${at}`));
    expect(requests.map((request) => request.length)).toEqual([10_000, 10_000, 1]);
  });

  it("keeps every question, in its order", () => {
    const all = askers(30_000, (at) => `${at}${"长".repeat(150)}`);
    expect(inRequests(all).flat()).toEqual(all);
  });

  it.each([
    ["long texts", 10_000, (at: number) => `${at}${"长".repeat(190)}`],
    ["short texts", 10_000, (at: number) => `指标${at}`],
    ["texts to be escaped", 10_000, (at: number) => `${at}"\\"`],
    ["one text", 10_000, () => "长".repeat(200)],
  ])("fits the server's limit with %s", (_, count, indicator) => {
    for (const request of inRequests(askers(count, indicator))) expect(bodySize(request)).toBeLessThan(ONE_MEBIBYTE);
  });

  it("counts a text that is used often once", () => {
    expect(inRequests(askers(10_000, (at) => `${at % 40}${"长".repeat(190)}`))).toHaveLength(1);
  });
});
