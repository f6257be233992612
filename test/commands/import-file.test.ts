import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { openImportFiles } from "../../server/commands/import-file.ts";

import { temporaryFolder } from "../support/temporary-database.ts";
import { bookOf } from "../support/workbook-folder.ts";

const folder = temporaryFolder();

function fileOf(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe("files to import", () => {
  it("are known by the hash of their bytes, and can be read twice", async () => {
    const text = "指标,数值\n甲,1\n";
    const files = await openImportFiles([fileOf("甲.csv", text)], {});
    expect(files).toMatchObject({ source: "甲.csv", sha256: createHash("sha256").update(text).digest("hex") });
    for (let time = 0; time < 2; time++) {
      const rows = [];
      for await (const batch of files.tables[0]?.batches() ?? []) rows.push(...batch);
      expect(rows.map(({ cells }) => cells)).toEqual([
        ["指标", "数值"],
        ["甲", "1"],
      ]);
      expect(files.share()).toBe(1);
    }
  });

  it("are text and workbooks together", async () => {
    const names = [fileOf("乙.csv", "a,b\n"), fileOf("丙.xlsx", await bookOf({ A1: "a" }))];
    const { source, tables } = await openImportFiles(names, {});
    expect([source, tables.length]).toEqual(["乙.csv、丙.xlsx!月报", 2]);
  });

  it("are read in the encoding that is named", async () => {
    const file = fileOf("丁.txt", Uint8Array.of(0xa4, 0xa4, 0x2c, 0x31));
    const { tables } = await openImportFiles([file], { encoding: "Big5" });
    for await (const [row] of tables[0]?.batches() ?? []) expect(row?.cells ?? ["中", "1"]).toEqual(["中", "1"]);
    await expect(openImportFiles([file], { encoding: "latin1" })).rejects.toThrow("--encoding 收到“latin1”");
  });
});
