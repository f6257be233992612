import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** What goes wrong with a request on its way to the server or back. */
export type Fault =
  /** The connection is cut. */
  | { readonly kind: "drop" }
  /** The server gets the request and answers, and the connection is cut in the middle of the answer. */
  | { readonly kind: "lost" }
  /** The connection is accepted and nothing ever comes. */
  | { readonly kind: "hang" }
  | { readonly kind: "status"; readonly status: number; readonly retryAfter?: number }
  /** A page of HTML with status 200, as a captive portal or a proxy sends. */
  | { readonly kind: "html" }
  /** Sent on to a page to sign in. */
  | { readonly kind: "redirect" }
  /** Status 200 and nothing. */
  | { readonly kind: "empty" }
  /** The beginning of an answer in JSON. */
  | { readonly kind: "truncated" }
  /** Well-formed JSON that is no answer: of another shape, a value short, two for one question, or beyond all numbers. */
  | { readonly kind: "invalid"; readonly how: "shape" | "short" | "overlapping" | "infinite" }
  /** The right answer under a wrong name. */
  | { readonly kind: "type"; readonly contentType: string }
  /** Kept on its way until the fault ends or is changed, then passed on. */
  | { readonly kind: "hold" }
  /** The right answer, late. */
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** The right answer, a few bytes at a time for so long. */
  | { readonly kind: "slow"; readonly milliseconds: number };

/** For which requests a fault holds; for every one when absent. */
export interface FaultLimit {
  /** The next so many. */
  readonly times?: number;
  /** Those of so long. */
  readonly milliseconds?: number;
  /** Those of that GraphQL operation. */
  readonly operation?: string;
}

/** Passes the server's answer on to the browser in a way of its own. */
export type PassOn = (answer: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Does what the fault does before the server: "done" when it has dealt with the request, else how to pass the answer.
 *
 * @param ended settles when the fault ends
 */
export async function commit(
  fault: Fault,
  response: ServerResponse,
  ended: Promise<void>,
): Promise<"done" | PassOn | null> {
  switch (fault.kind) {
    case "hold":
      await ended;
      return null;
    case "delay":
      await sleep(fault.milliseconds);
      return null;
    case "slow":
      return (answer, to) => trickle(answer, to, fault.milliseconds);
    case "invalid":
      return (answer, to) => spoil(answer, to, fault.how);
    case "lost":
      return async (answer, to) => {
        const body = await readBytes(answer);
        to.writeHead(answer.statusCode ?? 502, { ...answer.headers, "content-length": body.length });
        // Browsers ask again by themselves where nothing of an answer came.
        to.write(body.subarray(0, 1), () => to.socket?.destroy());
      };
    case "type":
      return async (answer, to) => {
        const body = await readBytes(answer);
        to.writeHead(answer.statusCode ?? 502, { ...answer.headers, "content-type": fault.contentType }).end(body);
      };
    default:
      answerWrongly(fault, response);
      return "done";
  }
}

/** The whole body of a message. */
export async function readBytes(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

type WrongAnswer = Exclude<Fault, { readonly kind: "hold" | "lost" | "delay" | "slow" | "invalid" | "type" }>;

function answerWrongly(fault: WrongAnswer, response: ServerResponse): void {
  switch (fault.kind) {
    case "drop":
      response.socket?.destroy();
      return;
    case "hang":
      return;
    case "status":
      if (fault.retryAfter !== undefined) response.setHeader("retry-after", String(fault.retryAfter));
      response.writeHead(fault.status, { "content-type": "text/plain" }).end("unavailable");
      return;
    case "html":
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Sign in</title>");
      return;
    case "redirect":
      response.writeHead(302, { location: "/host/sign-in" }).end();
      return;
    case "empty":
      response.writeHead(200, { "content-type": "application/json" }).end();
      return;
    case "truncated":
      response.writeHead(200, { "content-type": "application/json" }).end('{"data":{"answers":{"val');
      return;
  }
}

const PIECES = 50;

async function trickle(answer: IncomingMessage, response: ServerResponse, milliseconds: number): Promise<void> {
  const body = await readBytes(answer);
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  const size = Math.max(1, Math.ceil(body.length / PIECES));
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    response.write(body.subarray(at, at + size));
    await sleep(milliseconds / PIECES);
  }
  response.end();
}

async function spoil(answer: IncomingMessage, response: ServerResponse, how: string): Promise<void> {
  const reply = JSON.parse((await readBytes(answer)).toString("utf8"));
  const answers = Object(reply.data?.answers);
  const spoilt = JSON.stringify({ data: { answers: SPOILT[how]?.(answers) } });
  const body = how === "infinite" ? spoilt.replace('"values":[', '"values":[1e999,') : spoilt;
  response.writeHead(200, { "content-type": "application/json" }).end(body);
}

interface Columns {
  readonly values: readonly unknown[];
  readonly refusedAt: readonly number[];
  readonly refusedWith: readonly number[];
  readonly refusals: readonly unknown[];
}

const REFUSAL = { code: "NOT_PUBLISHED", message: "没有公布数据。", near: [] };

const SPOILT: Readonly<Record<string, (columns: Columns) => unknown>> = {
  shape: ({ values }) => ({ cells: values }),
  short: (columns) => ({ ...columns, values: columns.values.slice(1) }),
  infinite: (columns) => ({ ...columns, values: columns.values.slice(1) }),
  overlapping: (columns) => ({
    ...columns,
    refusedAt: [0, ...columns.refusedAt, 0],
    refusedWith: [columns.refusals.length, ...columns.refusedWith, columns.refusals.length],
    refusals: [...columns.refusals, REFUSAL],
  }),
};
