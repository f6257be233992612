import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { keepHashed } from "../../../preview/build/keep-hashed.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plancell-hashed-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("names a file by its content and gives its address", async () => {
  const place = { folder, mount: "/preview/" };
  const address = await keepHashed(place, "grid.js", "1");
  expect(address).toMatch(/^\/preview\/grid\.[0-9a-f]{8}\.js$/u);
  expect(await readFile(join(folder, address.slice("/preview/".length)), "utf8")).toBe("1");
  expect(await keepHashed(place, "grid.js", "1")).toBe(address);
  expect(await keepHashed(place, "grid.js", "2")).not.toBe(address);
});
