import "reflect-metadata";

import { expect, it } from "vitest";

import { type ChangeQuery, changePage, countChanges } from "../../server/graphql/change-page.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const library = await tinyLibrary();
const { book } = library;
const current = book.current();
const [spring, empty] = [await book.asOf(3), await book.asOf(0)];
const everything = [...current.series.keys()];
const sinceSpring: ChangeQuery = { snapshot: current, past: spring, series: everything };

it("shows a revised figure as it was and as it is", async () => {
  const { nodes, sequence, dataVersion } = await changePage(sinceSpring, { first: 100 });
  expect({ sequence, dataVersion }).toEqual({ sequence: 4, dataVersion: current.dataVersion });
  expect(await countChanges(sinceSpring)).toBe(5);
  expect(nodes[0]).toMatchObject({
    seriesKey: "VALUE_ADDED.610100.-.YTD",
    subject: "西安市",
    period: "2016年1-3月",
    basis: "year-to-date",
    unit: "亿元",
    kind: "revised",
    before: 250.5,
    after: 251.25,
    difference: 0.75,
    differenceUnit: "亿元",
    statusBefore: "published",
    statusAfter: "revised",
    vintage: 4,
  });
});

it("shows a new figure and a new gap without a before", async () => {
  const { nodes } = await changePage(sinceSpring, { first: 100 });
  expect(
    nodes.map(({ before, after, statusBefore, statusAfter, kind }) => [before, after, statusBefore, statusAfter, kind]),
  ).toEqual([
    [250.5, 251.25, "published", "revised", "revised"],
    [null, 580.12, null, "published", "added"],
    [null, 6.2, null, "published", "added"],
    [null, 6.9, null, "published", "added"],
    [null, null, null, "not-published", "status"],
  ]);
});

it("comes in pages that make up the whole", async () => {
  const query = { ...sinceSpring, past: empty };
  const whole = await changePage(query, { first: 1000 });
  expect(await countChanges(query)).toBe(current.cube.observationCount);
  const pieces: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof changePage>> = await changePage(query, { first: 2, after });
    pieces.push(...page.edges.map((edge) => edge.cursor));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(pieces).toEqual(whole.edges.map((edge) => edge.cursor));
  expect(pieces).toHaveLength(current.cube.observationCount);
});

it("is held to the series and the kinds that are asked for", async () => {
  const rates = { ...sinceSpring, series: everything.filter((at) => current.series[at]?.basis === "month") };
  expect((await changePage(rates, { first: 9 })).nodes.map(({ after }) => after)).toEqual([6.2, null]);
  const revised = { ...sinceSpring, kinds: new Set(["revised", "withdrawn"] as const) };
  expect((await changePage(revised, { first: 9 })).nodes.map(({ after }) => after)).toEqual([251.25]);
  expect(await countChanges({ ...rates, kinds: new Set(["added"] as const) })).toBe(1);
});

it("is empty between a state and itself", async () => {
  const query = { ...sinceSpring, past: current };
  expect(await changePage(query, { first: 5 })).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
  expect(await countChanges(query)).toBe(0);
});

it("leaves out what is again as it was, and tells rates in 百分点", async () => {
  const other = await tinyLibrary();
  const before = other.book.current();
  const head = "indicator,area,period,value";
  for (const growth of ["5.9", "5.8"]) {
    await importFigures(other, figureImportOf(`${head}\nVALUE_ADDED_GROWTH,100000,2016-03 YTD,${growth}`));
  }
  const all = { snapshot: other.book.current(), past: before, series: everything };
  expect(await changePage(all, { first: 5 })).toMatchObject({ nodes: [] });
  const once = { ...all, snapshot: await other.book.asOf(5) };
  expect((await changePage(once, { first: 5 })).nodes).toMatchObject([
    { before: 5.8, after: 5.9, difference: 0.1, unit: "%", differenceUnit: "百分点", vintage: 5 },
  ]);
});

it("refuses a page that is too long", async () => {
  await expect(changePage(sinceSpring, { first: 1001 })).rejects.toThrow("收到 1001");
});
