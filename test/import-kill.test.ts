import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";

import { fill } from "../server/store/fill.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "./support/temporary-database.ts";
import { TINY_CONTENT } from "./support/tiny-content.ts";

const built = (name: string) => pathToFileURL(join(process.cwd(), ".build/server/store", `${name}.js`)).href;

/** Imports a thousand figures in a process that kills itself when the import comes to that point. */
const PROGRAM = `
const [file, point] = process.argv.slice(1);
const { openDatabase } = await import(${JSON.stringify(built("database"))});
const { openBook } = await import(${JSON.stringify(built("book"))});
const { importFigures } = await import(${JSON.stringify(built("import-figures"))});
const die = (at) => at === point && process.kill(process.pid, "SIGKILL");
const database = openDatabase(file, ${JSON.stringify(MIGRATIONS)});
const book = await openBook(database);
const rows = Array.from({ length: 1000 }, (_, at) =>
  ["VALUE_ADDED", "610100", String(1901 + Math.floor(at / 12)) + "-" + String((at % 12) + 1).padStart(2, "0"), String(at + 1)]);
const request = {
  tables: [{ name: "t", async *batches() { yield [["indicator", "area", "period", "value"], ...rows].map((cells, at) => ({ row: at + 1, cells })); } }],
  heading: { title: "t", publishedOn: "", note: "", key: "K", sha256: "00", source: "t", actor: { kind: "command", name: "t", role: "admin" } },
  mapping: new Map(), area: "", action: "merge", isDryRun: false, isConfirmed: true, isRepeated: false,
};
const reload = async () => die("written");
await importFigures({ database, book: { current: book.current, reload } }, request, { onProgress: die, isStopped: () => false });
`;

/** What a database holds of an import that was killed at that point. */
async function heldAfterKill(point: string) {
  const file = join(temporaryFolder(), "plancell.db");
  const before = temporaryDatabase(file);
  await fill(before, TINY_CONTENT);
  const { signal, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", PROGRAM, "--", file, point], {
    encoding: "utf8",
  });
  expect({ signal, stderr }).toEqual({ signal: "SIGKILL", stderr: "" });
  const count = (table: string, column: string) =>
    [...before.scan(`SELECT COUNT(*) FROM "${table}" WHERE "${column}" = 5`)][0]?.[0];
  return [
    count("Release", "id"),
    count("Import", "releaseId"),
    count("Observation", "vintage"),
    count("Citation", "vintage"),
  ];
}

describe("an import that is killed", () => {
  it.each(["read", "sort", "write"])("leaves nothing when it dies at: %s", async (point) => {
    expect(await heldAfterKill(point)).toEqual([0, 0, 0, 0]);
  });

  it("is whole once it was written", async () => {
    expect(await heldAfterKill("written")).toEqual([1, 1, 1000, 1000]);
  });
});
