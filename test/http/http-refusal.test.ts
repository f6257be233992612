import { describe, expect, it } from "vitest";

import { isHttpRefusal, refusalReply, refuseRequest } from "../../server/http/http-refusal.ts";

describe("refuseRequest", () => {
  it("says what was received and what to do", () => {
    expect(refuseRequest("HOST_UNKNOWN", "evil.example").message).toBe(
      "主机名“evil.example”不在允许的名单上。请改用服务器公布的地址，或请管理员把这个主机名加入名单。",
    );
  });

  it("repeats at most eighty characters, none of control", () => {
    const { message } = refuseRequest("PATH_UNKNOWN", `/\u0000\u001b[31m${"x".repeat(500)}`);
    expect(message).toContain(`“/[31m${"x".repeat(75)}”`);
  });

  it("is recognised as a refusal, replies are not", () => {
    const refusal = refuseRequest("SERVER_BUSY");
    expect(isHttpRefusal(refusal)).toBe(true);
    expect([undefined, null, "admin", refusalReply(refusal, "r-1")].map(isHttpRefusal)).not.toContain(true);
  });
});

describe("refusalReply", () => {
  it("has the shape of a GraphQL error", () => {
    const reply = refusalReply(refuseRequest("RATE_EXCEEDED", "", { "retry-after": "3" }), "r-7");
    expect(reply).toMatchObject({ status: 429, headers: { "retry-after": "3", "cache-control": "no-store" } });
    expect(JSON.parse(String(reply.body))).toEqual({
      errors: [
        {
          message: "请求太密集。请按 Retry-After 给出的秒数等候后重试。",
          extensions: { code: "RATE_EXCEEDED", requestId: "r-7" },
        },
      ],
      extensions: { requestId: "r-7" },
    });
  });
});
