import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { buildPreview } from "../../../preview/build/build-preview.ts";

let folder: string;
let output: string;
let index: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plancell-preview-"));
  output = join(folder, "web");
  await writeFile(
    join(folder, "taskpane.html"),
    '<html><head><script src="https://office.example.cn/office.js"></script><script src="taskpane.js"></script></head></html>',
  );
  await buildPreview({ sources: join(import.meta.dirname, "../../../preview"), addin: folder, output });
  index = await readFile(join(output, "index.html"), "utf8");
});

afterAll(() => rm(folder, { recursive: true }));

describe("the built preview", () => {
  test("has every file that its two pages name, and asks nobody else", async () => {
    const pane = await readFile(join(output, "taskpane.html"), "utf8");
    const named = [...`${index}${pane}`.matchAll(/="(\/preview\/[^"?]+)/gu)].map(([, path = ""]) => path.slice(9));
    const files = await readdir(output, { recursive: true });
    expect(named).toHaveLength(8);
    expect(named.filter((name) => !files.includes(name))).toEqual([]);
    expect(`${index}${pane}`).not.toMatch(/https?:|\/\/\w/u);
  });

  test("names files by their content", () => {
    expect(index).toMatch(/\/preview\/grid\.[0-9a-f]{8}\.js/u);
    expect(index).toMatch(/\/preview\/workbook\.[0-9a-f]{8}\.json/u);
  });

  test("loads the pane's own files from the add-in's folder", async () => {
    const pane = await readFile(join(output, "taskpane.html"), "utf8");
    expect(pane).toMatch(
      /<head><base href="\/addin\/">.*bridge.*custom-functions-runtime.*office-stub.*"taskpane\.js"/su,
    );
  });

  test("leaves out the hyphenation of running text", async () => {
    const script = /grid\.[0-9a-f]{8}\.js/u.exec(index)?.[0] ?? "";
    const { length } = await readFile(join(output, script));
    expect(length).toBeGreaterThan(1_000_000);
    expect(length).toBeLessThan(7_000_000);
  });
});
