import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";

import { type BodyLimits, readBytes } from "./body-bytes.ts";
import { type HttpRefusal, isHttpRefusal, refuseRequest } from "./http-refusal.ts";
import { isDeeperThan } from "./json-depth.ts";

/** A JSON object as a client sent it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** A request's header lines and its unread body. */
export interface UnreadBody {
  readonly headers: IncomingHttpHeaders;
  readonly body: Readable;
}

/** The largest body accepted, in bytes. A workbook of 10,000 cells takes about 150,000. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** The deepest nesting accepted. */
export const MAX_JSON_DEPTH = 64;

/**
 * The one JSON object of a body. Strict on purpose: bytes that aren't UTF-8 would otherwise become U+FFFD, so that a
 * name is looked up that nobody wrote.
 */
export async function readJsonBody(request: UnreadBody, limits: BodyLimits): Promise<JsonRecord | HttpRefusal> {
  const refused = refuseHeaders(request.headers, limits.maxBytes);
  if (refused !== undefined) return refused;
  const bytes = await readBytes(request.body, limits);
  return isHttpRefusal(bytes) ? bytes : parseJsonObject(bytes);
}

/** The JSON object that the bytes spell, or why not. */
export function parseJsonObject(bytes: Uint8Array): JsonRecord | HttpRefusal {
  if (isDeeperThan(bytes, MAX_JSON_DEPTH)) return refuseRequest("BODY_TOO_DEEP");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuseRequest("BODY_NOT_UTF8");
  }
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return refuseRequest("BODY_NOT_OBJECT", nameOf(value));
    return mayHoldProto(text) && holdsProto(value) ? refuseRequest("BODY_KEY_REFUSED") : value;
  } catch {
    return refuseRequest("BODY_NOT_JSON");
  }
}

function refuseHeaders(headers: IncomingHttpHeaders, maxBytes: number): HttpRefusal | undefined {
  const coding = headers["content-encoding"];
  if (coding !== undefined && coding.toLowerCase() !== "identity") return refuseRequest("CODING_REFUSED", coding);
  const type = headers["content-type"] ?? "";
  const [essence = "", ...parameters] = type.split(";").map((part) => part.trim().toLowerCase());
  if (essence !== "application/json") return refuseRequest("MEDIA_TYPE_REFUSED", type);
  const charset = parameters.find((parameter) => parameter.startsWith("charset="))?.slice("charset=".length);
  const isUtf8 = charset === undefined || /^"?utf-?8"?$/u.test(charset);
  if (!isUtf8) return refuseRequest("CHARSET_REFUSED", charset);
  return Number(headers["content-length"] ?? 0) > maxBytes ? refuseRequest("BODY_TOO_LARGE") : undefined;
}

/** A cheap look before the whole value is walked: the key may be spelled out or hide behind an escape. */
function mayHoldProto(text: string): boolean {
  return text.includes("__proto__") || /\\u00(?:5f|70|72|6f|74)/iu.test(text);
}

function holdsProto(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "__proto__") || Object.values(value).some(holdsProto);
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return "一个数组（不接受成批的操作）";
  return value === null ? " null" : ` ${typeof value}`;
}
