import "reflect-metadata";

import { describe, expect, it } from "vitest";

import { paginate } from "../../server/graphql/connection.ts";
import { writeCursor } from "../../server/graphql/cursor.ts";

const LETTERS = [..."甲乙丙丁戊"];

function page(first: number, after?: string | null) {
  return paginate(LETTERS, { first, ...(after === undefined ? {} : { after }) }, (letter) => letter);
}

function pageThrough(first: number): string[] {
  const read: string[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo } = page(first, after);
    read.push(...nodes);
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) return read;
  }
}

describe("a page", () => {
  it("has nodes, edges, the count of the whole, the end", () => {
    expect(page(2)).toEqual({
      nodes: ["甲", "乙"],
      edges: [
        { node: "甲", cursor: writeCursor("甲") },
        { node: "乙", cursor: writeCursor("乙") },
      ],
      totalCount: 5,
      pageInfo: { hasNextPage: true, endCursor: writeCursor("乙") },
    });
  });

  it("begins after its cursor", () => {
    expect(page(2, writeCursor("乙")).nodes).toEqual(["丙", "丁"]);
  });

  it.each([1, 2, 3, 5, 6])("of %i leads through the whole list", (first) => {
    expect(pageThrough(first)).toEqual(LETTERS);
  });

  it("of nothing still counts", () => {
    expect(page(0)).toEqual({
      nodes: [],
      edges: [],
      totalCount: 5,
      pageInfo: { hasNextPage: true, endCursor: null },
    });
  });

  it("after the last is empty and last", () => {
    expect(page(2, writeCursor("戊"))).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it("is the first where a client's cursor is null", () => {
    expect(page(1, null).nodes).toEqual(["甲"]);
  });

  it("takes no cursor of another list", () => {
    expect(() => page(2, writeCursor("己"))).toThrow("不在这个列表中；请从第一页重新开始。");
    expect(() => page(2, "")).toThrow("游标“”不在这个列表中");
  });

  it("is not larger than the longest", () => {
    expect(() => page(1001)).toThrow("first 需要在 0 到 1000 之间，收到 1001。");
  });
});
