import "reflect-metadata";

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeCursor } from "../../server/graphql/cursor.ts";
import { observationPage } from "../../server/graphql/observation-page.ts";
import type { Snapshot } from "../../server/store/snapshot.ts";

import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";

let library: SeededLibrary;
let snapshot: Snapshot;
beforeAll(async () => {
  library = await openSeededLibrary();
  snapshot = library.book.current();
});
afterAll(() => library.close());

const SPAN = { start: 2014 * 12, end: 2015 * 12 + 11 };

function page(first: number, after?: string | null, series = snapshot.series.map((_, position) => position)) {
  return observationPage(snapshot, { series, span: SPAN }, { first, ...(after === undefined ? {} : { after }) });
}

function keysOf({ edges }: ReturnType<typeof page>): string[] {
  return edges.map(({ node }) => `${snapshot.series[node.location.series]?.key}@${node.period}`);
}

function pageThrough(first: number): string[] {
  const read: string[] = [];
  for (let after: string | null = null; ; ) {
    const next = page(first, after);
    read.push(...keysOf(next));
    after = next.pageInfo.endCursor;
    if (!next.pageInfo.hasNextPage) return read;
  }
}

describe("pages of observations", () => {
  it.each([7, 100, 1000])("of %i lead through all of them once", (first) => {
    const read = pageThrough(first);
    expect(read).toHaveLength(page(0).totalCount);
    expect(new Set(read).size).toBe(read.length);
    expect(read).toEqual(pageThrough(50));
  });

  it("count the whole, whatever the page", () => {
    const whole = page(1000).totalCount;
    expect([page(0).totalCount, page(3).totalCount, page(3, page(3).pageInfo.endCursor).totalCount]).toEqual([
      whole,
      whole,
      whole,
    ]);
  });

  it("have nodes that are those of the edges", () => {
    const { nodes, edges } = page(5);
    expect(edges.map(({ node }) => node)).toEqual(nodes);
    expect(page(2, edges[1]?.cursor).nodes).toEqual(nodes.slice(2, 4));
  });

  it("go on after a cursor of a series that is filtered out", () => {
    const [first] = page(1).edges;
    const later = snapshot.series.map((_, position) => position).filter((position) => position > 3);
    expect(keysOf(page(3, first?.cursor, later))).toEqual(keysOf(page(3, null, later)));
  });

  it("of nothing say whether there is more", () => {
    expect(page(0)).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true, endCursor: null } });
    expect(page(5, null, [])).toMatchObject({ totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it.each([
    ["a text of one's own", "nowhere"],
    ["a series that is not there", writeCursor("NOTHING.610100.-.Y@201512")],
    ["a series without a period", writeCursor("REGIONAL_GDP.610100.-.Y@")],
    ["a period that is none", writeCursor("REGIONAL_GDP.610100.-.Y@NaN")],
    ["nothing", ""],
  ])("take no cursor of %s", (_, cursor) => {
    expect(() => page(1, cursor)).toThrow("不在这个列表中；请从第一页重新开始。");
  });

  it("are not larger than the longest", () => {
    expect(() => page(1001)).toThrow("first 需要在 0 到 1000 之间，收到 1001。");
  });
});
