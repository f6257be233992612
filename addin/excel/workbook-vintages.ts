import { readRange } from "../../server/domain/sheet/cell-range.ts";
import {
  type RecordedCell,
  type RecordedVintages,
  recordedVintages,
} from "../../server/domain/sheet/recorded-vintages.ts";

import type { AddressBook } from "../client/address-book.ts";

import { splitAddress } from "./address.ts";
import { readFrozen } from "./manifest-sheet.ts";

/**
 * The data versions that the open workbook keeps: of its answered cells, and of what was frozen or filled as values, which
 * is the nearer record of a cell. Throws what Excel throws.
 */
export async function workbookVintages(addresses: Pick<AddressBook, "cells"> | undefined): Promise<RecordedVintages> {
  const answered = addresses?.cells().flatMap(({ address, dataVersion }): RecordedCell[] => {
    const { sheet, cell } = splitAddress(address);
    const place = readRange(cell);
    return place ? [{ sheet, row: place.top, column: place.left, dataVersion }] : [];
  });
  const frozen = await readFrozen();
  return recordedVintages([...(answered ?? []), ...(frozen?.cells ?? [])]);
}
