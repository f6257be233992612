import { afterAll, beforeAll, expect, it } from "vitest";

import { LISTED_OPERATIONS } from "../../server/graphql/listed-operations.ts";
import { createOperationList } from "../../server/http/operation-list.ts";
import { type RunningFront, startFront, TEST_TOKEN } from "../support/front.ts";

const ECHO = { name: "Echo", text: "query Echo($text:String){echo(text:$text)}" };
const list = createOperationList([ECHO], { isStrict: true });
const ID = list.operations[0]?.id ?? "";

let front: RunningFront;
beforeAll(async () => {
  front = await startFront({ operations: list });
});
afterAll(() => front.stop());

function address(search: string): string {
  return `http://127.0.0.1:${front.port}/graphql${search}`;
}

async function get(search: string, headers: Record<string, string> = {}) {
  const response = await fetch(address(search), { headers: { "apollo-require-preflight": "1", ...headers } });
  return { status: response.status, body: await response.json() };
}

it("lists the operations with their hashes", async () => {
  expect(await (await fetch(address("/operations"))).json()).toEqual([{ id: ID, ...ECHO }]);
  expect(LISTED_OPERATIONS.length).toBeGreaterThan(10);
});

it("answers a GET that names an operation by its hash", async () => {
  const variables = encodeURIComponent('{"text":"西安"}');
  const extensions = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: ID } }));
  for (const name of [`extensions=${extensions}`, `operation=${ID}`]) {
    expect(await get(`?${name}&variables=${variables}`)).toEqual({ status: 200, body: { data: { echo: "西安" } } });
  }
  const unknown = await get("?operation=0123");
  expect([unknown.status, unknown.body.errors[0].extensions.code]).toEqual([404, "OPERATION_UNKNOWN"]);
  expect((await get(`?operation=${ID}&variables=%7B`)).status).toBe(400);
});

it("answers a POST likewise, and nothing else without a token", async () => {
  const post = async (body: object, headers: Record<string, string> = {}) => {
    const init = {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    };
    const response = await fetch(address(""), init);
    return { status: response.status, body: await response.json() };
  };
  expect((await post({ operation: ID, variables: { text: "a" } })).body).toEqual({ data: { echo: "a" } });
  expect(
    (await post({ query: "query Echo($text: String) { echo(text: $text) }", variables: { text: "b" } })).status,
  ).toBe(200);
  const stranger = await post({ query: "{ role }" });
  expect([stranger.status, stranger.body.errors[0].extensions.code]).toEqual([403, "OPERATION_UNLISTED"]);
  expect((await get(`?query=${encodeURIComponent("{ role }")}`)).status).toBe(403);
  const admin = { authorization: `Bearer ${TEST_TOKEN}` };
  expect((await post({ query: "{ role }" }, admin)).body).toEqual({ data: { role: "admin" } });
  expect((await get(`?query=${encodeURIComponent("{ role }")}`, admin)).body).toEqual({ data: { role: "admin" } });
});
