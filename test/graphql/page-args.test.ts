import "reflect-metadata";

import { expect, it } from "vitest";

import { checkPage, MAX_PAGE } from "../../server/graphql/page-args.ts";

it.each([0, 1, MAX_PAGE])("a page may hold %i", (first) => {
  expect(() => checkPage(first)).not.toThrow();
});

it.each([-1, MAX_PAGE + 1, Number.NaN])("a page cannot hold %f", (first) => {
  expect(() => checkPage(first)).toThrow(`first 需要在 0 到 1000 之间，收到 ${first}。请改小，用 after 翻页。`);
});
