import { describe, expect, it } from "vitest";

import { AddressBook } from "../../../addin/client/address-book.ts";
import { questionKey } from "../../../server/domain/question.ts";
import { questionOf } from "./fake-server.ts";

const ONE = questionOf("一");
const TWO = questionOf("二");
const KEY_ONE = questionKey(ONE);
const KEY_TWO = questionKey(TWO);

function book(...entries: [string | undefined, string][]) {
  const addresses = new AddressBook();
  for (const [address, key] of entries) addresses.remember(address, key);
  return addresses;
}

/** Address, indicator and version of every answered cell. */
function shown(addresses: AddressBook): string[] {
  return addresses
    .cells()
    .map(({ address, question, dataVersion }) => `${address} ${question.indicator} ${dataVersion}`);
}

function stored(address: string, question = ONE, dataVersion = "v1") {
  return { address, question, dataVersion, key: questionKey(question) };
}

describe("the questions of cells", () => {
  it("finds all cells that ask a question", () => {
    const addresses = book(["Sheet1!A1", "one"], ["Sheet1!A2", "two"], ["汇总!B3", "one"]);
    expect(addresses.addressesOf(["one"])).toEqual(["Sheet1!A1", "汇总!B3"]);
  });

  it("forgets the question that a cell asked before", () => {
    expect(book(["Sheet1!A1", "one"], ["Sheet1!A1", "two"]).addressesOf(["one"])).toEqual([]);
  });

  it("ignores a call without an address", () => {
    expect(book([undefined, "one"]).addressesOf(["one"])).toEqual([]);
  });
});

describe("the versions of cells", () => {
  it("are those of the answers that the waiting cells got", () => {
    const addresses = book(["A!A1", KEY_ONE], ["A!A2", KEY_TWO], ["A!A3", KEY_ONE]);
    addresses.answered(KEY_ONE, ONE, "v1");
    expect(shown(addresses)).toEqual(["A!A1 一 v1", "A!A3 一 v1"]);
  });

  it("stay while another cell gets a newer answer to the same question", () => {
    const addresses = book(["A!A1", KEY_ONE]);
    addresses.answered(KEY_ONE, ONE, "v1");
    addresses.remember("A!A2", KEY_ONE);
    addresses.answered(KEY_ONE, ONE, "v2");
    expect(shown(addresses)).toEqual(["A!A1 一 v1", "A!A2 一 v2"]);
  });

  it("are unknown while a cell waits", () => {
    const addresses = book(["A!A1", KEY_ONE]);
    addresses.answered(KEY_ONE, ONE, "v1");
    addresses.remember("A!A1", KEY_TWO);
    expect([shown(addresses), addresses.cellAt("A!A1")]).toEqual([[], undefined]);
    addresses.answered(KEY_ONE, ONE, "v2");
    expect(shown(addresses)).toEqual([]);
    addresses.answered(KEY_TWO, TWO, "v2");
    expect(addresses.cellAt("A!A1")).toEqual(stored("A!A1", TWO, "v2"));
  });

  it("come from the workbook where nothing was asked since", () => {
    const addresses = book(["A!A1", KEY_TWO]);
    addresses.restore([stored("A!A1"), stored("A!A2")]);
    addresses.answered(KEY_TWO, TWO, "v2");
    expect(shown(addresses)).toEqual(["A!A2 一 v1", "A!A1 二 v2"]);
    expect(addresses.addressesOf([KEY_ONE])).toEqual(["A!A2"]);
  });

  it("are confirmed for answers that stayed the same, not for others", () => {
    const addresses = book();
    addresses.restore([stored("A!A1"), stored("A!A2")]);
    const cells = addresses.cells();
    addresses.remember("A!A2", KEY_ONE);
    addresses.answered(KEY_ONE, ONE, "v3");
    addresses.confirm(cells, "v2");
    expect(shown(addresses)).toEqual(["A!A1 一 v2", "A!A2 一 v3"]);
  });

  it("are forgotten with their cells", () => {
    const addresses = book();
    addresses.restore([stored("A!A1"), stored("A!A2")]);
    addresses.forget(["A!A1", "A!A9"]);
    expect([shown(addresses), addresses.addressesOf([KEY_ONE])]).toEqual([["A!A2 一 v1"], ["A!A2"]]);
  });

  it("raise the revision when they change, and only then", () => {
    const addresses = book(["A!A1", KEY_ONE]);
    let calls = 0;
    addresses.watch(() => calls++);
    addresses.answered(KEY_ONE, ONE, "v1");
    expect([addresses.revision, calls]).toEqual([1, 1]);
    addresses.remember("A!A1", KEY_ONE);
    addresses.answered(KEY_ONE, ONE, "v1");
    addresses.forget(["A!A2"]);
    expect(addresses.revision).toBe(1);
    addresses.forget(["A!A1"]);
    expect([addresses.revision, calls]).toEqual([2, 2]);
  });
});
