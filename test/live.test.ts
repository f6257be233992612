import { createClient } from "graphql-sse";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { type EventReader, openEvents } from "./support/event-reader.ts";
import { FurtherReleases } from "./support/further-releases.ts";
import { type ServerProcess, seed, startServer, temporaryFolder } from "./support/server-process.ts";

const SUBSCRIPTION = `subscription ($since: Int) {
  dataChanged(since: $since) { sequence changedSeries changedIndicators figureCount isComplete }
}`;

const home = temporaryFolder();
let server: ServerProcess;
const readers: EventReader[] = [];
const further = new FurtherReleases(home.folder);
let count = 0;

beforeAll(async () => {
  seed(home.folder);
  server = await startServer(home.folder);
});
afterEach(() => {
  for (const reader of readers.splice(0)) reader.hangUp();
});
afterAll(async () => {
  await server.stop();
  home.remove();
});

/** Imports one more figure as another process does. Gives its sequence. */
function importFigure(): Promise<number> {
  return further.bring({ value: 6001 + count++ });
}

async function open(body: object, headers: Readonly<Record<string, string>> = {}): Promise<EventReader> {
  const reader = await openEvents(server.url, body, headers);
  readers.push(reader);
  return reader;
}

const subscribe = (since?: number) => open({ query: SUBSCRIPTION, variables: { since } });

async function changeOf(reader: EventReader) {
  const { event, data = "" } = (await reader.next()) ?? {};
  return { event, ...JSON.parse(data).data.dataChanged };
}

async function ask(query: string) {
  const body = JSON.stringify({ query });
  const answer = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  return (await answer.json()).data;
}

describe("a subscriber", () => {
  it("is told what another process imports, and then finds it", async () => {
    const reader = await subscribe();
    expect(reader).toMatchObject({ status: 200, headers: { "content-type": "text/event-stream; charset=utf-8" } });
    const { status } = await ask("{ status { dataVersion } }");
    const sequence = await importFigure();
    expect(await changeOf(reader)).toEqual({
      event: "next",
      sequence,
      changedSeries: ["REGIONAL_GDP.610100.-.Y"],
      changedIndicators: ["REGIONAL_GDP"],
      figureCount: 1,
      isComplete: true,
    });
    const { changes } = await ask(`{ changes(since: "${status.dataVersion}") { sequence nodes { before after } } }`);
    expect(changes).toEqual({ sequence, nodes: [{ before: 5932.861, after: 6001 }] });
  });

  it("that comes back after a restart has lost nothing", async () => {
    const reader = await subscribe();
    const seen = await importFigure();
    expect(await changeOf(reader)).toMatchObject({ sequence: seen });
    await server.stop();
    // Cut off without being told that it is complete: it has to come back.
    expect(await reader.next()).toBeUndefined();
    const missed = [await importFigure(), await importFigure()];
    server = await startServer(home.folder);
    expect(await changeOf(await subscribe(seen))).toMatchObject({ sequence: missed[1], figureCount: 1 });
  });

  it("that has seen another database notices at once", async () => {
    const { sequence, figureCount } = await changeOf(await subscribe(99_999));
    expect(sequence).toBe(further.sequence);
    expect(figureCount).toBeGreaterThan(1000);
  });

  it("may be graphql-sse's own client", async () => {
    const client = createClient({ url: `${server.url}/graphql/stream`, retryAttempts: 0 });
    const results = client.iterate<{ dataChanged: { sequence: number } }>({
      query: SUBSCRIPTION,
      variables: { since: 0 },
    });
    const { value } = await results.next();
    expect(value?.data?.dataChanged.sequence).toBe(further.sequence);
    const refused = await client.iterate({ query: "{ status { sequence } }" }).next();
    expect(refused.value).toMatchObject({ errors: [{ extensions: { code: "STREAM_FOR_SUBSCRIPTIONS" } }] });
    client.dispose();
  });
});

describe("many streams of one client", () => {
  it("are 100; the others are told to wait, and a killed client leaves none", async () => {
    const opened = await Promise.all(Array.from({ length: 200 }, () => subscribe()));
    const refused = opened.filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(100);
    for (const { status, headers } of refused) expect([status, headers["retry-after"]]).toEqual([429, "10"]);
    expect(JSON.parse((await refused[0]?.text()) ?? "")).toMatchObject({
      errors: [{ extensions: { code: "STREAMS_EXCEEDED" } }],
    });
    for (const reader of opened) reader.hangUp();
    await until(async () => (await subscribe()).status === 200);
    const again = await Promise.all(Array.from({ length: 99 }, () => subscribe()));
    expect(again.map(({ status }) => status)).toEqual(again.map(() => 200));
  });
});

describe("what is no subscription", () => {
  it("is refused in words, as an event", async () => {
    const reader = await open({ query: "{ status { sequence } }" });
    const { data = "" } = (await reader.next()) ?? {};
    expect(JSON.parse(data)).toMatchObject({
      errors: [
        {
          message: "这个地址只接受订阅，没有执行查询或写入。",
          extensions: { hint: expect.stringContaining("/graphql") },
        },
      ],
    });
    expect(await reader.next()).toEqual({ event: "complete", data: "" });
    expect(await reader.next()).toBeUndefined();
  });

  it.each([
    ["GET", 405],
    ["HEAD", 405],
    ["OPTIONS", 204],
  ])("%s gives %i and the method that is meant", async (method, status) => {
    const answer = await fetch(`${server.url}/graphql/stream`, { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([status, "POST, OPTIONS"]);
  });

  it("is not begun with a wrong token, another type or a broken body", async () => {
    const codes = [
      await open({ query: SUBSCRIPTION }, { authorization: "Bearer nobody" }),
      await open({ query: SUBSCRIPTION }, { "content-type": "text/plain" }),
      await open({ query: SUBSCRIPTION }, { accept: "application/json" }),
    ].map(({ status }) => status);
    expect(codes).toEqual([401, 415, 406]);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
