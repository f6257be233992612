import { describe, expect, it } from "vitest";

import type { Failure } from "../../../addin/client/transport.ts";
import { LedgerDesk } from "../../../addin/excel/ledger-desk.ts";

const CASE = {
  ...{ code: "QF-1", enterprise: "陕汽", text: "用电", state: "REGISTERED", revision: 1, overdue: true },
  events: [{ revision: 1, kind: "REGISTER", at: "", actor: "甲", role: "analyst", evidence: [], changed: [] }],
  allowedSteps: [{ step: "ASSIGN", name: "交办", needs: ["owner", "dueOn"] }],
};
const COUNT = { key: "", name: "", total: 1, closed: 0, open: 1, overdue: 1, closureRate: 0 };

type Answer = () => Readonly<Record<string, unknown>> | Failure;

function deskOn(answers: Readonly<Record<string, Answer>> = {}) {
  const [asked, written]: [[string, unknown][], string[]] = [[], []];
  const page = { totalCount: 1, nodes: [CASE], pageInfo: { hasNextPage: true, endCursor: "c1" } };
  const usual: Readonly<Record<string, Answer>> = {
    LedgerCounts: () => ({ cluster: { all: COUNT, groups: [COUNT] }, area: { groups: [] }, owner: { groups: [] } }),
    LedgerCases: () => ({ ledgerCases: page }),
    LedgerCase: () => ({ ledgerCase: CASE }),
  };
  let keys = 0;
  const desk = new LedgerDesk({
    client: {
      async transport({ name }, variables) {
        asked.push([name, variables]);
        const answer = { ...usual, ...answers }[name]?.() ?? {};
        return isFailure(answer) ? answer : { kind: "data", data: answer };
      },
    },
    ...{ onChange: () => {}, onWritten: () => written.push("written"), newKey: () => `key ${++keys}` },
  });
  return { desk, asked, written };
}

function isFailure(answer: Readonly<Record<string, unknown>> | Failure): answer is Failure {
  return "kind" in answer;
}

const lost: Failure = { kind: "unreachable", reason: "断" };

describe("reading", () => {
  it("reads counts and both lists, the overdue ones by themselves, and more of them", async () => {
    const { desk, asked } = deskOn();
    await desk.read({ owner: "市供电局" });
    expect(desk.current).toMatchObject({ counts: { all: { total: 1 } }, problems: [], activity: "none" });
    const filters = asked.filter(([name]) => name === "LedgerCases").map(([, variables]) => variables);
    expect(filters).toMatchObject([{ filter: { owner: "市供电局", overdue: true } }, { filter: { overdue: false } }]);
    await desk.more("overdue");
    expect(asked.at(-1)).toMatchObject(["LedgerCases", { after: "c1" }]);
    expect(desk.current.lists.overdue.cases).toHaveLength(2);
  });

  it("says what the server says, and wants a token where it does", async () => {
    const { desk } = deskOn({ LedgerCounts: () => ({ kind: "unauthorized" }) });
    await desk.read();
    expect(desk.current).toMatchObject({ needsToken: true, activity: "none" });
    expect(desk.current.problems).toHaveLength(1);
    const { desk: other } = deskOn({ LedgerCase: () => ({ ledgerCase: null }) });
    await other.choose("QF-9");
    expect(other.current.problems).toEqual(["台账里没有编号为“QF-9”的问题。"]);
  });
});

describe("a step", () => {
  it("follows the revision that was seen", async () => {
    const after = { ...CASE, state: "ASSIGNED", revision: 2 };
    const { desk, asked, written } = deskOn({
      AdvanceLedgerCase: () => ({ advanceLedgerCase: { ending: "WRITTEN", case: after, userErrors: [] } }),
    });
    await desk.choose("QF-1");
    expect(await desk.advance("ASSIGN", "交办", { owner: "市供电局" })).toBe(true);
    const input = { owner: "市供电局", code: "QF-1", step: "ASSIGN", expectedRevision: 1, idempotencyKey: "key 1" };
    expect(asked.find(([name]) => name === "AdvanceLedgerCase")?.[1]).toEqual({ input });
    expect([desk.current.chosen?.state, desk.current.done, written]).toEqual([
      "交办",
      "交办已写入：QF-1，第 2 版。",
      ["written"],
    ]);
  });

  it("that somebody else was quicker with shows the case as it is now", async () => {
    const now = { ...CASE, revision: 5 };
    const refusal = { code: "REVISION_STALE", message: "“QF-1”已被别人改动。" };
    const { desk, written } = deskOn({
      AdvanceLedgerCase: () => ({ advanceLedgerCase: { ending: "REFUSED", case: now, userErrors: [refusal] } }),
    });
    await desk.choose("QF-1");
    expect(await desk.advance("ASSIGN", "交办", {})).toBe(false);
    expect(desk.current).toMatchObject({ chosen: { revision: 5 }, problems: [refusal.message] });
    expect(written).toEqual([]);
  });

  it("that was not answered keeps its key as long as it says the same", async () => {
    const { desk, asked } = deskOn({ RegisterLedgerCase: () => lost });
    await desk.register({ enterprise: "陕汽" });
    await desk.register({ enterprise: "陕汽" });
    await desk.register({ enterprise: "比亚迪" });
    const keys = asked.map(([, variables]) => JSON.stringify(variables).match(/key \d/u)?.[0]);
    expect(keys).toEqual(["key 1", "key 1", "key 2"]);
    expect(desk.current.problems[0]).toContain("不会办两遍");
  });
});
