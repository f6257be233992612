import { expect, it } from "vitest";

import { createRouter } from "../../server/http/router.ts";
import { schemaMapRoutes } from "../../server/http/schema-map-route.ts";
import { SMALL_SCHEMA } from "../pages/small-schema.ts";
import { inquire } from "../support/inquiry.ts";

const ask = createRouter(
  schemaMapRoutes(
    () => SMALL_SCHEMA,
    () => true,
  ),
);

it.each([
  ["/schema", "接口地图"],
  ["/schema/", "接口地图"],
  ["/schema/Target", "<h1>Target"],
])("shows %s", async (path, text) => {
  const reply = await ask(inquire({ path }));
  expect(reply).toMatchObject({ status: 200, headers: { "content-type": "text/html; charset=utf-8" } });
  expect("body" in reply && String(reply.body)).toContain(text);
});

it.each(["/schema/Nothing", "/schema/IndicatorConnection", "/schema/constructor"])("has no %s", async (path) => {
  expect(await ask(inquire({ path }))).toMatchObject({ status: 404, code: "PATH_UNKNOWN" });
});

it("makes a page once", async () => {
  expect(await ask(inquire({ path: "/schema/Target" }))).toBe(await ask(inquire({ path: "/schema/Target" })));
});
