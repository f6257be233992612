import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { isMaintenance } from "../../server/commands/maintenance.ts";
import { type ServerProcess, seed, startServer, temporaryFolder } from "../support/server-process.ts";

const home = temporaryFolder();
const seeded = temporaryFolder();
beforeAll(() => {
  seed(seeded.folder);
});
afterAll(() => {
  home.remove();
  seeded.remove();
});

let count = 0;

/** A data folder of its own, with the seeded database. */
function dataFolder(): string {
  const { folder } = temporaryFolder();
  copyFileSync(join(seeded.folder, "plancell.db"), join(folder, "plancell.db"));
  return folder;
}

function run(data: string, ...args: string[]) {
  const env = { ...process.env, PLANCELL_DATA: data, INIT_CWD: home.folder };
  const command = [join(process.cwd(), ".build/server/commands/plancell-command.js"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8", env });
  return { status, stdout, stderr };
}

function json(data: string, ...args: string[]) {
  const { status, stdout, stderr } = run(data, ...args, "--json");
  if (stdout === "") throw new Error(stderr);
  return { status, ...JSON.parse(stdout) };
}

/** A name for a backup that nobody has used. */
const backupName = () => `backup-${++count}.db`;

describe("a command", () => {
  it("looks after the database only where it says so", () => {
    expect(isMaintenance("backup", [])).toBe(true);
    expect(isMaintenance("verify", ["月报.xlsx"])).toBe(false);
    expect(isMaintenance("verify", ["--database"])).toBe(true);
    expect(isMaintenance("constructor", [])).toBe(false);
  });

  it.each([
    [["token"], "token 之后写 create、list 或 revoke"],
    [["token", "create", "--role", "root", "--name", "甲"], "--role 是 查看者（viewer）、"],
    [["token", "create", "--role", "viewer", "--name", "甲\u202e"], "--name 需要 1 到 60 个字母"],
    [
      ["token", "create", "--role", "viewer", "--name", "甲", "--expires", "0"],
      "--expires 是 1 到 3650 的天数，收到“0”",
    ],
    [["token", "create", "--role", "viewer", "--name", "甲", "--days", "3"], "token 没有选项 --days"],
    [["token", "revoke", "没有"], "没有名称或编号为“没有”而仍有效的令牌"],
    [["backup"], "需要一个参数：备份文件；收到 0 个"],
    [["restore", "a", "b"], "需要一个参数：备份文件；收到 2 个"],
    [["verify", "--database", "a", "b"], "最多一个参数"],
  ])("says what is wrong with %j", (args, expected) => {
    const { status, stderr } = run(dataFolder(), ...args);
    expect(stderr).toContain(expected);
    expect(status).toBe(2);
  });
});

describe("tokens", () => {
  it("are shown once, then only listed", () => {
    const data = dataFolder();
    const made = run(data, "token", "create", "--role", "analyst", "--name", "月报组", "--expires", "30");
    const [token = ""] = /plc_\S+/u.exec(made.stdout) ?? [];
    expect(made.stdout).toMatch(
      /^令牌“月报组”（编号 [0-9a-f]{8}，分析员（analyst），有效至 20\d\d-\d\d-\d\dT\d\d:\d\dZ），只显示这一次：\nplc_/u,
    );
    const listed = run(data, "token", "list");
    expect(listed.stdout).toContain("月报组  分析员（analyst）  有效至");
    expect(`${listed.stdout}${JSON.stringify(json(data, "token", "list"))}`).not.toContain(token.slice(13));
    expect(run(data, "token", "revoke", "月报组").stdout).toContain("已撤销令牌“月报组”");
    expect(run(data, "token", "list").stdout).toContain("已撤销");
    expect(run(data, "token", "create", "--role", "viewer", "--name", "月报组").stderr).toContain(
      "已有名为“月报组”的令牌",
    );
  });
});

describe("a backup of a server at work", () => {
  let server: ServerProcess;
  let data: string;
  let token: string;
  beforeAll(async () => {
    data = dataFolder();
    server = await startServer(data);
    token = json(data, "token", "create", "--role", "steward", "--name", "导入员").token;
  });
  afterAll(() => server.stop());

  async function setPlan(amount: number): Promise<number> {
    const input = { target: "招商引资额", year: 2016, amounts: [{ month: 6, amount }] };
    const query = "mutation ($input: SetPhasedPlanInput!) { setPhasedPlan(input: $input) { release { vintage } } }";
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { input } }),
    });
    return (await response.json()).data.setPhasedPlan.release.vintage;
  }

  it("has all that was acknowledged before it began, and nothing by halves", async () => {
    const acknowledged: number[] = [];
    let isOver = false;
    const writing = (async () => {
      for (let amount = 100; !isOver; amount++) acknowledged.push(await setPlan(amount));
    })();
    for (let round = 0; round < 4; round++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const before = acknowledged.at(-1) ?? 0;
      const name = backupName();
      const { spawn } = await import("node:child_process");
      const env = { ...process.env, PLANCELL_DATA: data, INIT_CWD: home.folder };
      const child = spawn(process.execPath, [".build/server/commands/plancell-command.js", "backup", name], { env });
      expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(0);
      const report = json(data, "verify", "--database", name);
      expect(report).toMatchObject({ status: 0, findings: [] });
      expect(report.releases).toBeGreaterThanOrEqual(before);
    }
    isOver = true;
    await writing;
    expect(acknowledged.length).toBeGreaterThan(4);
  });

  it("is not restored while the server runs", () => {
    const name = backupName();
    run(data, "backup", name);
    const before = json(data, "verify", "--database").checksum;
    const { status, stderr } = run(data, "restore", name);
    expect(stderr).toContain("数据库正被另一个进程写入");
    expect(status).toBe(1);
    expect(json(data, "verify", "--database").checksum).toBe(before);
    expect(readdirSync(data).filter((file) => /part|replaced/u.test(file))).toEqual([]);
  });

  it("brings everything back as it was, once the server has stopped", async () => {
    const name = backupName();
    const source = json(data, "backup", name);
    const later = await setPlan(99);
    json(data, "token", "create", "--role", "viewer", "--name", "之后的");
    json(data, "token", "revoke", "导入员");
    await server.stop();
    const restored = json(data, "restore", name);
    expect(restored).toMatchObject({ status: 0, checksum: source.checksum, releases: later - 1, findings: [] });
    const now = json(data, "verify", "--database");
    expect(now).toMatchObject({ checksum: source.checksum, findings: [], entries: source.entries + 1 });
    expect(json(data, "verify", "--database", restored.kept)).toMatchObject({ releases: later, findings: [] });
    const states = Object.values<{ name: string; state: string }>(json(data, "token", "list"));
    expect(states.filter((one) => one?.name).map((one) => `${one.name} ${one.state}`)).toEqual(["导入员 revoked"]);
    server = await startServer(data);
    const answer = await fetch(`${server.url}/readyz`);
    expect(await answer.text()).toContain(`${later - 1}-`);
  });
});

describe("a restore", () => {
  it.each<[string, (bytes: Buffer) => Buffer, string]>([
    ["a text", () => Buffer.from("not a database, but a text of some length"), "已损坏或不是 SQLite 数据库"],
    ["half of one", (bytes) => bytes.subarray(0, bytes.length / 2), "已损坏或不是 SQLite 数据库"],
    [
      "one with a flipped letter",
      (bytes) => {
        const at = bytes.indexOf("汇编");
        const flipped = Buffer.from(bytes);
        flipped[at] = bytes.readUInt8(at) ^ 1;
        return flipped;
      },
      "备份没有通过核对",
    ],
  ])("refuses %s, and changes nothing", (_, damage, expected) => {
    const data = dataFolder();
    const name = backupName();
    run(data, "backup", name);
    const path = join(home.folder, name);
    writeFileSync(path, damage(readFileSync(path)));
    const before = readFileSync(join(data, "plancell.db"));
    const { status, stderr } = run(data, "restore", name);
    expect(stderr).toContain(expected);
    expect(status).toBe(1);
    expect(readFileSync(join(data, "plancell.db")).equals(before)).toBe(true);
    expect(readdirSync(data)).toEqual(["plancell.db"]);
  });

  it("refuses a backup of a newer version, and one that is not there", () => {
    const data = dataFolder();
    expect(run(data, "restore", "none.db").stderr).toContain("没有这个文件");
    expect(existsSync(join(data, "plancell.db"))).toBe(true);
  });

  it("takes the place of a database that is damaged beyond opening", () => {
    const data = dataFolder();
    const name = backupName();
    const { checksum } = json(data, "backup", name);
    writeFileSync(join(data, "plancell.db"), "ruins");
    const restored = json(data, "restore", name);
    expect(json(data, "verify", "--database")).toMatchObject({ checksum, findings: [] });
    expect(readFileSync(restored.kept, "utf8")).toBe("ruins");
  });

  it("makes a database where there is none", () => {
    const data = dataFolder();
    const name = backupName();
    const { checksum } = json(data, "backup", name);
    const { folder } = temporaryFolder();
    expect(json(folder, "restore", name)).toMatchObject({ checksum, kept: null });
    expect(json(folder, "verify", "--database")).toMatchObject({ checksum, findings: [] });
  });
});
