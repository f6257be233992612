import { describe, expect, it } from "vitest";

import { AddressBook } from "../../../addin/client/address-book.ts";
import type { Answer } from "../../../addin/client/answer.ts";
import { countFormulas, formulaState } from "../../../addin/client/formula-state.ts";
import { questionKey } from "../../../server/domain/question.ts";
import { refuse } from "../../../server/domain/refusal.ts";
import { questionOf } from "./fake-server.ts";

/** A workbook whose cells asked for those indicators, and what is known of them. */
function workbook(known: Readonly<Record<string, Answer>>) {
  const addresses = new AddressBook(() => 0);
  const byKey = new Map(Object.entries(known).map(([name, answer]) => [questionKey(questionOf(name)), answer]));
  const batcher = { known: (key: string) => byKey.get(key) };
  function ask(address: string, indicator: string): void {
    const question = questionOf(indicator);
    addresses.remember(address, questionKey(question));
    const answer = byKey.get(questionKey(question));
    const isLost = typeof answer === "object" && "code" in answer && answer.code.startsWith("SERVER_");
    if (answer !== undefined && !isLost) addresses.answered(questionKey(question), question, "v1");
  }
  return { addresses, batcher, ask };
}

const KNOWN = { 投资: 7, 缺: refuse("NOT_PUBLISHED"), 断: refuse("SERVER_BUSY") };

describe("a formula", () => {
  it.each([
    ["投资", "answered", ""],
    ["缺", "refused", "NOT_PUBLISHED"],
    ["断", "failed", "SERVER_BUSY"],
    ["在途", "waiting", ""],
  ])("that asked for %s is %s", (indicator, standing, code) => {
    const book = workbook(KNOWN);
    book.ask("月报!B2", indicator);
    const calls = book.addresses.asking().get("月报!B2")?.calls ?? new Map();
    expect(formulaState(calls, book)).toMatchObject({ standing, code });
  });

  it("that the workbook was saved with is answered although its answer is not known", () => {
    const book = workbook({});
    const question = questionOf("投资");
    book.addresses.restore([{ address: "月报!B2", key: questionKey(question), question, dataVersion: "v0" }]);
    expect(countFormulas(book)).toMatchObject({ total: 1, answered: 1, dataVersions: ["v0"] });
  });
});

it("counts formulas by how they stand, and those whose arguments make no question", () => {
  const book = workbook(KNOWN);
  ["投资", "投资", "缺", "断", "在途"].forEach((name, at) => {
    book.ask(`月报!B${at}`, name);
  });
  book.addresses.refuse("月报!C1", refuse("PERIOD_UNKNOWN"));
  book.addresses.refuse("月报!C2", refuse("PERIOD_UNKNOWN"));
  expect(countFormulas(book)).toEqual({
    ...{ total: 7, answered: 2, waiting: 1, failed: 1, dataVersions: ["v1"] },
    refused: [
      ["PERIOD_UNKNOWN", 2],
      ["NOT_PUBLISHED", 1],
    ],
  });
});
