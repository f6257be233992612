import { afterAll, beforeAll, expect, it } from "vitest";

import { createQueryContext } from "../../server/graphql/context.ts";
import { OPERATION_ERRORS } from "../../server/graphql/error-table.ts";
import { HTTP_ERRORS } from "../../server/http/http-refusal.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

async function codes(args: string) {
  const context = createQueryContext({ ...client, requestId: "r", httpErrors: HTTP_ERRORS });
  const { data } = await client.ask(`{ errorCodes${args} { code kind status cause cure page } }`, {}, context);
  return data.errorCodes;
}

it("lists every code, those of the front first", async () => {
  const all = await codes("");
  expect(all).toHaveLength(HTTP_ERRORS.length + OPERATION_ERRORS.length);
  expect(all[0]).toMatchObject({ code: "REQUEST_MALFORMED", kind: "HTTP", status: 400 });
});

it("lists those of one kind", async () => {
  expect(await codes("(kind: INPUT)")).toContainEqual({
    ...{ code: "KEY_TAKEN", kind: "INPUT", status: null, page: "/help/errors#input.KEY_TAKEN" },
    ...{ cause: "幂等键“…”已经用于另一份内容", cure: "请换一个键" },
  });
});
