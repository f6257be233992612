import { expect, it } from "vitest";

import { createIdentify } from "../../server/http/identify.ts";
import { hashToken } from "../../server/http/token.ts";
import { actorOf } from "../support/actors.ts";

const ANALYST = actorOf("analyst");
const SSO = { kind: "oidc", name: "wang", role: "steward" } as const;
const asked: string[] = [];

const identify = createIdentify({
  adminTokenHash: hashToken("the-first-token"),
  desk: { identify: (token) => ({ mine: ANALYST, old: "ended" as const })[token] },
  login: async (token) => {
    asked.push(token);
    return token === "a.b.c" ? SSO : undefined;
  },
});

it("the token of the first start is the admin's", async () => {
  expect(await identify("the-first-token")).toEqual({ kind: "bootstrap", name: "admin-token", role: "admin" });
});

it("a token of the table is whose it is, or over", async () => {
  expect(await identify("mine")).toBe(ANALYST);
  expect(await identify("old")).toMatchObject({ status: 401, code: "TOKEN_EXPIRED" });
});

it("only what looks like a signed token is shown to the login service", async () => {
  expect(await identify("a.b.c")).toBe(SSO);
  expect(await identify("a.b.")).toBeUndefined();
  for (const other of ["guess", "a.b", "a.b.c.d", "a b.c.d", ""]) expect(await identify(other)).toBeUndefined();
  expect(asked).toEqual(["a.b.c", "a.b."]);
});

it("without a login service a signed token is nobody's", async () => {
  expect(await createIdentify({ adminTokenHash: hashToken("x") })("a.b.c")).toBeUndefined();
});
