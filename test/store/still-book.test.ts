import { expect, it } from "vitest";

import { stillBook } from "../../server/store/still-book.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("stands at its snapshot, with the states before it", async () => {
  const { book } = await tinyLibrary();
  const past = await book.asOf(3);
  const still = stillBook(book, past);
  expect(still.current()).toBe(past);
  expect(await still.asOf(4)).toBe(past);
  expect((await still.asOf(2)).vintage).toBe(2);
});
