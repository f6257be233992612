import { expect, it } from "vitest";

import { playgroundPage } from "../../../playground/build/page.ts";

const page = playgroundPage({ styles: ["/a.css", "/b.css"], script: "/main.js", tabs: "/tabs.json" });

it("loads its styles in their order, its script as a module, and names its tabs", () => {
  expect(page).toMatch(/<link rel="stylesheet" href="\/a\.css">\n<link rel="stylesheet" href="\/b\.css">/u);
  expect(page).toContain('<script type="module" src="/main.js"></script>');
  expect(page).toContain('data-tabs="/tabs.json"');
});

it("has nothing inline, which its policy would not run", () => {
  expect(page).not.toMatch(/<style|style=|<script>|\son\w+=/u);
});

it("says in Chinese what to do where scripts are not run", () => {
  expect(page).toContain('<html lang="zh-CN">');
  expect(page).toMatch(/请确认浏览器允许运行脚本.*<a href="\/">首页<\/a>/u);
});
