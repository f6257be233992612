import { expect, it } from "vitest";

import { siteHeader, siteLinks } from "../../server/pages/site-header.ts";

it("offers only what the server has", () => {
  expect(siteLinks((path) => path === "/graphql" || path === "/data").map(({ path }) => path)).toEqual([
    "/graphql",
    "/data",
  ]);
});

it("has the pages, not the files, and marks the one that is open", () => {
  const header = siteHeader(
    siteLinks(() => true),
    "/schema",
  ).html;
  expect(header).toContain('<a href="/schema" aria-current="page">接口地图</a>');
  expect(header).toContain('<a href="/">首页</a>');
  expect(header).not.toMatch(/manifest\.xml|schema\.graphql|healthz/u);
});
