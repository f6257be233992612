import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { homeFacts } from "../../server/pages/home-facts.ts";
import { homePage } from "../../server/pages/home-page.ts";
import type { Page } from "../../server/pages/page.ts";
import { siteLinks } from "../../server/pages/site-header.ts";
import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";

let library: SeededLibrary;
let page: Page;

beforeAll(async () => {
  library = await openSeededLibrary();
  page = homePage(
    homeFacts(library.book.current()),
    siteLinks(() => true),
  );
});
afterAll(() => library.close());

describe("the start page", () => {
  it("shows a bar for each of the twenty commitments and the seven clusters, each with its words", () => {
    const labels = [...page.body.matchAll(/<svg class="bar" role="img" aria-label="([^"]+)"/gu)].map(
      ([, label]) => label,
    );
    expect(labels).toHaveLength(27);
    expect(labels[0]).toBe("规模以上工业增加值：目标增长7%，尚未公布");
    expect(labels.at(-1)).toBe("新材料新能源：门槛500亿元，规模尚未公布");
  });

  it("shows figures that are published only, and says of the rest that they are not", () => {
    expect(page.body).toContain("最近公布的是2018年1-9月规模以上工业增加值增速 9.5%");
    expect(page.body).toContain('<li class="none"><b>20</b> 尚未公布</li>');
  });

  it("leads everywhere", () => {
    for (const path of ["/graphql", "/preview", "/manifest.xml", "/connect", "/schema", "/help"]) {
      expect(page.body).toContain(`<a href="${path}">`);
    }
  });

  it("says how the add-in gets into Excel, where the sample workbook points to", () => {
    expect(page.body).toMatch(/<h2 id="excel">装入 Excel<\/h2>.*npm run certs.*Windows.*Mac.*网页版/su);
  });

  it("is small, runs no script and has headings in their order", () => {
    expect(Buffer.byteLength(page.body)).toBeLessThan(50_000);
    expect(page.body).not.toMatch(/<script|style=/u);
    const levels = [...page.body.matchAll(/<h(\d)/gu)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });
});

it("shows no figure to who may not read, but how to sign in", () => {
  const closed = homePage(
    undefined,
    siteLinks(() => true),
  );
  expect(closed.body).not.toMatch(/<svg|尚未公布|数据版本/u);
  expect(closed.body).toMatch(/登录后才能看到数据.*<a href="\/sign-in">用令牌登录<\/a>/su);
  expect(closed.body).toContain('<a href="/graphql">');
});
