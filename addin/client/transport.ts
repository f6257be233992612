import type { Operation } from "./queries.ts";
import { isRecord, recordsOf, textOf } from "./shape.ts";
import type { Timers } from "./timers.ts";

/** Why a request brought no data, sorted by what can be done about it. Reasons are shown to the analyst. */
export type Failure =
  /** No answer, or none of ours: a dropped connection, silence, 5xx, a proxy's HTML, cut JSON. Worth another attempt. */
  | { readonly kind: "unreachable"; readonly reason: string }
  /** The server sheds load and says when to come back, in milliseconds; 0 when it does not say. */
  | { readonly kind: "busy"; readonly retryAfter: number }
  /** A token is needed; or the one given is not valid, and the server's reason says why. */
  | { readonly kind: "unauthorized"; readonly reason?: string }
  /** The request itself was refused; asking again would not help. The code is the server's, "" when it gave none. */
  | { readonly kind: "rejected"; readonly reason: string; readonly code?: string };

export type Reply = { readonly kind: "data"; readonly data: unknown } | Failure;

/** Sends one operation; settles within `timeout` milliseconds, or when the signal aborts, and never rejects. */
export type Transport = (
  operation: Operation,
  variables: Readonly<Record<string, unknown>>,
  timeout: number,
  signal?: AbortSignal,
) => Promise<Reply>;

export interface TransportPorts {
  /** Address of the GraphQL endpoint. */
  readonly url: () => string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The token given by the administrator; "" when there is none. */
  readonly readToken: () => Promise<string>;
  readonly timers: Timers;
}

/** The first is what a server needs to see to answer a refused operation with 400 instead of 200. */
const ACCEPT = "application/graphql-response+json, application/json";

/** Errors that another attempt may not meet. */
const PASSING_ERRORS: ReadonlySet<unknown> = new Set(["SERVER_BUSY", "INTERNAL_SERVER_ERROR", undefined]);

/** The only place in the add-in that touches the network. */
export function createTransport(ports: TransportPorts): Transport {
  return async function send(operation, variables, timeout, signal) {
    const abort = new AbortController();
    let stop = () => {};
    // The race, and not the abort alone, ends the wait: a body that stalls inside a proxy may ignore the signal.
    const silence = new Promise<Reply>((resolve) => {
      const giveUp = (reason: string) => {
        abort.abort();
        resolve({ kind: "unreachable", reason });
      };
      const cancel = () => giveUp("已取消");
      const stopTimer = ports.timers.after(timeout, () => giveUp(`${Math.ceil(timeout / 1000)} 秒内没有答复`));
      signal?.addEventListener("abort", cancel);
      stop = () => {
        stopTimer();
        signal?.removeEventListener("abort", cancel);
      };
    });
    const exchanged = exchange(ports, JSON.stringify(body(operation, variables)), abort.signal);
    return Promise.race([exchanged, silence]).finally(stop);
  };
}

function body({ name, text }: Operation, variables: Readonly<Record<string, unknown>>): unknown {
  return { operationName: name, query: text, variables };
}

async function exchange(ports: TransportPorts, body: string, signal: AbortSignal): Promise<Reply> {
  try {
    const token = await ports.readToken();
    const headers: Record<string, string> = { "content-type": "application/json", accept: ACCEPT };
    if (token !== "") headers.authorization = `Bearer ${token}`;
    const init: RequestInit = { method: "POST", headers, body, signal, cache: "no-store" };
    const response = await ports.fetch(ports.url(), init);
    const failure = failureOf(response);
    if (failure?.kind === "busy" || failure?.kind === "unreachable") return failure;
    const reply = readBody(await response.text());
    // Servers of GraphQL refuse an operation with 400 and their reason in the body; a proxy's 4xx has none.
    return failure && reply.kind !== failure.kind ? failure : reply;
  } catch {
    return { kind: "unreachable", reason: "连接中断或被拒绝" };
  }
}

function failureOf(response: Response): Failure | null {
  const { status } = response;
  if (status === 401) return { kind: "unauthorized" };
  if (status === 503 || status === 429) return { kind: "busy", retryAfter: retryAfter(response) };
  if (status >= 500 || status === 408) return { kind: "unreachable", reason: `HTTP ${status}` };
  return response.ok ? null : { kind: "rejected", reason: `HTTP ${status}` };
}

/** Retry-After in milliseconds. Only its form in seconds is read; a date says nothing when clocks disagree. */
function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get("retry-after") ?? "");
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}

function readBody(text: string): Reply {
  const reply = parse(text);
  if (!isRecord(reply)) return { kind: "unreachable", reason: "答复不是 JSON" };
  const [error] = recordsOf(reply, "errors");
  if (error) return failureOfError(error);
  return isRecord(reply.data) ? { kind: "data", data: reply.data } : { kind: "unreachable", reason: "答复没有数据" };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function failureOfError(error: Readonly<Record<string, unknown>>): Failure {
  const code = isRecord(error.extensions) ? error.extensions.code : undefined;
  if (code === "UNAUTHENTICATED") return { kind: "unauthorized" };
  const reason = textOf(error, "message") || "没有说明的错误";
  // TOKEN_WRONG, TOKEN_EXPIRED; that one is missing the server says to programmers.
  if (/^TOKEN_[WE]/u.test(String(code))) return { kind: "unauthorized", reason };
  if (PASSING_ERRORS.has(code)) return { kind: "unreachable", reason };
  return { kind: "rejected", reason, code: String(code) };
}
