import { readFileSync } from "node:fs";
import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it("says that the process is at work, unless it is told something else", async () => {
  vi.stubEnv("NODE_ENV", undefined);
  await import("../server/at-work.ts");
  expect(process.env.NODE_ENV).toBe("production");
  vi.resetModules();
  vi.stubEnv("NODE_ENV", "development");
  await import("../server/at-work.ts");
  expect(process.env.NODE_ENV).toBe("development");
});

it("is loaded before everything that asks", () => {
  const [first] = readFileSync("server/main.ts", "utf8").split("\n");
  expect(first).toBe('import "./at-work.ts";');
});
