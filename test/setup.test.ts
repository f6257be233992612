import { spawn, spawnSync } from "node:child_process";
import { afterAll, expect, it } from "vitest";

import { temporaryFolder } from "./support/server-process.ts";

const home = temporaryFolder();
afterAll(() => home.remove());

const environment = { ...process.env, PLANCELL_DATA: home.folder, PORT: "0", PLANCELL_HTTPS_PORT: "0" };

function setUp(...args: string[]) {
  return spawnSync(process.execPath, ["server/setup.mjs", ...args], { encoding: "utf8", env: environment });
}

/** Waits until the text shows what is wanted. */
async function until<Found>(find: () => Found | undefined | Promise<Found | undefined>): Promise<Found> {
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it("runs a command without a word about the set-up", () => {
  const { status, stdout, stderr } = setUp("command", "status", "--json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ indicators: 54, targets: 25 });
});

it("says which ways to run there are", () => {
  const { status, stderr } = setUp("dance");
  expect(status).toBe(1);
  expect(stderr).toContain("不认识“dance”；可用的有：serve、test、command、bench、certs。");
});

it("ends with 0 when npm is told to stop", async () => {
  const npm = spawn("npm", ["start"], { env: environment });
  const ended = new Promise((resolve) => npm.on("exit", resolve));
  let output = "";
  npm.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const url = await until(() => /^READY (\S+)$/mu.exec(output)?.[1]);
  npm.kill("SIGTERM");
  expect(await ended).toBe(0);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

it("names every step, skips what is unchanged, stops with its parent", async () => {
  // A shell in between passes no signal on.
  const shell = spawn("sh", ["-c", `"${process.execPath}" server/setup.mjs serve; true`], {
    env: { ...environment, npm_lifecycle_event: "start" },
  });
  let output = "";
  shell.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const url = await until(() => /^READY (\S+)$/mu.exec(output)?.[1]);
  expect(output).toContain("· 安装依赖：未变，跳过");
  expect(output).toMatch(/(▶|·) 迁移并写入数据/u);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  shell.kill("SIGTERM");
  const gone = await until(() =>
    fetch(`${url}/healthz`).then(
      () => undefined,
      () => "gone",
    ),
  );
  expect(gone).toBe("gone");
});
