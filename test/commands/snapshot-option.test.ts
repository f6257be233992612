import { expect, it } from "vitest";

import { snapshotOption } from "../../server/commands/snapshot-option.ts";

import { openSeededLibrary } from "../support/seeded-library.ts";

it("is the book of today, or as it was on a day", async () => {
  const { book, close } = await openSeededLibrary();
  expect(await snapshotOption(book, {})).toBe(book.current());
  const past = await snapshotOption(book, { "as-of": "2016-12-31" });
  expect(past.vintage).toBeLessThan(book.current().vintage);
  await expect(snapshotOption(book, { "as-of": "1900-01-01" })).rejects.toThrow("还没有任何发布");
  await close();
});
