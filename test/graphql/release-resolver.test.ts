import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const RELEASES = `query ($kind: String, $publishedFrom: String, $publishedTo: String, $text: String, $newestFirst: Boolean, $first: Int! = 100, $after: String) {
  releases(kind: $kind, publishedFrom: $publishedFrom, publishedTo: $publishedTo, text: $text, newestFirst: $newestFirst, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { vintage code kind publishedOn title counts { figures citations phasedAmounts } }
  }
}`;

interface Node {
  readonly vintage: number;
  readonly kind: string;
  readonly publishedOn: string;
  readonly title: string;
  readonly counts: { readonly figures: number; readonly citations: number };
}

async function releases(filter: object = {}) {
  return (await client.data(RELEASES, { ...filter })).releases;
}

describe("releases", () => {
  it("come from the earliest to the latest, or the other way round", async () => {
    const { nodes, totalCount } = await releases();
    expect(totalCount).toBe(23);
    const vintages = nodes.map((one: Node) => one.vintage);
    expect(vintages).toEqual(vintages.map((_: unknown, at: number) => at + 1));
    const reversed = (await releases({ newestFirst: true })).nodes.map((one: Node) => one.vintage);
    expect(reversed).toEqual([...vintages].reverse());
  });

  it("are chosen by kind, day and words", async () => {
    const filter = { kind: "observations", publishedFrom: "2016-01-01", publishedTo: "2016-12-31" };
    const { nodes, totalCount } = await releases(filter);
    expect(totalCount).toBe(nodes.length);
    expect(totalCount).toBeGreaterThan(0);
    const strays = nodes.filter((one: Node) => one.kind !== "observations" || !one.publishedOn.startsWith("2016"));
    expect(strays).toEqual([]);
    const [{ title }] = nodes;
    const named = await releases({ text: ` ${title} ` });
    expect(named.nodes.map((one: Node) => one.title)).toContain(title);
    expect((await releases({ text: "没有这样的标题" })).totalCount).toBe(0);
  });

  it("come in pages", async () => {
    const { nodes, pageInfo } = await releases({ first: 20 });
    const rest = await releases({ first: 20, after: pageInfo.endCursor });
    expect([...nodes, ...rest.nodes]).toHaveLength(23);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it("say how much each brought", async () => {
    const { nodes } = await releases({ kind: "observations" });
    const sum = nodes.reduce((total: number, one: Node) => total + one.counts.figures, 0);
    const [[rows] = []] = client.database.scan('SELECT COUNT(*) FROM "Observation"');
    expect(sum).toBe(rows);
    expect(nodes.filter((one: Node) => one.counts.citations < one.counts.figures)).toEqual([]);
  });

  it("are refused between days that are none", async () => {
    const error = await client.error(RELEASES, { publishedFrom: "2016年" });
    expect(error).toMatchObject({ message: "publishedFrom 收到“2016年”。请写日期，如 2016-07-20。" });
  });
});

it("a release is found by its code, and none by another", async () => {
  const { code } = client.book.current().releases[3] ?? {};
  const RELEASE = "query ($code: String!) { release(code: $code) { vintage } }";
  expect((await client.data(RELEASE, { code: ` ${code?.toLowerCase()} ` })).release).toEqual({ vintage: 4 });
  expect((await client.data(RELEASE, { code: "HELD.1" })).release).toBeNull();
});
