import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";

import { fill } from "../server/store/fill.ts";
import { openReader } from "../server/store/sqlite-connection.ts";
import type { JobKind } from "./support/import-job.ts";
import { isPublished, tracesOf } from "./support/job-traces.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "./support/temporary-database.ts";
import { TINY_CONTENT } from "./support/tiny-content.ts";

const built = (path: string) => JSON.stringify(pathToFileURL(join(process.cwd(), ".build", path)).href);

/**
 * Does a job in a process that kills itself at a point: when an import has read, sorted or written its rows, or before,
 * while or after one of its transactions is committed, counted from the first.
 */
const PROGRAM = `
const [file, kind, point, nth] = process.argv.slice(1);
const { openDatabase } = await import(${built("server/store/database.js")});
const { openBook } = await import(${built("server/store/book.js")});
const { doJob } = await import(${built("test/support/import-job.js")});
const die = () => process.kill(process.pid, "SIGKILL");
const database = openDatabase(file, ${JSON.stringify(MIGRATIONS)});
const book = await openBook(database);
let commits = 0;
async function scriptAside(connection, sql) {
  const isIt = sql === "COMMIT" && ++commits === Number(nth);
  if (isIt && point === "before") die();
  const done = connection.scriptAside(sql);
  if (isIt && point === "during") die();
  await done;
  if (isIt && point === "after") die();
}
const watched = (connection) => Object.create(connection, {
  scriptAside: { value: (sql) => scriptAside(connection, sql) },
  inTransaction: { get: () => connection.inTransaction },
});
const write = (work) => database.write((connection) => work(watched(connection)));
const control = { onProgress: (phase) => phase === point && die(), isStopped: () => false };
await doJob({ database: { ...database, write }, book }, { kind, number: 1, size: 1000 }, control);
`;

interface Death {
  readonly kind: JobKind;
  /** read, sort, write; before, during, after. */
  readonly point: string;
  /** Which transaction. */
  readonly nth?: number;
}

/** What a database holds of a job of a thousand rows that was killed at that point. */
async function leftAfter({ kind, point, nth = 1 }: Death) {
  const file = join(temporaryFolder(), "plancell.db");
  await fill(temporaryDatabase(file), TINY_CONTENT);
  const args = ["--input-type=module", "-e", PROGRAM, "--", file, kind, point, String(nth)];
  const { signal, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect({ signal, stderr }).toEqual({ signal: "SIGKILL", stderr: "" });
  const reader = openReader(file);
  const { traces, strays } = tracesOf(reader, kind, () => 1000);
  const isOut = isPublished(reader, 1);
  reader.close();
  expect(strays).toBe(0);
  return { trace: traces.get(1) ?? "nothing", isOut };
}

describe("an import that is killed", () => {
  it.each(["read", "sort", "write"])("leaves nothing when it dies at: %s", async (point) => {
    expect(await leftAfter({ kind: "figures", point })).toMatchObject({ trace: "nothing" });
  });

  it.each(["figures", "projects", "ledger-cases", "held"] as const)(
    "is nothing, or whole, by its commit: %s",
    async (kind) => {
      expect(await leftAfter({ kind, point: "before" })).toMatchObject({ trace: "nothing" });
      expect(await leftAfter({ kind, point: "after" })).toMatchObject({ trace: "whole" });
      const { trace } = await leftAfter({ kind, point: "during" });
      expect(["nothing", "whole"]).toContain(trace);
    },
  );
});

describe("a publication that is killed", () => {
  it("leaves what is held as it was when it dies before its commit", async () => {
    expect(await leftAfter({ kind: "publication", point: "before", nth: 2 })).toEqual({ trace: "whole", isOut: false });
  });

  it("is whole, or nothing of it is there, when it dies in its commit", async () => {
    expect(await leftAfter({ kind: "publication", point: "during", nth: 2 })).toMatchObject({ trace: "whole" });
  });

  it.each([
    ["after", 2],
    ["before", 3],
    ["after", 3],
  ] as const)("is out, and is swept once or later, when it dies %s commit %i", async (point, nth) => {
    expect(await leftAfter({ kind: "publication", point, nth })).toEqual({ trace: "whole", isOut: true });
  });
});
