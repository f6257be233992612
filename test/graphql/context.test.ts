import { expect, it } from "vitest";
import { ANONYMOUS } from "../../server/domain/actor.ts";
import { createQueryContext } from "../../server/graphql/context.ts";
import type { Book } from "../../server/store/book.ts";
import type { Database } from "../../server/store/database.ts";
import type { Snapshot } from "../../server/store/snapshot.ts";

const state = (vintage: number) => ({ vintage, dataVersion: `v${vintage}` }) as Snapshot;

/** A book whose reload brings the next release. */
function changingBook(): Book {
  let current = state(7);
  return {
    current: () => current,
    asOf: async (vintage) => state(vintage),
    ledgerAsOf: () => current.ledger,
    reload: async () => {
      current = state(current.vintage + 1);
    },
    reloadLedger: async () => {
      current = { ...current, dataVersion: `${current.dataVersion}-ledger` };
    },
    onChange: () => () => undefined,
  };
}

function contextOf(book: Book) {
  return createQueryContext({ book, database: {} as Database, requestId: "r-1" });
}

it("a context keeps its state while the book is reloaded", async () => {
  const book = changingBook();
  const context = contextOf(book);
  await context.book.reload();
  expect(book.current().vintage).toBe(8);
  expect(context.snapshot.vintage).toBe(7);
  expect(context.book.current()).toBe(context.snapshot);
});

it("its latest state is its own, not the book's newer one", async () => {
  const context = contextOf(changingBook());
  await context.book.reload();
  expect(await context.book.asOf(8)).toBe(context.snapshot);
  expect(await context.book.asOf(7)).toBe(context.snapshot);
});

it("goes on with what it wrote once it is renewed", async () => {
  const context = contextOf(changingBook());
  await context.renew();
  expect(context.snapshot.vintage).toBe(8);
  expect(context.book.current()).toBe(context.snapshot);
});

it("is renewed in a copy of its own properties too, which is what resolvers get", async () => {
  const context = contextOf(changingBook());
  const copy: typeof context = Object.assign(Object.create(Object.getPrototypeOf(context)), context);
  await copy.renew();
  expect([copy.snapshot.vintage, context.snapshot.vintage]).toEqual([8, 8]);
});

it("is nobody's unless it is known better", () => {
  expect(contextOf(changingBook()).actor).toBe(ANONYMOUS);
});

it("past states come from the book", async () => {
  expect((await contextOf(changingBook()).book.asOf(3)).vintage).toBe(3);
});

it("its latest state has the ledger that the operation has moved", async () => {
  const context = contextOf(changingBook());
  await context.renewLedger();
  expect([context.snapshot.vintage, context.snapshot.dataVersion]).toEqual([7, "v7-ledger"]);
});
