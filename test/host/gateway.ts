import { readFile } from "node:fs/promises";
import { type ClientRequest, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { bundle } from "./bundle.ts";
import { commit, type Fault } from "./fault.ts";
import { hostPage, standIn } from "./pages.ts";

const OFFICE_SCRIPTS = dirname(
  createRequire(import.meta.url).resolve("@microsoft/office-js/dist/custom-functions-runtime.js"),
);
const UNIVER_STYLES = createRequire(import.meta.url).resolve("@univerjs/preset-sheets-core/lib/index.css");

/** These would forbid the frame that plays Excel's own web view; every other header is passed on as the server sent it. */
const FRAME_ANCESTORS = /frame-ancestors[^;]*;?/iu;

/** The one origin that the browser sees: the host page under /host/, everything else is the real server's. */
export interface Gateway {
  readonly url: string;
  /** The operation of each request to /graphql, oldest first, those that met a fault included; "" where it has no name. */
  readonly operations: readonly string[];
  /** The next requests to /graphql meet this fault; null ends it. `times` limits it to so many requests. */
  inject(fault: Fault | null, times?: number): void;
  close(): Promise<void>;
}

/** Starts the gateway before the server at `serverUrl`; `workbook` is what the grid opens, as JSON. */
export async function openGateway(serverUrl: string, workbook: unknown): Promise<Gateway> {
  const operations: string[] = [];
  let faulty: { fault: Fault; times: number } | null = null;
  const files = hostFiles(workbook);
  const server = createServer(async (incoming, response) => {
    const path = new URL(incoming.url ?? "/", serverUrl).pathname;
    const file = files.get(path);
    if (file) return send(response, file.type, await file.read());
    if (path.startsWith("/host/office-js/")) return sendOfficeScript(response, path);
    if (path !== "/graphql" || incoming.method === "OPTIONS") {
      return incoming.pipe(forward(serverUrl, path, incoming, response));
    }
    const body = await readBytes(incoming);
    operations.push(operationOf(body));
    const fault = faulty && faulty.times-- > 0 ? faulty.fault : null;
    if (!fault || !(await commit(fault, response))) forward(serverUrl, path, incoming, response).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    operations,
    inject(fault, times = Number.POSITIVE_INFINITY) {
      faulty = fault && { fault, times };
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

interface HostFile {
  readonly type: string;
  readonly read: () => string | Promise<string>;
}

function hostFiles(workbook: unknown): Map<string, HostFile> {
  const script = (entry: string) => ({ type: "text/javascript", read: () => bundle(entry) });
  return new Map<string, HostFile>([
    ["/host/", { type: "text/html", read: hostPage }],
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

async function readBytes(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The request as a browser on the server's own origin would have made it; its body is the caller's to send. */
function forward(serverUrl: string, path: string, incoming: IncomingMessage, response: ServerResponse): ClientRequest {
  const target = new URL(incoming.url ?? "/", serverUrl);
  const { origin, referer, ...rest } = incoming.headers;
  const headers = {
    ...rest,
    host: target.host,
    ...(origin ? { origin: target.origin } : {}),
    ...(referer ? { referer: target.origin + new URL(referer).pathname } : {}),
  };
  const isPane = path === "/addin/taskpane.html";
  if (isPane) delete headers["accept-encoding"];
  const outgoing = request(target, { method: incoming.method ?? "GET", headers }, (answer) => {
    if (isPane) return void passPane(answer, response);
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.on("error", () => response.socket?.destroy());
  response.on("close", () => outgoing.destroy());
  return outgoing;
}

async function passPane(answer: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = (await readBytes(answer)).toString("utf8");
  const { "content-length": _, "x-frame-options": __, ...headers } = answer.headers;
  const policy = headers["content-security-policy"];
  if (typeof policy === "string") headers["content-security-policy"] = policy.replace(FRAME_ANCESTORS, "");
  const isPage = answer.statusCode === 200;
  response.writeHead(answer.statusCode ?? 502, headers).end(isPage ? standIn(page) : page);
}
