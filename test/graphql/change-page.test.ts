import "reflect-metadata";

import { expect, it } from "vitest";

import { changePage } from "../../server/graphql/change-page.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const { book } = await tinyLibrary();
const current = book.current();
const [spring, empty] = [await book.asOf(3), await book.asOf(0)];

it("shows a revised figure as it was and as it is", () => {
  const { nodes, totalCount, sequence, dataVersion } = changePage(current, spring, { first: 100 });
  expect({ totalCount, sequence, dataVersion }).toEqual({
    totalCount: 5,
    sequence: 4,
    dataVersion: current.dataVersion,
  });
  expect(nodes[0]).toMatchObject({
    seriesKey: "VALUE_ADDED.610100.-.YTD",
    subject: "西安市",
    period: "2016年1-3月",
    basis: "year-to-date",
    unit: "亿元",
    before: 250.5,
    after: 251.25,
    statusBefore: "published",
    statusAfter: "revised",
  });
});

it("shows a new figure and a new gap without a before", () => {
  const { nodes } = changePage(current, spring, { first: 100 });
  expect(
    nodes.map(({ before, after, statusBefore, statusAfter }) => [before, after, statusBefore, statusAfter]),
  ).toEqual([
    [250.5, 251.25, "published", "revised"],
    [null, 580.12, null, "published"],
    [null, 6.2, null, "published"],
    [null, 6.9, null, "published"],
    [null, null, null, "not-published"],
  ]);
});

it("comes in pages that make up the whole", () => {
  const whole = changePage(current, empty, { first: 1000 });
  expect(whole.totalCount).toBe(current.cube.observationCount);
  const pieces: string[] = [];
  let after: string | null = null;
  do {
    const page: ReturnType<typeof changePage> = changePage(current, empty, { first: 2, after });
    pieces.push(...page.edges.map((edge) => edge.cursor));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(pieces).toEqual(whole.edges.map((edge) => edge.cursor));
  expect(pieces).toHaveLength(whole.totalCount);
});

it("is empty between a state and itself", () => {
  expect(changePage(current, current, { first: 5 })).toMatchObject({ nodes: [], totalCount: 0 });
});

it("refuses a page that is too long", () => {
  expect(() => changePage(current, spring, { first: 1001 })).toThrow("收到 1001");
});
