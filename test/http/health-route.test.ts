import { expect, it } from "vitest";

import { healthRoutes, type Readiness } from "../../server/http/health-route.ts";
import { createRouter } from "../../server/http/router.ts";
import { inquire } from "../support/inquiry.ts";

async function ask(path: string, readiness: Readiness) {
  return await createRouter(healthRoutes(async () => readiness))(inquire({ path }));
}

const notReady = { phase: "not-ready", reason: "数据还在装入" } as const;

it("says that the process lives, ready or not", async () => {
  expect(await ask("/healthz", notReady)).toMatchObject({ status: 200, body: '{"status":"ok"}\n' });
});

it("names the data version when ready", async () => {
  const reply = await ask("/readyz", { phase: "ready", dataVersion: "v7" });
  expect(reply).toMatchObject({ status: 200, body: '{"status":"ready","dataVersion":"v7"}\n' });
});

it("gives the reason when not ready", async () => {
  expect(await ask("/readyz", notReady)).toMatchObject({
    status: 503,
    code: "NOT_READY",
    message: "数据还在装入。请稍后重试。",
    headers: { "retry-after": "1" },
  });
});
