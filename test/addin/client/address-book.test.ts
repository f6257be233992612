import { expect, it } from "vitest";

import { AddressBook } from "../../../addin/client/address-book.ts";

function book(...entries: [string | undefined, string][]) {
  const addresses = new AddressBook();
  for (const [address, key] of entries) addresses.remember(address, key);
  return addresses;
}

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
