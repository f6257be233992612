import { Agent, get, type RequestListener } from "node:http";
import { Server as SecureServer } from "node:https";
import { connect } from "node:net";
import { text } from "node:stream/consumers";

import { expect, it } from "vitest";

import { createWebServer, drain, listenOn } from "../../server/http/web-server.ts";

async function start(listener: RequestListener) {
  const server = createWebServer(listener);
  const port = await listenOn(server, 0, "127.0.0.1");
  return { server, port, url: `http://127.0.0.1:${port}/` };
}

it("cuts slow, silent and endless connections", () => {
  const server = createWebServer(() => undefined);
  expect(server).toMatchObject({
    headersTimeout: 10_000,
    requestTimeout: 15_000,
    keepAliveTimeout: 10_000,
    timeout: 20_000,
    maxConnections: 4_000,
    maxHeadersCount: 101,
  });
  expect(server).toHaveProperty("connectionsCheckingInterval", 1_000);
  expect(server).toHaveProperty("maxHeaderSize", 16_384);
});

it("speaks TLS with a certificate", () => {
  expect(createWebServer(() => undefined, { certificate: { key: "", cert: "" } })).toBeInstanceOf(SecureServer);
});

it("tells why it can't listen", async () => {
  const { server, port } = await start(() => undefined);
  await expect(
    listenOn(
      createWebServer(() => undefined),
      port,
      "127.0.0.1",
    ),
  ).rejects.toThrow("EADDRINUSE");
  await drain(server, 0);
});

it("lets a running request end while it takes no new ones", async () => {
  let finish = () => {};
  const { server, url } = await start((_, response) => {
    finish = () => response.end("done");
    server.emit("asked");
  });
  const asked = new Promise((resolve) => server.once("asked", resolve));
  const answer = fetch(url);
  await asked;
  const drained = drain(server, 60_000);
  await expect(fetch(url)).rejects.toThrow("fetch failed");
  finish();
  expect(await (await answer).text()).toBe("done");
  await drained;
  expect(server.listening).toBe(false);
});

it("closes idle connections at once", async () => {
  const { server, url } = await start((_, response) => response.end("ok"));
  const agent = new Agent({ keepAlive: true });
  await new Promise((resolve) => get(url, { agent }, (response) => response.resume().on("end", resolve)));
  await drain(server, 60_000);
  expect(server.listening).toBe(false);
  agent.destroy();
});

it("cuts what is still running after the grace", async () => {
  const { server, url } = await start(() => server.emit("asked"));
  const asked = new Promise((resolve) => server.once("asked", resolve));
  const answer = fetch(url);
  await asked;
  await Promise.all([expect(answer).rejects.toThrow("fetch failed"), drain(server, 10)]);
  expect(server.listening).toBe(false);
});

it("drains in peace what never listened", async () => {
  await expect(
    drain(
      createWebServer(() => undefined),
      1000,
    ),
  ).resolves.toBeUndefined();
});

it("tells its log what it answered to what was no request", async () => {
  const events: unknown[] = [];
  const server = createWebServer(() => undefined, { log: (event) => events.push(event) });
  const port = await listenOn(server, 0, "127.0.0.1");
  const socket = connect(port, "127.0.0.1");
  socket.end("NONSENSE\r\n\r\n");
  const answer = await text(socket);
  await drain(server, 0);
  const [, requestId] = /^x-request-id: (.+)$/mu.exec(answer) ?? [];
  expect(events).toEqual([{ event: "refused", requestId, status: 400, code: "REQUEST_MALFORMED" }]);
});
