import "reflect-metadata";

import { expect, it } from "vitest";

import { heldPage } from "../../server/graphql/held-page.ts";
import { hold } from "../support/held-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const { book, database } = await tinyLibrary();
const held = await hold({ book, database });
const context = { database, snapshot: book.current() };

it("comes in pages that make up the whole", () => {
  const whole = heldPage(context, held, { first: 100 });
  expect(whole).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
  const pieces: string[] = [];
  let after: string | null = null;
  do {
    const page: ReturnType<typeof heldPage> = heldPage(context, held, { first: 1, after });
    pieces.push(...page.edges.map(({ cursor }) => cursor));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(pieces).toEqual(whole.edges.map(({ cursor }) => cursor));
});

it("refuses a cursor that is none of its own", () => {
  expect(() => heldPage(context, held, { first: 1, after: "eA" })).toThrow("游标");
});

it("shows nothing of what has ended", () => {
  expect(heldPage(context, { ...held, id: 99, state: "published" }, { first: 5 })).toMatchObject({
    nodes: [],
    totalCount: 0,
  });
});
