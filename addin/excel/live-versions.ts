import { type CellPosition, cellName } from "../../server/domain/sheet/cell-range.ts";

import { createCatalogue } from "../client/catalogue.ts";

import { splitAddress } from "./address.ts";
import type { FreezeClient } from "./freeze-client.ts";
import { need } from "./told.ts";

type VersionOf = (cell: CellPosition & { readonly sheet: string }) => string;

/**
 * Of which data version the figure of a live cell is: of that with which it was answered, where that is known, else of the
 * server's. @throws Told where neither the server nor an answer tells of any
 */
export async function liveVersions({ transport, batcher, addresses }: FreezeClient): Promise<VersionOf> {
  const status = await createCatalogue(transport).status();
  const answered = batcher.report().dataVersion;
  const newest = status.kind === "failure" && answered !== "" ? answered : need(status).dataVersion;
  const known = new Map<string, string>();
  for (const { address, dataVersion } of addresses.cells()) {
    const { sheet, cell } = splitAddress(address);
    known.set(`${sheet}!${cell}`, dataVersion);
  }
  return (cell) => known.get(`${cell.sheet}!${cellName(cell)}`) ?? newest;
}
