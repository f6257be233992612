import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { adminToken, hashToken, tokensEqual } from "../../server/http/token.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "plancell-token-"));
});
afterEach(async () => await rm(folder, { recursive: true }));

const file = () => join(folder, "admin-token");
const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

describe("adminToken", () => {
  it("makes a token of 256 random bits for its owner only", async () => {
    const made = await adminToken(folder);
    expect(made).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/u), created: true });
    expect((await readFile(file(), "utf8")).trim()).toBe(made.token);
    expect(await modeOf(file())).toBe(0o600);
  });

  it("makes the folder when there is none yet", async () => {
    const { token } = await adminToken(join(folder, "a", "b"));
    expect(await readFile(join(folder, "a", "b", "admin-token"), "utf8")).toBe(`${token}\n`);
  });

  it("reads the same token at later starts", async () => {
    const { token } = await adminToken(folder);
    expect(await adminToken(folder)).toEqual({ token, created: false });
  });

  it("makes one token when two servers start at once", async () => {
    const made = await Promise.all([adminToken(folder), adminToken(folder), adminToken(folder)]);
    expect(made.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(made.map(({ token }) => token)).size).toBe(1);
    expect(await readdir(folder)).toEqual(["admin-token"]);
  });

  it("tightens a file that others could read", async () => {
    await adminToken(folder);
    await chmod(file(), 0o644);
    await adminToken(folder);
    expect(await modeOf(file())).toBe(0o600);
  });

  it("prefers a given token and keeps it nowhere", async () => {
    expect(await adminToken(folder, "given-by-the-admin")).toEqual({ token: "given-by-the-admin", created: false });
    await expect(stat(file())).rejects.toThrow("ENOENT");
  });

  it("refuses a short or broken token in words", async () => {
    await expect(adminToken(folder, "short")).rejects.toThrow("配置的管理令牌不可用：收到 5 个字符，至少要 16 个");
    await writeFile(file(), "");
    await expect(adminToken(folder)).rejects.toThrow("收到 0 个字符");
  });
});

describe("tokensEqual", () => {
  it("compares digests", () => {
    expect(tokensEqual(hashToken("a"), hashToken("a"))).toBe(true);
    expect(tokensEqual(hashToken("a"), hashToken("b"))).toBe(false);
    expect(tokensEqual(hashToken("a"), Buffer.alloc(0))).toBe(false);
  });
});
