import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";

import { type Translations, translate } from "../../../playground/build/translate.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plancell-translate-"));
  writeFileSync(join(folder, "button.js"), 'export const label = "Run"; export const again = ["Run", "Runner"];');
  writeFileSync(join(folder, "page.js"), 'export { again, label } from "./button.js";');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function bundle(translations: Translations): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, "page.js")],
    bundle: true,
    write: false,
    format: "esm",
    charset: "utf8",
    logLevel: "silent",
    plugins: [translate(translations)],
  });
  return outputFiles[0]?.text ?? "";
}

it("puts the other text wherever the written one stands, and nowhere else", async () => {
  const text = await bundle({ "button.js": [['"Run"', '"运行"']] });
  expect(text).toContain('label = "运行"');
  expect(text).toContain('["运行", "Runner"]');
});

it("stops when a text is not there any more", async () => {
  await expect(bundle({ "button.js": [['"Stop"', '"停止"']] })).rejects.toThrow('button.js has no "Stop" any more');
});

it("stops when a module is not there any more", async () => {
  await expect(bundle({ "toolbar.js": [] })).rejects.toThrow("toolbar.js is no part of the bundle");
});
