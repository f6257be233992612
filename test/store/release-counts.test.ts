import { expect, it } from "vitest";

import { countsOfRelease } from "../../server/store/release-counts.ts";

import { tinyLibrary } from "../support/tiny-book.ts";

it("tells what a release brought as it was sealed", async () => {
  const { database } = await tinyLibrary();
  expect(countsOfRelease(database, 3)).toEqual({ figures: 5, citations: 5, phasedAmounts: 0 });
  // One figure of the later release repeats what was known.
  expect(countsOfRelease(database, 4)).toEqual({ figures: 5, citations: 6, phasedAmounts: 0 });
  expect(countsOfRelease(database, 1)).toEqual({ figures: 0, citations: 0, phasedAmounts: 0 });
});
