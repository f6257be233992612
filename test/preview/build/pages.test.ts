import { describe, expect, test } from "vitest";

import { standIn, workbookPage } from "../../../preview/build/pages.ts";

describe("the add-in's page", () => {
  test.each([
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
    "<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>",
    "<script type='text/javascript' src='/office/office.debug.js' ></script>",
  ])("loads ours instead of %s", (tag) => {
    const page = standIn(`<head>${tag}<script src="taskpane.js"></script></head>`, ["/a.js", "/b$&.js"]);
    expect(page).toBe(
      '<head><script src="/a.js"></script><script src="/b$&.js"></script><script src="taskpane.js"></script></head>',
    );
  });

  test("is refused when it does not load Office.js", () => {
    expect(() => standIn('<script src="/my-office.json"></script>', [])).toThrow(
      "no <script src> that loads office.js",
    );
  });
});

test("a workbook's page names its files, and the pane with the host that the runtime reads", () => {
  const page = workbookPage({
    title: "月报",
    header: "<header>示例</header>",
    styles: ["/1.css", "/2.css"],
    script: "/grid.js",
    workbook: "/workbook.json",
    pane: "/pane.html",
  });
  expect(page).toContain("<title>月报</title>");
  expect(page).toMatch(/1\.css.*2\.css.*<header>示例<\/header>.*data-workbook="\/workbook\.json".*grid\.js/su);
  expect(page).toContain('data-source="/pane.html?_host_Info=Excel%24Win32%2416.01%24zh-CN%24telemetry%24%24%242"');
  expect(page).not.toMatch(/ style=|<style|<script>/u);
});
