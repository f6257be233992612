import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { buildPlayground } from "../../../playground/build/build-playground.ts";

let output: string;
let index: string;
let files: string[];

beforeAll(async () => {
  output = await mkdtemp(join(tmpdir(), "plancell-playground-"));
  await buildPlayground({ sources: join(import.meta.dirname, "../../../playground"), output });
  index = await readFile(join(output, "index.html"), "utf8");
  files = await readdir(output);
});
afterAll(() => rm(output, { recursive: true }));

async function scripts(): Promise<string[]> {
  return await Promise.all(
    files.filter((file) => file.endsWith(".js")).map((file) => readFile(join(output, file), "utf8")),
  );
}

it("has every file that its page names, and asks nobody else", () => {
  const named = [...index.matchAll(/="(\/playground\/[^"]+)"/gu)].map(([, path = ""]) =>
    path.slice("/playground/".length),
  );
  expect(named).toHaveLength(4);
  expect(named.filter((name) => !files.includes(name))).toEqual([]);
  expect(index).not.toMatch(/https?:|\/\/\w/u);
});

it("names files by their content, so that browsers may keep them", () => {
  const unnamed = files.filter((file) => !/\.(?:[0-9a-f]{8}|[0-9A-Z]{8})\.(?:js|css|json)$/u.test(file));
  expect(unnamed).toEqual(["index.html"]);
});

it("brings the editor's three workers along and says where they are", async () => {
  const workers = files.filter((file) => /-worker\./u.test(file));
  expect(workers).toHaveLength(3);
  const all = (await scripts()).join("\n");
  expect(workers.filter((worker) => !all.includes(`/playground/${worker}`))).toEqual([]);
});

it("loads nothing over the network and evaluates no text", async () => {
  for (const script of await scripts()) {
    expect(/esm\.sh|unpkg\.com|cdn\.jsdelivr/u.exec(script)?.[0]).toBeUndefined();
    expect(/[^.\w]eval\(|new Function\(/u.exec(script)?.[0]).toBeUndefined();
  }
});
