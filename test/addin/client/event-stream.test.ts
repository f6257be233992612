import { describe, expect, it } from "vitest";

import { createOpenStream } from "../../../addin/client/event-stream.ts";

const EVENT = 'event: next\ndata: {"data":{"dataChanged":{"sequence":8,"dataVersion":"v8"}}}\n\n';

/** A stream from a server that answers so, and what it tells. */
function open(respond: (signal: AbortSignal | null | undefined) => Response | Promise<Response>, token = "") {
  const told: unknown[] = [];
  const sent: { url: string; init: RequestInit }[] = [];
  const openStream = createOpenStream({
    url: () => "https://plan.example.cn/graphql/stream",
    fetch: async (url, init) => {
      sent.push({ url, init });
      return respond(init.signal);
    },
    readToken: async () => token,
  });
  let ended = (_: string) => {};
  const end = new Promise<string>((resolve) => {
    ended = resolve;
  });
  const close = openStream(7, {
    onSign: () => told.push("sign"),
    onChange: (position) => told.push(position),
    onEnd: (how) => ended(how),
  });
  return { told, sent, end, close };
}

function stream(pieces: readonly string[], signal?: AbortSignal | null, isCut = true): Response {
  const body = new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      if (isCut) controller.close();
      signal?.addEventListener("abort", () => controller.error(new Error("aborted")));
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream; charset=utf-8" } });
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe("a stream", () => {
  it("is a subscription from that number on, with the token", async () => {
    const { sent, end } = open(() => stream([]), "secret");
    await end;
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe("https://plan.example.cn/graphql/stream");
    expect(sent[0]?.init).toMatchObject({ method: "POST", headers: { authorization: "Bearer secret" } });
    expect(JSON.parse(String(sent[0]?.init.body))).toMatchObject({
      operationName: "DataChanged",
      variables: { since: 7 },
    });
  });

  it("tells of the server's signs of life and of changes", async () => {
    const { told, end } = open(() => stream([":\n\n", EVENT]));
    await end;
    expect(told).toEqual(["sign", "sign", { dataVersion: "v8", sequence: 8 }]);
  });

  it("puts events together that arrive in pieces", async () => {
    const { told, end } = open(() => stream([EVENT.slice(0, 30), EVENT.slice(30)]));
    await end;
    expect(told.at(-1)).toEqual({ dataVersion: "v8", sequence: 8 });
  });

  it("tells nothing after it was closed, and lets go of the connection", async () => {
    let isAborted = false;
    const { told, close } = open((signal) => {
      signal?.addEventListener("abort", () => {
        isAborted = true;
      });
      return stream([":\n\n"], signal, false);
    });
    await until(() => told.length > 0);
    close();
    close();
    await until(() => isAborted);
    expect(told).toEqual(["sign"]);
  });

  it("that is closed before it was opened never asks for one", async () => {
    const { sent, told, close } = open(() => stream([EVENT]));
    close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual([]);
    expect(sent.every(({ init }) => init.signal?.aborted)).toBe(true);
  });
});

describe("the end of a stream", () => {
  it.each([
    ["a cut connection", () => stream([EVENT]), "cut"],
    ["no server", () => Promise.reject(new TypeError("Failed to fetch")), "cut"],
    ["a busy server", () => new Response("", { status: 503 }), "cut"],
    ["a server without streams", () => new Response("", { status: 404 }), "refused"],
    ["a missing token", () => new Response("", { status: 401 }), "refused"],
    ["a proxy's page", () => new Response("<html>", { headers: { "content-type": "text/html" } }), "refused"],
    [
      "an operation the server refuses",
      () => stream(['event: next\ndata: {"errors":[{"message":"no"}]}\n\n']),
      "refused",
    ],
    ["garbage", () => stream(["event: what\ndata: {}\n\n"]), "cut"],
  ])("by %s is told apart", async (_, respond, how) => {
    expect(await open(respond).end).toBe(how);
  });
});
