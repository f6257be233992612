import { readRange } from "../../server/domain/sheet/cell-range.ts";
import { placeOf } from "../../server/domain/sheet/freeze/settle-manifest.ts";

import type { AddressBook } from "../client/address-book.ts";

import { splitAddress } from "./address.ts";

/** Forgets cells that ask no more, because their formulas became constants; their places as `placeOf` has them. */
export function forgetCells(addresses: Pick<AddressBook, "cells" | "forget">, places: ReadonlySet<string>): void {
  const asking = addresses.cells().map(({ address }) => address);
  addresses.forget(
    asking.filter((address) => {
      const { sheet, cell } = splitAddress(address);
      const range = readRange(cell);
      return range !== undefined && places.has(placeOf({ sheet, row: range.top, column: range.left }));
    }),
  );
}
