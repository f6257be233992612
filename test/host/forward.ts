import { type ClientRequest, type IncomingMessage, request, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { standIn } from "../../preview/build/pages.ts";
import { type PassOn, readBytes } from "./fault.ts";

/** What runs in place of Office.js: the timers counted, our bridge, Microsoft's runtime on it, and the rest of Office. */
const STAND_IN = ["live-timers.js", "bridge.js", "office-js/custom-functions-runtime.js", "office-stub.js"].map(
  (name) => `/host/${name}`,
);

/** These would forbid the frame that plays Excel's own web view; every other header is passed on as the server sent it. */
const FRAME_ANCESTORS = /frame-ancestors[^;]*;?/iu;

/**
 * The request as a browser on the server's own origin would have made it; its body is the caller's to send. Answers are
 * passed on as they come, byte by byte, unless `passOn` has a way of its own.
 */
export function forward(
  serverUrl: string,
  incoming: IncomingMessage,
  response: ServerResponse,
  passOn: PassOn | null = null,
): ClientRequest {
  const target = new URL(incoming.url ?? "/", serverUrl);
  const { origin, referer, ...rest } = incoming.headers;
  const headers = {
    ...rest,
    host: target.host,
    ...(origin ? { origin: target.origin } : {}),
    ...(referer ? { referer: target.origin + new URL(referer).pathname } : {}),
  };
  const pass = target.pathname === "/addin/taskpane.html" ? passPane : passOn;
  if (pass) delete headers["accept-encoding"];
  const outgoing = request(target, { method: incoming.method ?? "GET", headers }, (answer) => {
    if (pass) return void pass(answer, response).catch(() => response.socket?.destroy());
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    // A stream of events says nothing for a long time; its beginning must arrive none the less.
    response.flushHeaders();
    pipeline(answer, response, (error) => {
      if (error) response.socket?.destroy();
    });
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
  response.writeHead(answer.statusCode ?? 502, headers).end(isPage ? standIn(page, STAND_IN) : page);
}
