import { expect, it } from "vitest";

import { importFigures } from "../../server/store/import-figures.ts";
import { receiptOfContent, receiptOfKey, receiptOfRelease } from "../../server/store/import-receipt.ts";
import { revertRelease } from "../../server/store/revert-release.ts";

import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("finds a receipt by release, key and content, and not by content that was taken back", async () => {
  const library = await tinyLibrary();
  const request = figureImportOf("indicator,area,period,value\nVALUE_ADDED,西安市,2016-06 YTD,590");
  const { receipt } = await importFigures(library, { ...request, heading: { ...request.heading, key: "A" } });
  const { database } = library;
  expect(receipt).toMatchObject({ release: "IMPORT.5", kind: "figures", reverts: "", title: "试验导入" });
  expect(receiptOfRelease(database, 5)).toEqual(receipt);
  expect(receiptOfKey(database, "A")).toEqual(receipt);
  expect(receiptOfContent(database, request.heading.sha256)).toEqual(receipt);
  await revertRelease(library, "IMPORT.5", STEWARD);
  expect(receiptOfContent(database, request.heading.sha256)).toBeUndefined();
  expect([receiptOfKey(database, ""), receiptOfKey(database, "B"), receiptOfRelease(database, 4)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
