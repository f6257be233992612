import { type HttpRefusal, refuseRequest } from "./http-refusal.ts";
import type { JsonRecord } from "./json-body.ts";

const OBJECTS = ["variables", "extensions"];

/** What a GET asks for, in the shape of a POST's body. Refused: BODY_NOT_JSON for variables that are no JSON. */
export function readQueryString(search: string): JsonRecord | HttpRefusal {
  const body: Record<string, unknown> = {};
  for (const [name, text] of new URLSearchParams(search)) {
    try {
      body[name] = OBJECTS.includes(name) && text !== "" ? JSON.parse(text) : text;
    } catch {
      return refuseRequest("BODY_NOT_JSON");
    }
  }
  return body;
}

/** The query string of a body. */
export function writeQueryString(body: JsonRecord): string {
  const pairs = Object.entries(body).map(([name, value]): [string, string] => [
    name,
    OBJECTS.includes(name) && value !== "" ? JSON.stringify(value) : String(value),
  ]);
  return `?${new URLSearchParams(pairs)}`;
}
