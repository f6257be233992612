import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { client } from "../../../addin/client/client.ts";
import { answerCell, answerTable } from "../../../addin/functions/answer-cell.ts";
import { type Question, questionKey } from "../../../server/domain/question.ts";
import { refuse } from "../../../server/domain/refusal.ts";
import { FAKE_CUSTOM_FUNCTIONS } from "../fake-custom-functions.ts";

const GIVEN = ["工业投资", 2016];

beforeEach(() => {
  vi.stubGlobal("CustomFunctions", FAKE_CUSTOM_FUNCTIONS);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function serverSays(answer: Awaited<ReturnType<typeof client.batcher.ask>>) {
  return vi.spyOn(client.batcher, "ask").mockResolvedValue(answer);
}

describe("answerCell", () => {
  it("gives the figure", async () => {
    serverSays(629);
    expect(await answerCell("METRIC", GIVEN)).toBe(629);
  });

  it("throws a refusal as Excel's error with its sentence", async () => {
    serverSays(refuse("NOT_PUBLISHED", { received: "2016年1月" }));
    await expect(answerCell("METRIC", GIVEN)).rejects.toMatchObject({
      code: "#N/A",
      message: "2016年1月没有公布数据。请换一个已公布的期间、地区或口径。",
    });
  });

  it("asks nobody about a period that cannot be read", async () => {
    const ask = serverSays(1);
    await expect(answerCell("METRIC", ["工业投资", "哪天"])).rejects.toMatchObject({ code: "#VALUE!" });
    expect(ask).not.toHaveBeenCalled();
  });

  it("remembers which cell asked", async () => {
    const asked: Question[] = [];
    vi.spyOn(client.batcher, "ask").mockImplementation(async (question) => {
      asked.push(question);
      return 1;
    });
    await answerCell("TARGET", GIVEN, { address: "月报!C5" });
    expect(asked.map((question) => client.addresses.addressesOf([questionKey(question)]))).toEqual([["月报!C5"]]);
  });
});

describe("answerTable", () => {
  it("gives rows, and one cell where there is no table", async () => {
    serverSays([["汽车", 1000]]);
    expect(await answerTable("CLUSTERS", [])).toEqual([["汽车", 1000]]);
    serverSays(7);
    expect(await answerTable("CLUSTERS", [])).toEqual([[7]]);
  });

  it("throws a refusal", async () => {
    serverSays(refuse("LIST_EMPTY", { received: "集群=无", expected: "项目" }));
    await expect(answerTable("PROJECTS", ["集群=无"])).rejects.toMatchObject({ code: "#N/A" });
  });
});
