import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { bundle } from "./bundle.ts";
import { commit, type Fault, type FaultLimit, readBytes } from "./fault.ts";
import { FaultSwitch } from "./fault-switch.ts";
import { forward } from "./forward.ts";
import { hostPage } from "./pages.ts";

const OFFICE_SCRIPTS = dirname(
  createRequire(import.meta.url).resolve("@microsoft/office-js/dist/custom-functions-runtime.js"),
);
const UNIVER_STYLES = createRequire(import.meta.url).resolve("@univerjs/preset-sheets-core/lib/index.css");

/** The one origin that the browser sees: the host page under /host/, everything else is the real server's. */
export interface Gateway {
  readonly url: string;
  /** The operation of each request to /graphql, oldest first, those that met a fault included; "" where it has no name. */
  readonly operations: readonly string[];
  /** How many requests met a fault, those to /graphql/stream included. */
  readonly faultsMet: number;
  /** Requests to /graphql that have no answer yet. */
  readonly underWay: number;
  /** Event streams at /graphql/stream that the browser holds open. */
  readonly openStreams: number;
  /** How many were asked for, those that met a fault included. */
  readonly streamRequests: number;
  /** The next requests to /graphql meet this fault; null ends it. A number limits it to so many of them. */
  inject(fault: Fault | null, limit?: number | FaultLimit): void;
  /** The same for new event streams; "cut" ends those that are open, once. */
  injectStream(fault: Fault | { readonly kind: "cut" } | null, limit?: number | FaultLimit): void;
  close(): Promise<void>;
}

/** Starts the gateway before the server at `serverUrl`; `workbook` is what the grid opens, as JSON. */
export async function openGateway(serverUrl: string, workbook: unknown): Promise<Gateway> {
  const operations: string[] = [];
  const [requests, streams] = [new FaultSwitch(), new FaultSwitch()];
  const [underWay, open] = [new Set<ServerResponse>(), new Set<ServerResponse>()];
  let streamRequests = 0;
  const files = hostFiles(workbook);
  async function pass(incoming: IncomingMessage, response: ServerResponse, faults: FaultSwitch): Promise<void> {
    const body = await readBytes(incoming);
    const operation = operationOf(body);
    if (faults === requests) operations.push(operation);
    const fault = faults.meet(operation);
    const passOn = fault && (await commit(fault, response, faults.ended));
    if (passOn !== "done") forward(serverUrl, incoming, response, passOn).end(body);
  }
  async function passStream(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    streamRequests++;
    keepIn(open, response);
    await pass(incoming, response, streams);
  }
  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const path = new URL(incoming.url ?? "/", serverUrl).pathname;
    const file = files.get(path);
    if (file) return send(response, file.type, await file.read());
    if (path.startsWith("/host/office-js/")) return sendOfficeScript(response, path);
    if (incoming.method === "POST" && path === "/graphql") {
      keepIn(underWay, response);
      return pass(incoming, response, requests);
    }
    if (incoming.method !== "OPTIONS" && path === "/graphql/stream") return passStream(incoming, response);
    return incoming.pipe(forward(serverUrl, incoming, response));
  }
  // A request that the browser takes back ends in the middle of its body.
  const server = createServer((incoming, response) => void serve(incoming, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    operations,
    get faultsMet() {
      return requests.met + streams.met;
    },
    get underWay() {
      return underWay.size;
    },
    get openStreams() {
      return open.size;
    },
    get streamRequests() {
      return streamRequests;
    },
    inject: (fault, limit) => requests.set(fault, limit),
    injectStream(fault, limit) {
      if (fault?.kind === "cut") for (const response of open) response.socket?.destroy();
      else streams.set(fault, limit);
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** Keeps the response in the set until it is finished or cut. */
function keepIn(set: Set<ServerResponse>, response: ServerResponse): void {
  set.add(response);
  response.on("close", () => set.delete(response));
}

interface HostFile {
  readonly type: string;
  readonly read: () => string | Promise<string>;
}

function hostFiles(workbook: unknown): Map<string, HostFile> {
  const script = (entry: string) => ({ type: "text/javascript", read: () => bundle(entry) });
  return new Map<string, HostFile>([
    ["/host/", { type: "text/html", read: hostPage }],
    ["/host/sign-in", { type: "text/html", read: () => "<!doctype html><title>Sign in</title>" }],
    ["/host/univer.css", { type: "text/css", read: () => readFile(UNIVER_STYLES, "utf8") }],
    ["/host/workbook.json", { type: "application/json", read: () => JSON.stringify(workbook) }],
    ["/host/grid.js", script("grid.ts")],
    ["/host/bridge.js", script("bridge.ts")],
    ["/host/office-stub.js", script("office-stub.ts")],
  ]);
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(body);
}

async function sendOfficeScript(response: ServerResponse, path: string): Promise<void> {
  const file = path.slice("/host/office-js/".length);
  const isPlain = /^[\w./-]+\.js$/u.test(file) && !file.includes("..");
  if (!isPlain) return void response.writeHead(404).end();
  try {
    send(response, "text/javascript", await readFile(join(OFFICE_SCRIPTS, file), "utf8"));
  } catch {
    response.writeHead(404).end();
  }
}

function operationOf(body: Buffer): string {
  try {
    return String(Object(JSON.parse(body.toString("utf8"))).operationName ?? "");
  } catch {
    return "";
  }
}
