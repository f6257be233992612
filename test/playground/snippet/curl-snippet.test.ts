import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readTabs } from "../../../playground/build/read-tabs.ts";
import { curlSnippet } from "../../../playground/snippet/curl-snippet.ts";
import { runCurl, shellWords } from "../../support/run-curl.ts";
import { type RunningServer, startRunningServer } from "../../support/running-server.ts";
import { shown, written } from "./written.ts";

const tabs = readTabs(join(import.meta.dirname, "../../../playground/tabs"));
const queries = tabs.filter(({ query }) => !query.includes("subscription "));
let server: RunningServer;

beforeAll(async () => {
  server = await startRunningServer();
});
afterAll(() => server.stop());

describe("the command line", () => {
  it.each(queries)("of $name gives an answer when it is run", async ({ query, variables }) => {
    const command = shown(curlSnippet(written(query, { variables, origin: server.url })));
    const answer = JSON.parse(await runCurl(command));
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toBeTruthy();
  });

  it("sends quotes of every kind as they are", async () => {
    const query = `query ($text: String!) { search(text: $text) { name } answer(indicator: "it's $HOME", period: "2015年") { ... on Refusal { message } } }`;
    const command = shown(
      curlSnippet(written(query, { variables: '{"text": "it\'s \\"GDP\\" `id`"}', origin: server.url })),
    );
    const { data, errors } = JSON.parse(await runCurl(command));
    expect(errors).toBeUndefined();
    expect(data.answer.message).toContain("it's $HOME");
  });

  it("takes the token from the environment, and does not hold it", async () => {
    const operation = written("{ auditLog(first: 1) { totalCount } }", { origin: server.url, hasToken: true });
    const command = shown(curlSnippet(operation));
    expect(command).not.toContain(server.token);
    const { data } = JSON.parse(await runCurl(command, { PLANCELL_TOKEN: server.token }));
    expect(data.auditLog.totalCount).toBeGreaterThanOrEqual(0);
  });

  it("keeps a subscription open and asks for events", () => {
    const command = shown(curlSnippet(written("subscription { dataChanged(since: 0) { sequence } }")));
    expect(command).toContain("curl --no-buffer 'http://plan.example.cn/graphql/stream'");
    expect(command).toContain("'accept: text/event-stream'");
  });
});

it("is read word by word where there is no curl", () => {
  const command = shown(curlSnippet(written('{ a(x: "it\'s") }', { hasToken: true })));
  const words = shellWords(command, { PLANCELL_TOKEN: "t" });
  expect(words.slice(0, 4)).toEqual(["curl", "--silent", "--show-error", "http://plan.example.cn/graphql"]);
  expect(words).toContain("authorization: Bearer t");
  expect(JSON.parse(words.at(-1) ?? "")).toEqual({ query: '{\n  a(x: "it\'s")\n}' });
});
