import "reflect-metadata";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { nodeId } from "../../server/graphql/node.ts";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";
import { caseIn } from "../support/ledger.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
  await caseIn(client.database, "用电紧张", ["assign"]);
  await client.book.reloadLedger();
});
afterAll(() => client.close());

/** For every type that is a node: a query that leads to some of them, and fields that its resolvers give. */
const WAYS: readonly [type: string, list: string, fields: string][] = [
  ["Indicator", "indicators(first: 1000) { nodes { id code } }", "code series { key } latest { value }"],
  ["Area", "areas(first: 1000) { nodes { id code } }", "code children { code }"],
  ["Industry", "industries { id code }", "code parent { code } clusters { code }"],
  ["PlanDocument", "planDocument { id code }", "code parts { code } passages { number }"],
  ["Task", "tasks { id code }", "code part { code } targets { code }"],
  ["Target", "targets { id code }", "code indicator { code } quote"],
  ["Cluster", "clusters { id code }", "code projects { code }"],
  ["Project", "projects { nodes { id code } }", "code cluster { code } clusterStanding task { code }"],
  ["Programme", "programmes { id code }", "code projects { code }"],
  ["Enterprise", "enterprises { id code }", "code anchor { quote }"],
  ["Policy", "planDocument { policies { id code } }", "code title"],
  ["Release", "releases(first: 1000) { nodes { id code } }", "code vintage"],
  ["LedgerCase", "ledgerCases { nodes { id code } }", "code state overdue events { kind }"],
  [
    "Series",
    "series(first: 1000) { nodes { id code: key } }",
    "code: key observations { totalCount } indicator { code }",
  ],
];

const MANY = 12;

describe("a node", () => {
  it.each(WAYS)("%s is found again by its id, whole", async (type, list, fields) => {
    const listed = identified(await client.data(`{ ${list} }`));
    expect(listed.length).toBeGreaterThan(0);
    for (const one of listed.slice(0, MANY)) {
      const query = `query ($id: ID!) { node(id: $id) { __typename id ... on ${type} { ${fields} } } }`;
      const { node } = await client.data(query, { id: one.id });
      expect(node).toMatchObject({ __typename: type, id: one.id, code: one.code });
    }
  });

  it("is the same by its id as by its list", async () => {
    const fields = "id key observations(first: 1000) { totalCount nodes { period value } } subject";
    const [listed] = (await client.data(`{ series(first: 1) { nodes { ${fields} } } }`)).series.nodes;
    const found = await client.data(`query ($id: ID!) { node(id: $id) { ... on Series { ${fields} } } }`, {
      id: listed.id,
    });
    expect(found.node).toEqual(listed);
  });

  it("can be of every type that says it is one", async () => {
    const { __type } = await client.data('{ __type(name: "Node") { possibleTypes { name } } }');
    const names = __type.possibleTypes.map(({ name }: { name: string }) => name);
    expect(names.sort()).toEqual(WAYS.map(([type]) => type).sort());
  });
});

describe("many nodes", () => {
  it("come in the order of their ids, with null for none", async () => {
    const ids = [nodeId("Cluster", "AUTOMOBILE"), "汽车", nodeId("Area", "610100"), nodeId("Cluster", "AUTOMOBILE")];
    const { nodes } = await client.data("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", { ids });
    expect(nodes).toEqual([
      { __typename: "Cluster", id: ids[0] },
      null,
      { __typename: "Area", id: ids[2] },
      { __typename: "Cluster", id: ids[0] },
    ]);
  });

  it("have a bound, and say so", async () => {
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    expect(await client.error(query, { ids: Array(1001).fill("x") })).toMatchObject({
      message: "ids 收到 1001 个，最多 1000 个。请分几次查询。",
      extensions: { code: "BAD_USER_INPUT" },
    });
  });
});

describe("no node", () => {
  it.each([
    ["an unknown code", nodeId("Cluster", "NOTHING")],
    ["an unknown type", nodeId("Query", "AUTOMOBILE")],
    ["a property of every object", nodeId("constructor", "name")],
    ["a text of one's own", "汽车"],
    ["nothing", ""],
  ])("is found by %s", async (_, id) => {
    expect(await client.data("query ($id: ID!) { node(id: $id) { id } }", { id })).toEqual({ node: null });
  });
});

/** Whatever holds an id and a code, however deep. */
function identified(value: unknown): { readonly id: string; readonly code: string }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("id" in value && "code" in value && !("policies" in value)) {
    return [{ id: String(value.id), code: String(value.code) }];
  }
  return Object.values(value).flatMap(identified);
}
