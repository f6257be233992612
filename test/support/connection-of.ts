import type { Connection } from "../../server/domain/connect/connection.ts";
import { findSavedQuery } from "../../server/domain/saved/saved-queries.ts";

/** A connection to a saved query, figures of the city unless it says otherwise. */
export function connectionOf(
  name = "figures",
  { base = "https://plan.example.cn:8443", search = "indicator=规模以上工业增加值&area=西安市" } = {},
): Connection {
  const query = findSavedQuery(name);
  if (!query) throw new Error(`No saved query: ${name}`);
  const values = new Map<string, string[]>();
  for (const [key, value] of new URLSearchParams(search)) values.set(key, [...(values.get(key) ?? []), value]);
  return { query, base, values };
}

/** The text of a connector that must have one. */
export function textOf(outcome: object): string {
  if ("text" in outcome && typeof outcome.text === "string") return outcome.text;
  throw new Error(JSON.stringify(outcome));
}
