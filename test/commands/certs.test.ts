import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

import { seed, startServer, temporaryFolder } from "../support/server-process.ts";

const home = temporaryFolder();
beforeAll(() => seed(home.folder));
afterAll(() => home.remove());

function statusOverTls(url: string, ca: Buffer): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { ca }, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end();
  });
}

it("makes a certificate with which Excel can be served", async () => {
  const { status, stdout } = spawnSync(process.execPath, [".build/server/commands/certs.js"], {
    encoding: "utf8",
    env: { ...process.env, PLANCELL_DATA: home.folder },
  });
  expect(status).toBe(0);
  expect(stdout).toContain("certutil");
  const folder = join(home.folder, "certs");
  for (const key of ["ca.key", "localhost.key"]) expect(statSync(join(folder, key)).mode & 0o777, key).toBe(0o600);

  const server = await startServer(home.folder);
  const [, address = ""] = /Excel 加载项：(https:\S+)/u.exec(server.output()) ?? [];
  expect(await statusOverTls(address, readFileSync(join(folder, "ca.crt")))).toBe(200);
  await expect(statusOverTls(address, Buffer.from(""))).rejects.toThrow();
  expect(await server.stop()).toBe(0);
});
