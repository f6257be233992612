import { describe, expect, it } from "vitest";

import { AddressBook } from "../../../addin/client/address-book.ts";
import type { Reply, Transport } from "../../../addin/client/transport.ts";
import { cellCount, findUpdates, indicatorCount, type Update } from "../../../addin/client/updates.ts";
import { questionKey } from "../../../server/domain/question.ts";
import { answersTo, askedFor, questionOf } from "./fake-server.ts";

/** A workbook of cells, each as [address, indicator, data version]. */
function workbook(...cells: [string, string, string][]): AddressBook {
  const addresses = new AddressBook(() => 0);
  addresses.restore(
    cells.map(([address, indicator, dataVersion]) => {
      const question = questionOf(indicator);
      return { address, question, dataVersion, key: questionKey(question) };
    }),
  );
  return addresses;
}

/** A server of version v9 where every indicator that begins with 变 was 1 and is what it is called; others are as before. */
function server(
  override: (operation: string, variables: Readonly<Record<string, unknown>>) => Reply | null = () => null,
) {
  const asked: { operation: string; since: unknown; indicators: readonly string[] }[] = [];
  const transport: Transport = async ({ name }, variables) => {
    const indicators = askedFor(variables);
    asked.push({ operation: name, since: variables.since, indicators });
    const other = override(name, variables);
    if (other) return other;
    if (name === "Position") return { kind: "data", data: { status: { dataVersion: "v9", sequence: 9 } } };
    const at = indicators.flatMap((indicator, index) => (indicator.startsWith("变") ? [index] : []));
    const after = answersTo(
      at.map((index) => indicators[index] ?? ""),
      "v9",
    );
    const before = answersTo(
      at.map(() => "1"),
      String(variables.since),
    );
    return { kind: "data", data: { changedAnswers: { dataVersion: "v9", sequence: 9, at, before, after } } };
  };
  return { asked, transport };
}

function told(updates: readonly Update[]): unknown[] {
  return updates.map(({ question, before, after, cells }) => [
    question.indicator,
    before,
    after,
    cells.map(({ address }) => address),
  ]);
}

describe("the search for updates", () => {
  it("finds what has changed and where", async () => {
    const addresses = workbook(
      ["A!B1", "变12", "v1"],
      ["A!B2", "指标3", "v1"],
      ["B!B1", "变12", "v1"],
      ["A!B3", "变5", "v1"],
    );
    const { transport, asked } = server();
    const outcome = await findUpdates({ transport, addresses, wantsDetails: () => false });
    if (outcome.kind !== "value") throw new Error(outcome.kind);
    expect(told(outcome.value.updates)).toEqual([
      ["变12", 1, 12, ["A!B1", "B!B1"]],
      ["变5", 1, 5, ["A!B3"]],
    ]);
    expect(outcome.value.unchanged.map(({ address }) => address)).toEqual(["A!B2"]);
    expect(outcome.value.dataVersion).toBe("v9");
    expect([cellCount(outcome.value.updates), indicatorCount(outcome.value.updates)]).toEqual([3, 2]);
    expect(asked.map(({ operation }) => operation)).toEqual(["Position", "ChangedAnswers"]);
  });

  it("asks once for each version, every question once", async () => {
    const addresses = workbook(
      ["A!B1", "变12", "v1"],
      ["A!B2", "变12", "v1"],
      ["A!B3", "变5", "v2"],
      ["A!B4", "变6", "v9"],
    );
    const { transport, asked } = server();
    await findUpdates({ transport, addresses, wantsDetails: () => false });
    expect(asked.slice(1).map(({ since, indicators }) => [since, indicators])).toEqual([
      ["v1", ["变12"]],
      ["v2", ["变5"]],
    ]);
  });

  it("asks no more than where the data stands when nothing is older", async () => {
    const { transport, asked } = server();
    const outcome = await findUpdates({
      transport,
      addresses: workbook(["A!B1", "变12", "v9"]),
      wantsDetails: () => false,
    });
    expect(outcome).toMatchObject({ kind: "value", value: { updates: [], unchanged: [{ address: "A!B1" }] } });
    expect(asked.map(({ operation }) => operation)).toEqual(["Position"]);
  });

  it("asks 25,000 questions in three parts", async () => {
    const cells = Array.from({ length: 25_000 }, (_, at): [string, string, string] => [`A!B${at}`, `变${at}`, "v1"]);
    const { transport, asked } = server();
    const outcome = await findUpdates({ transport, addresses: workbook(...cells), wantsDetails: () => false });
    expect(outcome.kind === "value" && cellCount(outcome.value.updates)).toBe(25_000);
    expect(asked.slice(1).map(({ indicators }) => indicators.length)).toEqual([10_000, 10_000, 5_000]);
  });

  it("says that a version is unknown", async () => {
    const unknown: Reply = { kind: "rejected", reason: "没有这个版本", code: "VINTAGE_UNKNOWN" };
    const { transport } = server((operation) => (operation === "Position" ? null : unknown));
    expect(
      await findUpdates({ transport, addresses: workbook(["A!B1", "变1", "v0"]), wantsDetails: () => false }),
    ).toEqual({ kind: "incomparable" });
  });

  it.each<[string, Reply]>([
    ["a dead server", { kind: "unreachable", reason: "HTTP 500" }],
    ["a missing token", { kind: "unauthorized" }],
  ])("says what is wrong with %s", async (_, failure) => {
    const { transport } = server(() => failure);
    expect(
      await findUpdates({ transport, addresses: workbook(["A!B1", "变1", "v1"]), wantsDetails: () => false }),
    ).toEqual({ kind: "failure", failure });
  });

  const CHANGED = {
    dataVersion: "v9",
    sequence: 9,
    at: [0],
    before: answersTo(["1"], "v1"),
    after: answersTo(["2"], "v9"),
  };

  it.each([
    ["no answers", null],
    ["another version", { ...CHANGED, dataVersion: "v10" }],
    ["answers of another version", { ...CHANGED, after: answersTo(["2"], "v10") }],
    ["a position outside", { ...CHANGED, at: [1] }],
    [
      "a position twice",
      { ...CHANGED, at: [0, 0], before: answersTo(["1", "1"], "v1"), after: answersTo(["2", "3"], "v9") },
    ],
    ["too few answers", { ...CHANGED, before: answersTo([], "v1") }],
  ])("believes nothing of a reply with %s", async (_, changedAnswers) => {
    const { transport } = server((operation) =>
      operation === "Position" ? null : { kind: "data", data: { changedAnswers } },
    );
    expect(
      await findUpdates({ transport, addresses: workbook(["A!B1", "变1", "v1"]), wantsDetails: () => false }),
    ).toMatchObject({ kind: "failure" });
  });

  it("begins again when a release comes in the middle of it", async () => {
    let positions = 0;
    const before: Reply = { kind: "data", data: { status: { dataVersion: "v8", sequence: 8 } } };
    const { transport } = server((operation) => (operation === "Position" && positions++ === 0 ? before : null));
    const outcome = await findUpdates({
      transport,
      addresses: workbook(["A!B1", "变12", "v1"]),
      wantsDetails: () => false,
    });
    expect(outcome).toMatchObject({ kind: "value", value: { dataVersion: "v9" } });
    expect(positions).toBe(2);
  });
});
