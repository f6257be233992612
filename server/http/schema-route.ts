import { etagOf } from "./etag.ts";
import type { Route } from "./router.ts";

/** The schema as text, for readers and for tools that generate code from it. */
export function schemaRoute(sdl: string): Route {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache", etag: etagOf(sdl) };
  return { path: "/schema.graphql", methods: ["GET"], answer: () => ({ status: 200, headers, body: sdl }) };
}
