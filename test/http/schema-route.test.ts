import { expect, it } from "vitest";

import { schemaRoute } from "../../server/http/schema-route.ts";
import { inquire } from "../support/inquiry.ts";

it("serves the schema as text with its tag", async () => {
  expect(await schemaRoute("type Query { a: Int }").answer(inquire())).toMatchObject({
    status: 200,
    headers: { "content-type": "text/plain; charset=utf-8", etag: expect.stringMatching(/^W\/"/u) },
    body: "type Query { a: Int }",
  });
});
