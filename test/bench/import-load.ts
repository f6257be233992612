import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

import { readContent } from "../../prisma/read-content.ts";
import { openImportFiles } from "../../server/commands/import-file.ts";
import { openBook } from "../../server/store/book.ts";
import { openDatabase } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { temporaryFolder } from "../support/server-process.ts";
import { writeFigures, writeFiguresWorkbook } from "./figures-file.ts";
import { startLoopWatch } from "./loop-watch.ts";

// npm run bench -- import-load [rows] [csv|xlsx]: what an import costs whoever shares its process. In each phase: how late a timer
// of five milliseconds comes (worst and 99th percentile), and how much of that this process was computing, which other
// processes' load does not change; and how much memory is taken above idle. `reload` is the book being read anew.

const [, , , given, format = "csv", folder] = process.argv;
const ROWS = Number(given ?? 4_000_000);
const MIGRATIONS = resolve("prisma/migrations/sqlite");
const FILE = `figures.${format}`;

if (folder === undefined) await prepare();
else await measure(folder);

/** Makes the file and the database, and has another process import the one into the other: its memory is its own. */
async function prepare(): Promise<void> {
  const home = temporaryFolder();
  try {
    const file = join(home.folder, FILE);
    if (format === "xlsx") writeFiguresWorkbook(file, ROWS);
    else await writeFigures(file, ROWS);
    console.log(`${ROWS} 行，${Math.round(statSync(file).size / 1e6)} MB`);
    const database = openDatabase(join(home.folder, "load.db"), MIGRATIONS);
    await fill(database, readContent(resolve("prisma/data")));
    await database.close();
    const args = [fileURLToPath(import.meta.url), "import-load", String(ROWS), format, home.folder];
    spawnSync(process.execPath, args, { stdio: "inherit" });
  } finally {
    home.remove();
  }
}

async function measure(home: string): Promise<void> {
  const database = openDatabase(join(home, "load.db"), MIGRATIONS);
  const book = await openBook(database);
  setFlagsFromString("--heap-growing-percent=30");
  const { tables, sha256, source } = await openImportFiles([join(home, FILE)], {});
  const actor = { kind: "command", name: "bench", role: "admin" } as const;
  const watch = startLoopWatch("read");
  const [since, before] = [performance.now(), process.cpuUsage()];
  let ended = since;
  let peak = 0;
  const reload = async () => {
    [ended, peak] = [performance.now(), watch.memory()];
    watch.enter("reload");
    await book.reload();
  };
  const { ending } = await importFigures(
    { database, book: { current: book.current, reload } },
    {
      ...{
        tables,
        mapping: new Map(),
        area: "",
        action: "merge",
        isDryRun: false,
        isConfirmed: true,
        isRepeated: false,
      },
      heading: { title: source, publishedOn: "", note: "", key: "", sha256, source, actor },
    },
    {
      onProgress: (phase, rows) => watch.enter(phase === "write" && rows >= ROWS ? "seal" : phase),
      isStopped: () => false,
    },
  );
  const { user, system } = process.cpuUsage(before);
  const seconds = (ended - since) / 1000;
  console.log(
    `${ending}，${seconds.toFixed(1)} 秒（处理器 ${((user + system) / 1e6).toFixed(1)} 秒，含重读），每秒 ${Math.round(ROWS / seconds)} 行；内存最多多用 ${peak} MB，重读之后 ${watch.memory()} MB`,
  );
  console.table(watch.stop());
  await database.close();
}
