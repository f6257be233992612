import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import type { Fault } from "./fault.ts";
import { type Gateway, openGateway } from "./gateway.ts";

const ANSWERS = {
  dataVersion: "v1",
  values: [1, 2],
  textAt: [],
  texts: [],
  refusedAt: [],
  refusedWith: [],
  refusals: [],
};
const RIGHT = { data: { answers: ANSWERS } };

let server: Server;
let gateway: Gateway;
/** The event streams that have reached the server. */
let streams: ServerResponse[];

function serve(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  if (request.url !== "/graphql/stream") {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(RIGHT));
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.flushHeaders();
  streams.push(response);
}

beforeAll(async () => {
  server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  streams = [];
  const { port }: Pick<AddressInfo, "port"> = Object(server.address());
  gateway = await openGateway(`http://127.0.0.1:${port}`, {});
});

afterEach(() => gateway.close());

function ask(path = "/graphql", operationName = "Answers"): Promise<Response> {
  return fetch(gateway.url + path, { method: "POST", body: JSON.stringify({ operationName }) });
}

/** What a browser would make of an answer: its JSON, its text, or that there was none. */
async function outcome(): Promise<unknown> {
  const text = await ask().then(
    (response) => response.text(),
    () => "none",
  );
  return text.startsWith("{") && text.endsWith("}") ? JSON.parse(text).data.answers : text;
}

describe("a fault", () => {
  test.each<[Fault, unknown]>([
    [{ kind: "drop" }, "none"],
    [{ kind: "status", status: 500 }, "unavailable"],
    [{ kind: "html" }, expect.stringContaining("<title>Sign in")],
    [{ kind: "redirect" }, expect.stringContaining("<title>Sign in")],
    [{ kind: "empty" }, ""],
    [{ kind: "truncated" }, '{"data":{"answers":{"val'],
    [{ kind: "invalid", how: "shape" }, { cells: [1, 2] }],
    [
      { kind: "invalid", how: "short" },
      { ...ANSWERS, values: [2] },
    ],
    [{ kind: "invalid", how: "overlapping" }, expect.objectContaining({ values: [1, 2], refusedAt: [0, 0] })],
    [{ kind: "type", contentType: "text/html" }, ANSWERS],
    [{ kind: "delay", milliseconds: 20 }, ANSWERS],
    [{ kind: "slow", milliseconds: 50 }, ANSWERS],
  ])("spoils one answer and is counted: %o", async (fault, expected) => {
    gateway.inject(fault, 1);
    expect(await outcome()).toEqual(expected);
    expect([await outcome(), gateway.faultsMet, gateway.operations.length]).toEqual([ANSWERS, 1, 2]);
  });

  test("may hold for one operation only", async () => {
    gateway.inject({ kind: "status", status: 500 }, { operation: "Answers" });
    const statuses = [await ask("/graphql", "Status"), await ask(), await ask("/graphql", "Status"), await ask()];
    expect(statuses.map(({ status }) => status)).toEqual([200, 500, 200, 500]);
  });

  test("may keep requests until it ends", async () => {
    gateway.inject({ kind: "hold" });
    const answers = [outcome(), outcome()];
    await expect.poll(() => gateway.underWay).toBe(2);
    gateway.inject(null);
    expect(await Promise.all(answers)).toEqual([ANSWERS, ANSWERS]);
    await expect.poll(() => gateway.underWay).toBe(0);
  });

  test("may hold for a time", async () => {
    gateway.inject({ kind: "status", status: 500 }, { milliseconds: 100 });
    expect((await ask()).status).toBe(500);
    await expect.poll(async () => (await ask()).status, { timeout: 5_000 }).toBe(200);
  });
});

describe("an event stream", () => {
  test("is passed on as it comes", async () => {
    const response = await ask("/graphql/stream");
    expect([response.headers.get("content-type"), gateway.openStreams]).toEqual(["text/event-stream", 1]);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (const event of ["event: next\ndata: 1\n\n", ":\n\n"]) {
      streams[0]?.write(event);
      expect(await reader?.read()).toEqual({ done: false, value: event });
    }
    await reader?.cancel();
    await expect.poll(() => [gateway.openStreams, gateway.streamRequests]).toEqual([0, 1]);
    await expect.poll(() => streams[0]?.destroyed).toBe(true);
  });

  test("is cut without the requests beside it", async () => {
    const response = await ask("/graphql/stream");
    gateway.injectStream({ kind: "cut" });
    await expect(response.text()).rejects.toThrow();
    expect(await outcome()).toEqual(ANSWERS);
    await expect.poll(() => gateway.openStreams).toBe(0);
    expect((await ask("/graphql/stream")).status).toBe(200);
  });

  test("is refused as long as its own fault holds", async () => {
    gateway.injectStream({ kind: "status", status: 503 }, 1);
    expect([(await ask("/graphql/stream")).status, (await ask()).status]).toEqual([503, 200]);
    expect((await ask("/graphql/stream")).status).toBe(200);
    expect([gateway.streamRequests, gateway.faultsMet]).toEqual([2, 1]);
  });

  test("ends with the server", async () => {
    const response = await ask("/graphql/stream");
    streams[0]?.destroy();
    await expect(response.text()).rejects.toThrow();
    await expect.poll(() => gateway.openStreams).toBe(0);
  });
});
