import { expect, it } from "vitest";

import { ANONYMOUS } from "../../server/domain/actor.ts";
import { refuseRequest } from "../../server/http/http-refusal.ts";
import { signInRoute } from "../../server/http/sign-in-route.ts";
import { inquire } from "../support/inquiry.ts";

it("makes a browser ask for the token", async () => {
  const route = signInRoute(async () => refuseRequest("TOKEN_MISSING"));
  expect(await route.answer(inquire({ path: "/sign-in" }))).toMatchObject({
    status: 401,
    code: "TOKEN_MISSING",
    headers: { "www-authenticate": expect.stringMatching(/^Basic realm="Plancell"/u) },
  });
});

it("leads to the start page once the token is good", async () => {
  const route = signInRoute(async () => ANONYMOUS);
  expect(await route.answer(inquire({ path: "/sign-in" }))).toMatchObject({ status: 303, headers: { location: "/" } });
});

it("keeps whoever guessed too often waiting", async () => {
  const route = signInRoute(async () => refuseRequest("TOKEN_BLOCKED", "", { "retry-after": "9" }));
  expect(await route.answer(inquire({ path: "/sign-in" }))).toMatchObject({
    status: 429,
    headers: { "retry-after": "9" },
  });
});
