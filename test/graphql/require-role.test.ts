import { expect, it } from "vitest";

import { requireAdmin } from "../../server/graphql/require-role.ts";

it("lets the admin go on", () => {
  expect(() => requireAdmin({ role: "admin" })).not.toThrow();
});

it("asks viewers for a token", () => {
  expect(() => requireAdmin({ role: "viewer" })).toThrow(
    expect.objectContaining({
      message: "这个操作需要令牌。",
      extensions: { code: "UNAUTHENTICATED", hint: "请在请求头写 Authorization: Bearer 令牌。" },
    }),
  );
});
