import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { runCommand } from "../../server/commands/commands.ts";

import { tinyLibrary } from "../support/tiny-book.ts";
import { type WorkbookFolder, workbookFolder } from "../support/workbook-folder.ts";

let folder: WorkbookFolder;
beforeEach(() => {
  folder = workbookFolder();
});
afterEach(() => folder.remove());

const TABLE = "指标,地区,期间,数值\n规上工业增加值,西安市,2016-06 YTD,590\n规上工业增加值,西安市,2016-07 YTD,690";

async function heldLibrary() {
  const library = await tinyLibrary();
  const file = folder.file("七月.csv", new TextEncoder().encode(TABLE));
  const told = await runCommand(library, "import", [file, "--publish-at", "2999-01-01T09:30+08:00", "--title", "七月"]);
  return { library, told };
}

describe("the held command", () => {
  it("lists what an import has put aside, and shows its figures beside the published ones", async () => {
    const { library, told } = await heldLibrary();
    const line = "HELD.1：七月，2 个数据，2999-01-01T09:30+08:00 公布。";
    expect(told).toContain(`已封存，到公布时间自动发布；以前只有数据管理员能看到。\n${line}`);
    expect(await runCommand(library, "held", [])).toBe(line);
    expect(await runCommand(library, "held", ["show", "held.1"])).toBe(
      [
        line,
        "  西安市 · 规模以上工业增加值 · 2016年1-6月 580.12 → 590 亿元",
        "  西安市 · 规模以上工业增加值 · 2016年1-7月 无 → 690 亿元",
      ].join("\n"),
    );
    const shown = JSON.parse(await runCommand(library, "held", ["show", "HELD.1", "--json"]));
    expect(shown).toMatchObject({ code: "HELD.1", changes: [{ after: 590 }, { after: 690 }] });
    const read = library.database.scan(`SELECT COUNT(*) FROM "AuditEntry" WHERE "operation" LIKE 'held.read-%'`);
    expect([...read]).toEqual([[3]]);
  });

  it("publishes, and not twice", async () => {
    const { library } = await heldLibrary();
    const told = await runCommand(library, "held", ["publish", "HELD.1"]);
    expect(told).toContain("已公布。\nHELD.1：七月，2 个数据，已公布为 IMPORT.5。\n发布 IMPORT.5（版本 5）");
    expect(await runCommand(library, "metric", ["规上工业增加值", "2016年1-7月"])).toBe("690");
    await expect(runCommand(library, "held", ["publish", "HELD.1"])).rejects.toThrow("以前已经公布或撤回");
  });

  it("moves and withdraws", async () => {
    const { library } = await heldLibrary();
    const moved = await runCommand(library, "held", ["move", "HELD.1", "--publish-at", "2999-02-01T00:00Z"]);
    expect(moved).toBe("已改公布时间。\nHELD.1：七月，2 个数据，2999-02-01T00:00+00:00 公布。");
    const past = runCommand(library, "held", ["move", "HELD.1", "--publish-at", "2016-02-01T00:00Z"]);
    await expect(past).rejects.toThrow("已经过去");
    expect(await runCommand(library, "held", ["withdraw", "HELD.1"])).toContain("HELD.1：七月，2 个数据，已撤回。");
    expect(await runCommand(library, "held", ["list"])).toContain("已撤回");
  });

  it("shows what held records would change, and publishes them", async () => {
    const library = await tinyLibrary();
    const file = folder.file(
      "目标.csv",
      new TextEncoder().encode("指标,年度,目标值,单位,用词\n规模以上工业增加值,2016年,6.5,%,增长"),
    );
    const held = await runCommand(library, "import", [file, "--publish-at", "2999-01-01T09:30+08:00"]);
    expect(held).toContain("HELD.1：目标.csv，1 行目标，2999-01-01T09:30+08:00 公布。");
    const shown = await runCommand(library, "held", ["show", "HELD.1"]);
    expect(shown).toContain("  读 1 行，新增 0，改动 1");
    expect(shown).toContain("目标 7 → 6.5 %");
    expect(await runCommand(library, "held", ["publish", "HELD.1"])).toContain("已公布。");
  });

  it("holds cases of the ledger as well", async () => {
    const library = await tinyLibrary();
    const file = folder.file("台账.csv", new TextEncoder().encode("编号,企业,问题\nA-1,甲厂,用电紧张"));
    const held = await runCommand(library, "import", [file, "--publish-at", "2999-01-01T09:30+08:00"]);
    expect(held).toContain("HELD.1：台账.csv，1 行台账，2999-01-01T09:30+08:00 公布。");
    expect(library.book.current().ledger.cases).toEqual([]);
    expect(await runCommand(library, "held", ["show", "HELD.1"])).toContain("读 1 行，新增 1");
    expect(await runCommand(library, "held", ["publish", "HELD.1"])).toContain("已公布。");
    expect(library.book.current().ledger.cases).toMatchObject([{ code: "A-1" }]);
  });

  it("says what it expects", async () => {
    const { library } = await heldLibrary();
    await expect(runCommand(library, "held", ["free", "HELD.1"])).rejects.toThrow("请写 held list");
    await expect(runCommand(library, "held", ["show"])).rejects.toThrow("请写 held list");
    await expect(runCommand(library, "held", ["show", "HELD.5"])).rejects.toThrow("没有代码为“HELD.5”的封存的发布");
    await expect(runCommand(library, "held", ["move", "HELD.1"])).rejects.toThrow("带时区的时间");
    const figures = folder.file("六月.csv", new TextEncoder().encode(TABLE));
    const zoneless = runCommand(library, "import", [figures, "--publish-at", "2999-01-01"]);
    await expect(zoneless).rejects.toThrow("带时区");
  });
});
