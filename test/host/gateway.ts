import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { RUNTIME_FILES, runtimePath } from "../../preview/build/office-runtime.ts";
import { workbookPage } from "../../preview/build/pages.ts";
import { bundle } from "./bundle.ts";
import { commit, type Fault, type FaultLimit, readBytes } from "./fault.ts";
import { FaultSwitch } from "./fault-switch.ts";
import { forward } from "./forward.ts";

const { resolve: resolvePackage } = createRequire(import.meta.url);
const UNIVER_STYLES = resolvePackage("@univerjs/preset-sheets-core/lib/index.css");
const LOOK = fileURLToPath(new URL("../../preview/preview.css", import.meta.url));

const PAGE = workbookPage({
  title: "Workbook",
  header: "",
  styles: ["/host/univer.css", "/host/preview.css"],
  script: "/host/grid.js",
  workbook: "/host/workbook.json",
  pane: "/addin/taskpane.html",
});

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
    ["/host/", { type: "text/html", read: () => PAGE }],
    ["/host/sign-in", { type: "text/html", read: () => "<!doctype html><title>Sign in</title>" }],
    ["/host/univer.css", { type: "text/css", read: () => readFile(UNIVER_STYLES, "utf8") }],
    ["/host/preview.css", { type: "text/css", read: () => readFile(LOOK, "utf8") }],
    ["/host/workbook.json", { type: "application/json", read: () => JSON.stringify(workbook) }],
    ["/host/grid.js", script("preview/grid.ts")],
    ["/host/live-timers.js", script("test/host/live-timers.ts")],
    ["/host/bridge.js", script("preview/bridge.ts")],
    ["/host/office-stub.js", script("preview/office-stub.ts")],
    ...RUNTIME_FILES.map((file): [string, HostFile] => [
      `/host/office-js/${file}`,
      { type: "text/javascript", read: () => readFile(runtimePath(file), "utf8") },
    ]),
  ]);
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(body);
}

function operationOf(body: Buffer): string {
  try {
    return String(Object(JSON.parse(body.toString("utf8"))).operationName ?? "");
  } catch {
    return "";
  }
}
