import { beforeEach, describe, expect, it } from "vitest";

import { AddressBook } from "../../../addin/client/address-book.ts";
import { questionKey } from "../../../server/domain/question.ts";
import { questionOf } from "./fake-server.ts";

const ONE = questionOf("一");
const TWO = questionOf("二");
const KEY_ONE = questionKey(ONE);
const KEY_TWO = questionKey(TWO);

let time = 0;

beforeEach(() => {
  time = 0;
});

/** Long enough that what a cell asks next belongs to another calculation. */
function rest() {
  time += 10_000;
}

function book(...entries: [string | undefined, string][]) {
  const addresses = new AddressBook(() => time);
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

  it("forgets the question that a cell asked in an earlier calculation", () => {
    const addresses = book(["Sheet1!A1", "one"]);
    rest();
    addresses.remember("Sheet1!A1", "two");
    expect([addresses.addressesOf(["one"]), addresses.addressesOf(["two"])]).toEqual([[], ["Sheet1!A1"]]);
  });

  it("keeps all questions that one formula asks, the second after the answer to the first", () => {
    const addresses = book(["Sheet1!A1", KEY_ONE]);
    rest();
    addresses.answered(KEY_ONE, ONE, "v1");
    addresses.remember("Sheet1!A1", KEY_TWO);
    expect([addresses.addressesOf([KEY_ONE]), addresses.addressesOf([KEY_TWO])]).toEqual([
      ["Sheet1!A1"],
      ["Sheet1!A1"],
    ]);
    expect(addresses.cellsAt("Sheet1!A1")).toBeUndefined();
    addresses.answered(KEY_TWO, TWO, "v1");
    expect(shown(addresses)).toEqual(["Sheet1!A1 一 v1", "Sheet1!A1 二 v1"]);
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
    rest();
    addresses.remember("A!A1", KEY_TWO);
    expect([shown(addresses), addresses.cellsAt("A!A1")]).toEqual([[], undefined]);
    addresses.answered(KEY_ONE, ONE, "v2");
    expect(shown(addresses)).toEqual([]);
    addresses.answered(KEY_TWO, TWO, "v2");
    expect(addresses.cellsAt("A!A1")).toEqual([stored("A!A1", TWO, "v2")]);
  });

  it("come from the workbook where nothing was asked since", () => {
    const addresses = book(["A!A1", KEY_TWO]);
    addresses.restore([stored("A!A1"), stored("A!A2")]);
    addresses.answered(KEY_TWO, TWO, "v2");
    expect(shown(addresses)).toEqual(["A!A1 二 v2", "A!A2 一 v1"]);
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

  it("raise the revision when they come, are answered anew or go", () => {
    const addresses = book(["A!A1", KEY_ONE]);
    let calls = 0;
    addresses.watch(() => calls++);
    addresses.answered(KEY_ONE, ONE, "v1");
    expect([addresses.revision, calls]).toEqual([1, 1]);
    addresses.remember("A!A1", KEY_ONE);
    addresses.answered(KEY_ONE, ONE, "v1");
    addresses.forget(["A!A2"]);
    expect(addresses.revision).toBe(2);
    addresses.forget(["A!A1"]);
    expect([addresses.revision, calls]).toEqual([3, 3]);
  });
});
