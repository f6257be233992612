import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

import { seed, temporaryFolder } from "../support/server-process.ts";

const data = temporaryFolder();
beforeAll(() => {
  seed(data.folder);
});
afterAll(() => data.remove());

const PROGRAM = join(process.cwd(), ".build/server/commands/plancell-command.js");
const env = { ...process.env, PLANCELL_DATA: data.folder };

it.runIf(existsSync("/dev/full")).each([
  [[], "结果没有写出来（磁盘已满，ENOSPC）"],
  [["--json"], '{"error":{"code":"OUTPUT_FAILED","message":"结果没有写出来'],
])("ends with 1 and says so where its output is lost: %j", (more, sentence) => {
  const full = openSync("/dev/full", "w");
  const command = [PROGRAM, "status", ...more];
  const { status, stderr } = spawnSync(process.execPath, command, {
    env,
    encoding: "utf8",
    stdio: ["ignore", full, "pipe"],
  });
  closeSync(full);
  expect([status, stderr]).toEqual([1, expect.stringContaining(sentence)]);
});

it.skipIf(process.platform === "win32")("forgives a reader that has seen enough", () => {
  const line = `"${process.execPath}" "${PROGRAM}" help | true; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", line], { env, encoding: "utf8" });
  expect([stdout, stderr]).toEqual(["0\n", ""]);
});
