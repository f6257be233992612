import { etagOf } from "./etag.ts";
import { jsonReply } from "./exchange.ts";
import type { OperationList } from "./operation-list.ts";
import type { Route } from "./router.ts";

/** GET /graphql/operations: the operations that can be asked for by their hash, for those who build clients. */
export function operationsRoute({ operations }: Pick<OperationList, "operations">): Route {
  const list = operations.map(({ id, name, text }) => ({ id, name, text }));
  const headers = { "cache-control": "no-cache", etag: etagOf(JSON.stringify(list)) };
  return { path: "/graphql/operations", methods: ["GET"], answer: () => jsonReply(200, list, headers) };
}
