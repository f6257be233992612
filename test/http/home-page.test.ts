import { expect, it } from "vitest";

import { HOME_ROUTE } from "../../server/http/home-page.ts";
import { inquire } from "../support/inquiry.ts";

it("names the product and where everything is", async () => {
  const reply = await HOME_ROUTE.answer(inquire());
  const page = "body" in reply ? String(reply.body) : "";
  expect(page).toContain('<html lang="zh-CN">');
  expect(page).toContain("<h1>Plancell</h1>");
  for (const path of [
    "/preview",
    "/graphql",
    "/graphql/stream",
    "/schema.graphql",
    "/manifest.xml",
    "/addin/taskpane.html",
    "/healthz",
  ]) {
    expect(page).toContain(`<a href="${path}">${path}</a>`);
  }
});

it("says how the add-in gets into Excel, where the sample workbook points to", async () => {
  const reply = await HOME_ROUTE.answer(inquire());
  const page = "body" in reply ? String(reply.body) : "";
  expect(page).toMatch(/<h2 id="excel">装入 Excel<\/h2>.*npm run certs.*Windows.*Mac.*网页版/su);
});

it("runs no script and sits in no frame", async () => {
  expect(await HOME_ROUTE.answer(inquire())).toMatchObject({
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": expect.stringMatching(/^default-src 'none'.*frame-ancestors 'none'$/u),
    },
  });
});
