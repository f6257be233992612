import { expect, it } from "vitest";

import { ANONYMOUS } from "../../server/domain/actor.ts";
import { ROLES } from "../../server/domain/role.ts";
import { requireRole } from "../../server/graphql/require-role.ts";
import { actorOf } from "../support/actors.ts";

it("lets a role and the higher ones go on", () => {
  const admitted = ROLES.filter((role) => {
    try {
      requireRole(actorOf(role), "steward");
      return true;
    } catch {
      return false;
    }
  });
  expect(admitted).toEqual(["steward", "admin"]);
});

it("asks nobody for anything where viewers may read", () => {
  expect(() => requireRole(ANONYMOUS, "viewer")).not.toThrow();
});

it("asks for a token who has shown none, and says of what role", () => {
  expect(() => requireRole(ANONYMOUS, "analyst")).toThrow(
    expect.objectContaining({
      message: "这个操作需要令牌：至少是分析员（analyst）。",
      extensions: { code: "UNAUTHENTICATED", hint: "请在请求头写 Authorization: Bearer 令牌；令牌由管理员发给。" },
    }),
  );
});

it("tells who has too little what is needed and what they are", () => {
  expect(() => requireRole(actorOf("analyst"), "admin")).toThrow(
    expect.objectContaining({
      message: "您的角色不能做这个操作：至少是管理员（admin），您的角色是分析员（analyst）。",
      extensions: { code: "FORBIDDEN", hint: "请向管理员申请角色更高的令牌。" },
    }),
  );
});
