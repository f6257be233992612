import { expect, it } from "vitest";

import { ANONYMOUS } from "../../server/domain/actor.ts";
import type { Access } from "../../server/http/access.ts";
import { homeRoute } from "../../server/http/home-route.ts";
import { refuseRequest } from "../../server/http/http-refusal.ts";
import { inquire } from "../support/inquiry.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const { book } = await tinyLibrary(PROGRESS_CONTENT);
const open: Access = async () => ANONYMOUS;
const closed: Access = async () => refuseRequest("TOKEN_MISSING");

async function pageOf(access: Access, hasBook = true) {
  const snapshot = hasBook ? book.current : undefined;
  const reply = await homeRoute({ access, snapshot, has: () => true }).answer(inquire());
  if (!("body" in reply)) throw new Error(reply.message);
  return reply;
}

it("shows figures to who may read", async () => {
  const reply = await pageOf(open);
  expect(String(reply.body)).toContain("629.0亿元");
  expect(reply).toMatchObject({
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-cache",
      etag: expect.any(String),
      vary: "authorization",
      "content-security-policy": expect.stringMatching(/^default-src 'none'.*frame-ancestors 'none'$/u),
    },
  });
});

it("shows none to anybody else, and none where there is no book", async () => {
  expect(String((await pageOf(closed)).body)).toContain("登录后才能看到数据");
  expect(String((await pageOf(closed)).body)).not.toContain("629.0");
  expect(String((await pageOf(open, false)).body)).toContain("登录后才能看到数据");
});

it("is made anew only when the book has changed", async () => {
  let current = book.current();
  const route = homeRoute({ access: open, snapshot: () => current, has: () => true });
  const first = await route.answer(inquire());
  expect(await route.answer(inquire())).toBe(first);
  current = { ...current, dataVersion: "99-changed" };
  const second = await route.answer(inquire());
  expect("body" in second && String(second.body)).toContain("99-changed");
});
