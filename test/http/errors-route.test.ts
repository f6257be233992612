import { describe, expect, it } from "vitest";

import { pageOf } from "../../server/graphql/error-table.ts";
import { ERROR_TABLE, errorsRoutes } from "../../server/http/errors-route.ts";
import type { Reply } from "../../server/http/exchange.ts";
import { inquire } from "../support/inquiry.ts";

async function get(path: string, accept?: string): Promise<Reply> {
  const route = errorsRoutes().find((one) => one.path === path);
  const reply = await route?.answer(inquire({ headers: { host: "localhost", ...(accept && { accept }) } }));
  if (!reply || "kind" in reply) throw new Error(`No reply of ${path}`);
  return reply;
}

const codes = async (reply: Promise<Reply>) => JSON.parse(String((await reply).body)).errors;

describe("the page of all codes", () => {
  it("has a place for each, where the query says it is", async () => {
    const { headers, body } = await get("/help/errors", "text/html,application/xhtml+xml,application/json;q=0.9");
    expect(headers).toMatchObject({ "content-type": "text/html; charset=utf-8", vary: "accept" });
    for (const entry of ERROR_TABLE) {
      expect(body).toContain(`<tr id="${pageOf(entry).split("#")[1]}">`);
    }
  });

  it("says cause and cure, and the status of what HTTP refuses", async () => {
    const { body } = await get("/help/errors");
    expect(body).toContain(
      "<td><code>RATE_EXCEEDED</code>（429）</td><td>请求太密集</td><td>请按 Retry-After 给出的秒数等候后重试</td>",
    );
    expect(body).toContain("请写成 {&quot;query&quot;: …, &quot;variables&quot;: …}");
  });

  it("is JSON for programs, under a name of its own or by Accept", async () => {
    const all = await codes(get("/help/errors.json"));
    expect(all).toEqual(ERROR_TABLE);
    expect(await codes(get("/help/errors", "application/json"))).toEqual(all);
    expect(all).toContainEqual({
      ...{ kind: "http", code: "BODY_TOO_LARGE", status: 413 },
      ...{ cause: "请求正文超过 1 MiB", cure: "请分成几次请求" },
    });
  });

  it("has a tag each", async () => {
    const tags = [await get("/help/errors"), await get("/help/errors.json")].map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(2);
  });
});
