import { expect, it } from "vitest";

import { AddressBook } from "../../../addin/client/address-book.ts";
import { forgetCells } from "../../../addin/excel/forget-cells.ts";
import { BLANK_QUESTION } from "../../../server/domain/question.ts";
import { placeOf } from "../../../server/domain/sheet/freeze/settle-manifest.ts";

it("forgets cells that ask no more, and no others", () => {
  const book = new AddressBook(() => 0);
  for (const address of ["'1-6 月'!B2", "'1-6 月'!B3", "月报!B2"]) {
    book.remember(address, "key");
    book.answered("key", { ...BLANK_QUESTION, ask: "METRIC" }, "7-abc");
  }
  forgetCells(book, new Set([placeOf({ sheet: "1-6 月", row: 1, column: 1 })]));
  expect(book.cells().map(({ address }) => address)).toEqual(["'1-6 月'!B3", "月报!B2"]);
});
